import Scoring

/// Why a submission has its class: every condition of every class, and what the next class still asks for.
struct ConditionsView {
  let grade: Grade
  let scheme: Scheme
  let words: PageWords

  private var book: any PhraseBook { words.book }

  /// The values of the section.
  var values: PageValues {
    ["next": next, "classes": (scheme.grading?.classes ?? []).map { classValues($0.name) }]
  }

  private var next: PageValues {
    let missing = grade.missingForNext.map { outcome -> PageValues in
      [
        "condition": book.condition(outcome.condition),
        "shortfall": book.shortfall(of: outcome) ?? "",
        "actual": quantity(outcome.actual, of: outcome.condition),
      ]
    }
    return [
      "isHighest": grade.nextClass == nil && grade.className != nil,
      "class": grade.nextClass ?? "",
      "isOnlyAbove": (grade.nextClass != nil || grade.className == nil) && missing.isEmpty,
      "missing": missing,
    ]
  }

  private func classValues(_ name: String) -> PageValues {
    let outcomes = grade.outcomes.filter { $0.className == name }
    return [
      "name": name,
      "isReached": grade.className == name,
      "met": "\(outcomes.count { $0.isMet })",
      "all": "\(outcomes.count)",
      "conditions": outcomes.map(row),
    ]
  }

  private func row(_ outcome: ConditionOutcome) -> PageValues {
    let isAbove = !outcome.isMet && outcome.condition.isUpperBound
    return [
      "condition": book.condition(outcome.condition),
      "actual": quantity(outcome.actual, of: outcome.condition),
      "required": quantity(outcome.required, of: outcome.condition),
      "kind": outcome.isMet ? "met" : isAbove ? "above" : "unmet",
      "verdict": book.label(outcome.isMet ? .met : isAbove ? .aboveBand : .notMet),
      "shortfall": book.shortfall(of: outcome) ?? "",
    ]
  }

  /// A figure of a condition with its unit: percent where percentages are compared.
  private func quantity(_ decimal: String, of condition: Condition) -> String {
    switch condition {
    case .total, .performed, .met: book.number(decimal)
    case .percent: book.number(decimal) + "%"
    }
  }
}
