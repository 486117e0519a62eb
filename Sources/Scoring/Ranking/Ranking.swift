/// The places of units by their totals; equal totals share a place.
package struct Ranking: Hashable, Sendable {
  /// A unit at its place.
  package struct Entry: Hashable, Sendable {
    /// The unit.
    package let contender: Contender
    /// Its place, from 1.
    package let place: Int
    /// Whether other units share the place.
    package let isShared: Bool
  }

  /// The units from the first place down; those that share a place in the order in which they came.
  package let entries: [Entry]

  /// Ranks units.
  ///
  /// Among units of one cluster, or of all, as the caller has it.
  package init(_ contenders: [Contender], by rule: RankingRule) {
    var entries: [Entry] = []
    var place = 1
    for group in contenders.byTotal {
      entries += group.map { Entry(contender: $0, place: place, isShared: group.count > 1) }
      switch rule.afterTie {
      case .skip: place += group.count
      case .next: place += 1
      }
    }
    self.entries = entries
  }

  /// The place of a unit, or `nil` when it is not ranked.
  package func place(of unit: String) -> Int? { entries.first { $0.contender.unit == unit }?.place }
}
