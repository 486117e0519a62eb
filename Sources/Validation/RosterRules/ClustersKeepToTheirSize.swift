import Scoring

/// Every cluster has as many units as are expected, where a number is; rows that name one unit count once.
struct ClustersKeepToTheirSize: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    guard let size = examination.clusterSize else { return [] }
    return examination.listing.clusters.compactMap { cluster in
      let units = Set(cluster.members.map { [$0.name.folded.text, $0.kind?.folded.text ?? ""] })
      guard !size.contains(units.count), let first = cluster.members.first else { return nil }
      let detail = Finding.RosterDetail.clusterSize(
        cluster: cluster.name, count: units.count, least: size.lowerBound, most: size.upperBound)
      return examination.finding(detail, .cluster, of: first, found: String(units.count))
    }
  }
}
