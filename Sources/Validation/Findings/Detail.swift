package import Scoring

extension Finding {
  /// What a finding is about, with the figures that its words need.
  package enum Detail: Hashable, Sendable {
    case file(FileDetail)
    case identity(IdentityDetail)
    case table(TableDetail)
    case score(ScoreDetail)
    case sum(SumDetail)
    case adjustment(AdjustmentDetail)
    case grade(GradeDetail)
    case text(TextDetail)
    case roster(RosterDetail)
    case template(TemplateDetail)
  }

  /// What is wrong with whose the file is.
  package enum IdentityDetail: Hashable, Sendable {
    case missing
    case unknown(nearest: [String])
    case ambiguous(candidates: [String])
    case duplicate(file: String, original: String)
    case superseded(earlier: String, later: String)
    case late(written: VietnamTime, deadline: Deadline)
  }

  /// What is wrong with the table.
  package enum TableDetail: Hashable, Sendable {
    case notFound(sheets: [String])
    case ambiguous(places: [String])
    case tooLong(allowed: Int)
    case contentMissing(id: String, name: LocalizedText)
    case criterionMissing(id: String, name: LocalizedText, content: String)
    case criterionUnknown
    case criterionDuplicate(id: String, first: String, agrees: Bool)
    case maximumAltered(id: String, expected: Points)
    case criterionMaximumUnusable(id: String, maximum: Points?)
    case maximumMissing(id: String)
    case criterionMaximumsDoNotAddUp(content: String, sum: Points, expected: Points)
    case totalMaximumAltered(expected: Points)
    case rowHidden(id: String)
    case sheetHidden(isUsed: Bool)
  }

  /// What is wrong with a score.
  package enum ScoreDetail: Hashable, Sendable {
    case missing(id: String, layer: Layer)
    case notANumber(id: String, layer: Layer, maximum: Points?, isDate: Bool)
    case notYesNo(id: String, layer: Layer, yes: [String], no: [String])
    case negative(id: String, layer: Layer, maximum: Points?)
    case aboveMaximum(id: String, layer: Layer, maximum: Points)
    case offStep(id: String, layer: Layer, step: Points)
    case textNumber(id: String, layer: Layer, points: Points)
    case formulaError(id: String, layer: Layer, maximum: Points?)
    case formulaNotCalculated(id: String, layer: Layer, isNeeded: Bool)
    case percentFormat(id: String, layer: Layer, maximum: Points?)
  }

  /// What does not agree with what it is made of.
  package enum SumDetail: Hashable, Sendable {
    case contentSumMismatch(id: String, layer: Layer, sum: Points)
    case totalSumMismatch(layer: Layer, sum: Points)
    case classMismatch(computed: String)
  }

  /// What is wrong with an adjustment.
  package enum AdjustmentDetail: Hashable, Sendable {
    case unknownUnit
    case unknownCriterion(layer: Layer)
    case aboveMaximum(id: String, layer: Layer, maximum: Points)
    case negative(id: String, layer: Layer)
    case conflict(id: String, layer: Layer, rows: [String])
    case unconfirmed(layer: Layer, count: Int)
    case overrides(id: String, layer: Layer, counted: Points)
    case unjustified(id: String, layer: Layer, own: Points)
    case unreadable(TableFault.Problem)
    case unreadableFile(FileDetail)
    case waiting(unit: String)
    case otherRound(round: String, current: String)
  }

  /// What is to be known of a class.
  package enum GradeDetail: Hashable, Sendable {
    case aboveBand(className: String, total: Points, bound: Points)
    case provisional(contents: [String], awaited: Layer, isGraded: Bool)
    case noBand(count: Int, bands: [String])
  }

  /// What is odd about the texts.
  package enum TextDetail: Hashable, Sendable {
    case legacyEncoding(count: Int)
    case notNFC(count: Int)
  }
}
