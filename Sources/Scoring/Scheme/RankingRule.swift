/// How a scheme ranks units by their totals.
package struct RankingRule: Hashable, Sendable {
  /// What is ranked by.
  package enum Measure: String, CaseIterable, Sendable {
    /// The total of the final scores, more going before less.
    case total
  }

  /// Which place comes after units that share one.
  package enum AfterTie: String, CaseIterable, Sendable {
    /// As many places are left out as units share one: 1, 2, 2, 4.
    case skip
    /// The next place: 1, 2, 2, 3.
    case next
  }

  /// What is ranked by.
  package let measure: Measure
  /// Which place follows a shared one.
  package let afterTie: AfterTie

  /// A rule of ranking.
  package init(measure: Measure = .total, afterTie: AfterTie = .skip) {
    self.measure = measure
    self.afterTie = afterTie
  }
}
