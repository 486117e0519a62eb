import Scoring

/// Where some units have a cluster all do, and all rows of a cluster write its name in one way.
struct EveryUnitHasACluster: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    let clusters = examination.listing.clusters
    guard !clusters.isEmpty else { return [] }
    let without = examination.listing.entries.filter { $0.cluster == nil }.map { entry in
      examination.finding(.clusterMissing, .cluster, of: entry, found: "")
    }
    return without + clusters.flatMap { misspelt(in: $0, examination) }
  }

  private func misspelt(in cluster: RosterCluster, _ examination: RosterExamination) -> [Finding] {
    cluster.members.compactMap { entry in
      guard let text = entry.cluster, text != cluster.name else { return nil }
      return examination.finding(.clusterSpelling(first: cluster.name), .cluster, of: entry, found: text)
    }
  }
}
