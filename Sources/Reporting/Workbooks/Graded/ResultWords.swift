import Scoring
import Validation

/// What a score sheet says about its class.
enum ResultWords {
  /// What the class means, or why there is none.
  static func meaning(of outcome: SubmissionOutcome, _ words: any PhraseBook) -> String {
    guard let tally = outcome.tally, let total = tally.total else { return incomplete(outcome, words) }
    let remarks = outcome.findings.filter {
      $0.rule == .gradeAboveBand || $0.rule == .gradeProvisional || $0.rule == .gradeNoBand
    }
    var sentences = [words.sentence(.total(total, of: tally.maximum))]
    if let grade = outcome.grade, let name = grade.className {
      if name == outcome.scheme.grading?.otherwise {
        sentences.append(words.sentence(.noClassEarned(name)))
      } else if !grade.isAboveBand {
        sentences.append(words.sentence(.classEarned(name)))
      }
    }
    return (sentences + remarks.map { FindingWords($0, in: words.language).message }).joined(separator: "\n")
  }

  private static func incomplete(_ outcome: SubmissionOutcome, _ words: any PhraseBook) -> String {
    guard let tally = outcome.tally else { return words.label(.statusRejectedMeaning) }
    let missing = tally.contents.filter { $0.final == nil }.map(\.content.id)
    return words.label(.statusIncompleteMeaning) + "\n" + words.sentence(.contentsWithoutScore(missing))
  }

  /// What is missing to the next higher class: what it is called, and the list.
  static func next(after grade: Grade, _ words: any PhraseBook) -> (name: String, text: String) {
    guard let next = grade.nextClass else {
      return (words.label(.nextClass), words.label(grade.className == nil ? .noClass : .highestClass))
    }
    let missing = grade.missingForNext.map { outcome in
      [words.condition(outcome.condition), words.shortfall(of: outcome)].compactMap(\.self).joined(separator: ": ")
    }
    let text = missing.isEmpty ? words.sentence(.nothingToAdd(next)) : missing.map { "– " + $0 }.joined(separator: "\n")
    return (words.sentence(.missingTo(next)), text)
  }
}
