import Scoring

extension Finding {
  /// What of the scheme it is about, and whose score: "3a self", "total inspected"; `nil` when it is about something else.
  ///
  /// Rows move from one revision of a workbook to the next; by this a finding is known again.
  package var subject: String? {
    switch detail {
    case .score(let detail): detail.subject
    case .sum(let detail): detail.subject
    case .table(let detail): detail.subject
    case .adjustment(let detail): detail.subject
    case .file, .identity, .grade, .text, .roster, .template: nil
    }
  }

  /// Whether it only tells of other files that were received, which no mending changes.
  package var isOfOtherFiles: Bool { [.submissionDuplicate, .submissionSuperseded].contains(rule) }
}

extension Finding.ScoreDetail {
  fileprivate var subject: String {
    switch self {
    case .missing(let id, let layer), .notANumber(let id, let layer, _, _),
      .notYesNo(let id, let layer, _, _), .negative(let id, let layer, _),
      .aboveMaximum(let id, let layer, _), .offStep(let id, let layer, _), .textNumber(let id, let layer, _),
      .formulaError(let id, let layer, _), .formulaNotCalculated(let id, let layer, _),
      .percentFormat(let id, let layer, _):
      "\(id) \(layer.rawValue)"
    }
  }
}

extension Finding.SumDetail {
  fileprivate var subject: String {
    switch self {
    case .contentSumMismatch(let id, let layer, _): "\(id) \(layer.rawValue)"
    case .totalSumMismatch(let layer, _): "total \(layer.rawValue)"
    case .classMismatch: "class"
    }
  }
}

extension Finding.TableDetail {
  fileprivate var subject: String? {
    switch self {
    case .contentMissing(let id, _), .criterionMissing(let id, _, _), .criterionDuplicate(let id, _, _),
      .maximumAltered(let id, _), .criterionMaximumUnusable(let id, _), .rowHidden(let id), .maximumMissing(let id):
      id
    case .criterionMaximumsDoNotAddUp(let content, _, _): content
    case .totalMaximumAltered: "total"
    case .notFound, .ambiguous, .tooLong, .criterionUnknown, .sheetHidden: nil
    }
  }
}

extension Finding.AdjustmentDetail {
  fileprivate var subject: String? {
    switch self {
    case .aboveMaximum(let id, let layer, _), .negative(let id, let layer), .conflict(let id, let layer, _),
      .overrides(let id, let layer, _), .unjustified(let id, let layer, _):
      "\(id) \(layer.rawValue)"
    case .unconfirmed(let layer, _), .unknownCriterion(let layer): layer.rawValue
    case .unknownUnit, .unreadable, .unreadableFile, .waiting, .otherRound: nil
    }
  }
}
