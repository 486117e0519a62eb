package import Scoring

/// How the inspection of a cluster changed what its units gave themselves, beside all other clusters: by that a reader sees a
/// lenient or a severe team.
package struct TeamStatistics: Hashable, Sendable {
  /// The changes in one content, or in all of them together.
  ///
  /// A change is what inspection made of the unit's own points, less those, as a part of the maximum.
  package struct Line: Hashable, Sendable {
    /// How many units were inspected.
    package let units: Int
    /// How many scores both the unit and the team gave.
    package let compared: Int
    /// How many of those the team changed.
    package let changed: Int
    /// The mean and the median of the units' changes, or `nil` without a maximum or without units.
    package let middle: Middle?
    /// Those of all other clusters.
    package let others: Middle?

    /// By how much the mean differs from that of all others; less than zero is more severe.
    package var deviation: Share? { middle.flatMap { own in others.map { own.mean - $0.mean } } }
  }

  /// A mean and a median.
  package struct Middle: Hashable, Sendable {
    /// The mean.
    package let mean: Share
    /// The median; of an even number the mean of the two in the middle.
    package let median: Share
  }

  /// The cluster, or `nil` for the units without one.
  package let cluster: String?
  /// All contents together.
  package let overall: Line
  /// Each content of the scheme, in its order.
  package let contents: [Line]

  /// The statistics of every cluster in which anybody inspected.
  static func all(of clusters: [ConsolidatedCluster], scheme: Scheme) -> [TeamStatistics] {
    let overall = lines(of: clusters.map { $0.units.map { Inspected($0.record?.contents ?? []) } })
    let byContent = scheme.contents.map { content in
      lines(of: clusters.map { $0.units.map { Inspected([$0.content(content.id)].compactMap(\.self)) } })
    }
    return clusters.indices.filter { overall[$0].units > 0 }.map { place in
      TeamStatistics(cluster: clusters[place].name, overall: overall[place], contents: byContent.map { $0[place] })
    }
  }

  private static func lines(of clusters: [[Inspected]]) -> [Line] {
    let shares = SortedShares(clusters.map { $0.compactMap(\.share) })
    return clusters.indices.map { place in
      let inspected = clusters[place].filter(\.isInspected)
      return Line(
        units: inspected.count, compared: inspected.map(\.compared).reduce(0, +),
        changed: inspected.map(\.changed).reduce(0, +), middle: shares.middle(of: place),
        others: shares.middle(without: place))
    }
  }
}

/// What inspection made of some contents of a unit.
private struct Inspected {
  private(set) var compared = 0
  private(set) var changed = 0
  private(set) var isInspected = false
  /// The change as a part of the maximum, or `nil` when nothing can be compared.
  private(set) var share: Share?

  init(_ contents: [SubmissionRecord.Content]) {
    var (change, maximum) = (Points.zero, Points.zero)
    for content in contents {
      guard let inspection = content.inspection, let points = inspection.points else { continue }
      isInspected = true
      compared += inspection.compared
      changed += inspection.changed
      guard let own = content.own, let most = content.maximum else { continue }
      change = change + points - own
      maximum = maximum + most
    }
    share = Share(change, of: maximum)
  }
}

/// The changes of all units in order, for the middle of a cluster's and of all others'.
private struct SortedShares {
  private let sorted: [(share: Share, cluster: Int)]
  private let sums: [Share]
  private let total: Share
  /// The places of a cluster's shares among all, in order.
  private let places: [[Int]]

  init(_ clusters: [[Share]]) {
    sorted = clusters.enumerated().flatMap { cluster, shares in shares.map { (share: $0, cluster: cluster) } }
      .sorted { ($0.share, $0.cluster) < ($1.share, $1.cluster) }
    sums = clusters.map { $0.reduce(.zero, +) }
    total = sums.reduce(.zero, +)
    var places = clusters.map { _ in [Int]() }
    for (place, entry) in sorted.enumerated() { places[entry.cluster].append(place) }
    self.places = places
  }

  func middle(of cluster: Int) -> TeamStatistics.Middle? {
    let own = places[cluster]
    return middle(sum: sums[cluster], count: own.count) { sorted[own[$0]].share }
  }

  func middle(without cluster: Int) -> TeamStatistics.Middle? {
    let own = places[cluster]
    return middle(sum: total - sums[cluster], count: sorted.count - own.count) { index in
      var place = index
      for taken in own where taken <= place { place += 1 }
      return sorted[place].share
    }
  }

  private func middle(sum: Share, count: Int, _ share: (Int) -> Share) -> TeamStatistics.Middle? {
    guard count > 0 else { return nil }
    let median =
      count.isMultiple(of: 2)
      ? (share(count / 2 - 1) + share(count / 2)).divided(by: 2) : share(count / 2)
    return TeamStatistics.Middle(mean: sum.divided(by: count), median: median)
  }
}
