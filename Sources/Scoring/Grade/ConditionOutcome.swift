/// A condition of a class held against a tally.
package struct ConditionOutcome: Hashable, Sendable {
  /// The class that asks for it.
  package let className: String
  /// The condition.
  package let condition: Condition
  /// What the tally has, as a decimal: points, percent or a count; a dash for a percentage of an unknown maximum, which
  /// meets nothing.
  package let actual: String
  /// What is asked for, as a decimal.
  package let required: String
  /// Whether it holds.
  package let isMet: Bool
  /// How many points, or for a count how many contents, are missing; `nil` when it holds or too much is the matter.
  package let missing: Points?
}

extension ConditionOutcome {
  /// Holds a condition against final scores.
  ///
  /// - Returns: `nil` when the tally has no final score that the condition needs.
  init?(_ condition: Condition, of className: String, in tally: Tally) {
    self.className = className
    self.condition = condition
    switch condition {
    case .total(let comparison, let bound):
      guard let total = tally.total else { return nil }
      actual = total.description
      required = bound.description
      isMet = comparison.holds(for: Order(total, bound))
      missing = isMet || comparison.isUpperBound ? nil : bound - total
    case .performed(let count):
      let performed = tally.contents.count { $0.isPerformed ?? false }
      actual = String(performed)
      required = String(count)
      isMet = performed >= count
      missing = isMet ? nil : Points(count - performed)
    case .met(let comparison, let count):
      let met = tally.metCount
      actual = String(met)
      required = String(count)
      isMet = comparison.holds(for: Order(Points(met), Points(count)))
      missing = isMet || comparison.isUpperBound ? nil : Points(count - met)
    case .percent(let id, let comparison, let bound):
      guard let content = tally.contents.first(where: { $0.content.id == id }), content.final != nil else { return nil }
      required = bound.description
      guard let percentage = content.percentage else {
        (actual, isMet, missing) = ("–", false, nil)
        return
      }
      actual = percentage.description(against: bound)
      isMet = comparison.holds(for: percentage.order(against: bound))
      missing = isMet || comparison.isUpperBound ? nil : percentage.points(for: bound) - percentage.points
    }
  }
}
