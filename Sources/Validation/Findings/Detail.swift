package import Scoring

extension Finding {
  /// What a file that is no workbook seems to be.
  package enum FileKind: Hashable, Sendable {
    case empty, html, text, pdf, zip, openDocument, binaryWorkbook, other
  }

  /// What makes a file unreadable although it is a workbook.
  package enum Damage: Hashable, Sendable {
    /// A part that another refers to is not in the file.
    case missingPart
    /// A document type declaration, which no workbook needs and attacks use.
    case documentType
    /// What the reader says, and the line of the part's XML.
    case damaged(String, line: Int?)
  }

  /// A limit for hostile or oversized files: its name, what it allows, and what was found if known.
  package struct Limit: Hashable, Sendable {
    package let name: String
    package let allowed: String
    package let found: String?

    /// A limit that was exceeded.
    package init(name: String, allowed: String, found: String?) {
      self.name = name
      self.allowed = allowed
      self.found = found
    }
  }

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
  }

  /// What is wrong with a file.
  package enum FileDetail: Hashable, Sendable {
    case notXLSX(FileKind)
    case encrypted
    case legacyXLS
    case corrupt(part: String?, reason: Damage)
    case tooLarge(Limit)
    case suspiciousCompression(part: String, Limit)
    case macro
    case unreadable(reason: String)
  }

  /// What is wrong with whose the file is.
  package enum IdentityDetail: Hashable, Sendable {
    case missing
    case unknown(nearest: [String])
    case ambiguous(candidates: [String])
    case duplicate(file: String, original: String)
    case superseded(earlier: String, later: String)
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
    case criterionMaximumUnusable(id: String, maximum: Points)
    case criterionMaximumsDoNotAddUp(content: String, sum: Points, expected: Points)
    case totalMaximumAltered(expected: Points)
    case rowHidden(id: String)
    case sheetHidden(isUsed: Bool)
  }

  /// What is wrong with a score.
  package enum ScoreDetail: Hashable, Sendable {
    case missing(id: String, layer: Layer)
    case notANumber(id: String, layer: Layer, maximum: Points, isDate: Bool)
    case negative(id: String, layer: Layer, maximum: Points)
    case aboveMaximum(id: String, layer: Layer, maximum: Points)
    case offStep(id: String, layer: Layer, step: Points)
    case textNumber(id: String, layer: Layer, points: Points)
    case formulaError(id: String, layer: Layer, maximum: Points)
    case formulaNotCalculated(id: String, layer: Layer, isNeeded: Bool)
    case percentFormat(id: String, layer: Layer, maximum: Points)
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
    case waiting(unit: String)
    case otherRound(round: String, current: String)
  }

  /// What is to be known of a class.
  package enum GradeDetail: Hashable, Sendable {
    case aboveBand(className: String, total: Points, bound: Points)
    case provisional(contents: [String], awaited: Layer)
  }

  /// What is odd about the texts.
  package enum TextDetail: Hashable, Sendable {
    case legacyEncoding(count: Int)
    case notNFC(count: Int)
  }
}
