package import Scoring

/// What the units of a round come to together: places, proposals and awards, what is not final yet, and how the inspection
/// teams compare; the figures of the consolidated table (Phụ lục 02).
///
/// It is made of records, which only this target knows; ranking and awards themselves are the domain's.
package struct Consolidation: Sendable {
  /// The round as the scheme plans it, or `nil` for one that it does not name.
  package let round: InspectionRound?
  /// The clusters in the roster's order, units without one last; each has units.
  package let clusters: [ConsolidatedCluster]
  /// Who has which award of the scheme, or is proposed for it.
  package let awards: Awards
  /// What the clusters propose and who is chosen of that, or `nil` when the scheme gives no award by cluster.
  package let nominations: Nominations?
  /// How each inspection team changed the units' own scores, in the order of clusters; none where nobody inspected.
  package let statistics: [TeamStatistics]

  /// What units come to: every unit of the roster in its order, then those that it does not have, each with its record if it
  /// has one; `earlier` is what earlier rounds found in units, by their ids, where this round follows that up.
  package init(
    scheme: Scheme, round: String?, units: [(unit: Unit, record: SubmissionRecord?)], earlier: [String: EarlierFindings]
  ) {
    self.round = round.flatMap(scheme.round)
    let contenders = units.compactMap { Contender($0.unit, $0.record, scheme: scheme) }
    let names = units.compactMap(\.unit.cluster).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let places = Self.places(of: contenders, scheme: scheme)
    var folders = ClusterFolders()
    clusters = (names.map(Optional.some) + [nil]).compactMap { name in
      let members = units.filter { $0.unit.cluster == name }
      guard !members.isEmpty else { return nil }
      let own = Self.places(of: contenders.filter { $0.cluster == name }, scheme: scheme)
      let rows = members.map { unit, record in
        ConsolidatedUnit(
          unit: unit, record: record, scheme: scheme, place: places[unit.id], placeInCluster: own[unit.id],
          earlier: earlier[unit.id])
      }
      return ConsolidatedCluster(name: name, folder: name.map { folders.take($0) }, units: rows)
    }
    index = Self.index(of: clusters)
    awards = Awards(scheme.awards, contenders: contenders, clusters: names)
    nominations = Nominations(awards)
    statistics = TeamStatistics.all(of: clusters, scheme: scheme)
  }

  /// Where each unit stands among the clusters and in its own, by its id.
  private let index: [String: (cluster: Int, unit: Int)]

  private static func places(of contenders: [Contender], scheme: Scheme) -> [String: ConsolidatedUnit.Place] {
    guard let rule = scheme.ranking else { return [:] }
    return Dictionary(
      Ranking(contenders, by: rule).entries.map { ($0.contender.unit, .init(number: $0.place, isShared: $0.isShared)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every unit, cluster by cluster.
  package var units: [ConsolidatedUnit] { clusters.flatMap(\.units) }

  /// The units that have a place, from the first down; those that share one in the order of clusters.
  package var ranked: [ConsolidatedUnit] {
    units.enumerated().filter { $0.element.place != nil }
      .sorted { ($0.element.place?.number ?? 0, $0.offset) < ($1.element.place?.number ?? 0, $1.offset) }
      .map(\.element)
  }

  /// Whether there are clusters at all.
  package var hasClusters: Bool { clusters.contains { $0.name != nil } }

  /// What each unit has to follow up, unit by unit; units with nothing of the kind left out.
  package var followedUp: [ConsolidatedUnit] { units.filter { !$0.carried.isEmpty } }

  /// The unit of an id.
  package func unit(_ id: String) -> ConsolidatedUnit? { index[id].map { clusters[$0.cluster].units[$0.unit] } }

  private static func index(of clusters: [ConsolidatedCluster]) -> [String: (cluster: Int, unit: Int)] {
    let places = clusters.enumerated().flatMap { cluster, group in
      group.units.enumerated().map { ($1.unit.id, (cluster: cluster, unit: $0)) }
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// What a cluster has of the scheme's awards, in their order.
  package func results(of cluster: String) -> [AwardResult] { awards.results.filter { $0.cluster == cluster } }
}

extension Contender {
  /// A unit with a total; `nil` for one without.
  fileprivate init?(_ unit: Unit, _ record: SubmissionRecord?, scheme: Scheme) {
    guard let record, let total = record.total else { return nil }
    self.init(
      unit: unit.id, cluster: unit.cluster, total: total, className: record.className,
      isProvisional: !record.contentsOfOwnScore(in: scheme).isEmpty)
  }
}
