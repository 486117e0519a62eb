/// Who has an award, or is proposed for it, in one cluster or over all; ties are told and never broken.
package struct AwardResult: Hashable, Sendable {
  /// Units with equal totals at the edge of a quota.
  package struct Tie: Hashable, Sendable {
    /// The units, in the order in which they came.
    package let units: [Contender]
    /// How many of them are to be named by a vote.
    package let seats: Int

    /// Units with equal totals.
    package init(units: [Contender], seats: Int) {
      self.units = units
      self.seats = seats
    }
  }

  /// Why nobody has it.
  package enum Vacancy: Hashable, Sendable {
    /// Nobody has results.
    case noResults
    /// Nobody is of the class; the classes that there are, each once, in the order in which they came.
    case noneOfClass(String, present: [String])
    /// Nobody has the award among whose holders it is given.
    case noneOfAward(String)
    /// There are fewer units than places above it.
    case tooFewUnits
  }

  /// The award.
  package let award: Award
  /// The cluster, or `nil` for an award over all.
  package let cluster: String?
  /// Who could have it, the best first, those with equal totals together.
  package let candidates: [[Contender]]
  /// Those who are certain to have it, the best first.
  package let winners: [Contender]
  /// Those among whom a vote has to name who has it.
  package let ties: [Tie]
  /// How many could have it besides, were there more candidates.
  package let vacant: Int
  /// Why nobody has it, or `nil` when someone has or will have.
  package let vacancy: Vacancy?

  /// The clusters in which a vote has not named yet who has the award among whose holders this one is given; by that vote it
  /// may still change.
  package let awaited: [String]

  /// Whether the total of a unit that has it, or could have it by another total, is not final yet.
  ///
  /// A unit of class B by its own scores may be of class A by the team's, so who is not a candidate now counts as well.
  package let restsOnOpenTotals: Bool

  /// Whether it may still change: a total on which it rests is not final yet, or a vote is still to come.
  package var isProvisional: Bool { restsOnOpenTotals || !awaited.isEmpty }
}
