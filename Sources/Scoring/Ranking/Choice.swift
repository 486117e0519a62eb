/// Who comes to have a number of seats, the best first; a tie at the edge stays a tie.
///
/// A candidacy is one seat's worth of units: one unit, or several with the same total of which a vote still has to name one.
struct Choice {
  /// One that competes for one seat.
  struct Candidacy: Hashable {
    let units: [Contender]
    let total: Points

    /// A unit by itself.
    init(_ unit: Contender) {
      units = [unit]
      total = unit.total
    }

    /// One of several units with the same total.
    init(oneOf units: [Contender], total: Points) {
      self.units = units
      self.total = total
    }
  }

  /// Those who are certain to have a seat.
  private(set) var winners: [Contender] = []
  /// Units with equal totals, of which so many are to be named by a vote.
  private(set) var ties: [AwardResult.Tie] = []
  /// The seats that nobody is there for.
  let vacant: Int

  /// Gives out seats, counted from 1 in the order of totals.
  init(_ candidacies: [Candidacy], seats: ClosedRange<Int>) {
    vacant = max(0, seats.upperBound - max(seats.lowerBound - 1, candidacies.count))
    let byTotal = Dictionary(grouping: candidacies, by: \.total)
    var first = 1
    for total in byTotal.keys.sorted(by: >) {
      let group = byTotal[total] ?? []
      let taken = (first...(first + group.count - 1)).clamped(to: seats)
      let isReached = first <= seats.upperBound && first + group.count > seats.lowerBound
      if isReached { give(taken.count, to: group) }
      first += group.count
    }
  }

  private mutating func give(_ seats: Int, to group: [Candidacy]) {
    guard seats == group.count else {
      ties.append(.init(units: Self.units(of: group), seats: seats))
      return
    }
    winners += group.filter { $0.units.count == 1 }.flatMap(\.units)
    for (units, seats) in Self.undecided(group) { ties.append(.init(units: units, seats: seats)) }
  }

  /// The units of some candidacies, each once.
  private static func units(of group: [Candidacy]) -> [Contender] {
    var seen: Set<Contender> = []
    return group.flatMap(\.units).filter { seen.insert($0).inserted }
  }

  /// The candidacies that stand for one of several units, with how many stand for the same.
  private static func undecided(_ group: [Candidacy]) -> [([Contender], Int)] {
    var counts: [([Contender], Int)] = []
    for candidacy in group where candidacy.units.count > 1 {
      if let place = counts.firstIndex(where: { $0.0 == candidacy.units }) {
        counts[place].1 += 1
      } else {
        counts.append((candidacy.units, 1))
      }
    }
    return counts
  }
}
