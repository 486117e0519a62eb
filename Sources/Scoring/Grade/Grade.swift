/// The class of a complete submission, with every condition that was evaluated.
package struct Grade: Hashable, Sendable {
  /// The class: "A"; `nil` when the scheme has none for what the submission came to, as between two bands of a count.
  package let className: String?
  /// Every condition of every class, from the highest class down.
  package let outcomes: [ConditionOutcome]
  /// Whether the total lies above the upper bound of the class and an open band let it pass: the cluster must confirm.
  package let isAboveBand: Bool
  /// The next higher class, or `nil` for the highest.
  package let nextClass: String?

  /// The conditions that the next higher class asks for and that fail; an upper bound only where bands are closed.
  package let missingForNext: [ConditionOutcome]

  /// Grades a tally; `nil` when it is not complete, for then nothing is graded.
  package init?(_ tally: Tally, by grading: Grading) {
    guard tally.isComplete else { return nil }
    let byClass = grading.classes.map { rule in
      rule.conditions.compactMap { ConditionOutcome($0, of: rule.name, in: tally) }
    }
    let isOpen = grading.bands == .open
    let position = byClass.firstIndex { outcomes in
      outcomes.allSatisfy { $0.isMet || (isOpen && $0.condition.isUpperBound) }
    }
    outcomes = Array(byClass.joined())
    className = position.map { grading.classes[$0].name } ?? grading.otherwise
    isAboveBand = position.map { byClass[$0].contains { !$0.isMet } } ?? false
    let above =
      className == nil ? byClass.lastIndex(where: Self.isAbove) ?? -1 : (position ?? grading.classes.count) - 1
    nextClass = above >= 0 ? grading.classes[above].name : nil
    missingForNext = above >= 0 ? byClass[above].filter { !$0.isMet && !(isOpen && $0.condition.isUpperBound) } : []
  }

  /// Whether a class asks only for more than there is, not for less.
  private static func isAbove(_ outcomes: [ConditionOutcome]) -> Bool {
    outcomes.allSatisfy { $0.isMet || !$0.condition.isUpperBound }
  }
}
