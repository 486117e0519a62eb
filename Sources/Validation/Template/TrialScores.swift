package import Scoring

/// Scores drawn at random to be put into a template for trial, and what grading must make of them.
package struct TrialScores: Sendable {
  /// What is put into a cell.
  package enum Typed: Hashable, Sendable {
    /// A number, as a program stores it.
    case points(Points)
    /// A word.
    case text(String)
    /// Nothing.
    case blank
  }

  /// What is wrong with one of the scores.
  package enum Fault: CaseIterable, Hashable, Sendable {
    /// More than the maximum.
    case aboveMaximum
    /// Less than nothing.
    case negative
    /// A word that is no score.
    case word
    /// Nothing at all.
    case blank
  }

  /// What is put in for each content or criterion that has no criteria.
  package private(set) var typed: [Target: Typed] = [:]
  /// What must come out of it; `nil` for no score.
  package private(set) var expected: [Target: Points?] = [:]
  /// The score that is wrong, and the rule that must say so; `nil` when all are right.
  package private(set) var wrong: (target: Target, rule: RuleID)?

  private let scheme: Scheme
  private let table: ScoreSheet
  private var random: SeededNumbers

  /// Scores for a table, the same for the same seed.
  package init(scheme: Scheme, table: ScoreSheet, seed: UInt64, fault: Fault?) {
    self.scheme = scheme
    self.table = table
    random = SeededNumbers(seed: seed)
    for content in scheme.contents { fill(content, .content(content.id), within: nil) }
    if let fault { spoil(by: fault) }
  }

  /// Puts a score in, or scores below, that together keep to the maximums above them.
  private mutating func fill(_ item: any ScoredItem, _ target: Target, within bound: Points?) {
    let own = table.maximum(of: target, scheme: scheme)
    let most = [own, bound].compactMap(\.self).min()
    guard item.criteria.isEmpty else {
      var rest = most
      for criterion in item.criteria {
        let below = Target.criterion(criterion.id, content: target.contentID)
        fill(criterion, below, within: rest)
        rest = rest.map { max(.zero, $0 - sum(of: criterion, below)) }
      }
      return
    }
    if scheme.isYesNo(target) {
      let isYes = random.next(below: 2) == 1
      typed[target] = .text(isYes ? scheme.yesNo.shown.yes : scheme.yesNo.shown.no)
      expected[target] = isYes ? item.maximum ?? Points(1) : .zero
      return
    }
    let points = draw(upTo: most)
    typed[target] = .points(points)
    expected[target] = points
  }

  /// The sum of what is put in for a content or criterion, wrong numbers too, as a program adds up.
  package func sum(of item: any ScoredItem, _ target: Target) -> Points {
    guard item.criteria.isEmpty else {
      return item.criteria.map { sum(of: $0, .criterion($0.id, content: target.contentID)) }.sum()
    }
    if case .points(let points)? = typed[target] { return points }
    return (expected[target] ?? nil) ?? .zero
  }

  /// A whole number of steps, or of tenths where the scheme has no step.
  private mutating func draw(upTo most: Points?) -> Points {
    let step = scheme.scoreStep ?? Self.tenth
    var choices = [Points.zero]
    while choices.count <= Self.mostSteps {
      let next = choices[choices.count - 1] + step
      if let most, next > most { break }
      choices.append(next)
    }
    return choices[random.next(below: choices.count)]
  }

  private static let mostSteps = 2_000
  private static let tenth = (try? Points(literal: "0.1")) ?? Points(1)  // The text is a number.

  /// Makes one of the scores wrong, where the scheme has one that can be wrong so.
  private mutating func spoil(by fault: Fault) {
    let targets = table.rows.map(\.target).filter { typed[$0] != nil && canBeWrong($0, by: fault) }
    guard !targets.isEmpty else { return }
    let target = targets[random.next(below: targets.count)]
    expected[target] = .some(nil)
    switch fault {
    case .aboveMaximum:
      typed[target] = .points((table.maximum(of: target, scheme: scheme) ?? .zero) + Points(1))
      wrong = (target, .scoreAboveMax)
    case .negative:
      typed[target] = .points(.zero - Points(1))
      wrong = (target, .scoreNegative)
    case .word:
      typed[target] = .text("abc")
      wrong = (target, scheme.isYesNo(target) ? .scoreNotYesNo : .scoreNotANumber)
    case .blank:
      typed[target] = .blank
      wrong = (target, .scoreMissing)
    }
  }

  private func canBeWrong(_ target: Target, by fault: Fault) -> Bool {
    switch fault {
    case .aboveMaximum: !scheme.isYesNo(target) && table.maximum(of: target, scheme: scheme) != nil
    case .negative: !scheme.isYesNo(target)
    case .word: true
    case .blank: scheme.blank(in: .own) == .missing
    }
  }
}

/// Numbers that look random and are the same for the same seed: SplitMix64, by Steele, Lea and Flood.
struct SeededNumbers: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to one below a bound above 0.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(bound))
  }
}
