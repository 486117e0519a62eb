import Binding
import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Validation

@testable import Pipeline

/// A value of every kind that goes over the wire or into the ledger: each case of each enumeration, empty and full.
enum CodedSamples {
  /// "Xã Đông Hội" with its marks apart, as some keyboards type it.
  static let decomposed = "Xa\u{303} \u{110}o\u{302}ng Ho\u{323}\u{302}i"

  static let all = requests + answers + outcomes + scores + words + greetings

  static let unit = Unit(
    id: "dong-hoi", name: decomposed, kind: UnitKind("xã"), cluster: "Cụm 1", isLead: true,
    aliases: ["", "Đông Hội cũ"])

  static let title = SubmissionTitle(file: "thư mục/\(decomposed).xlsx", sha256: "00ff")

  static let finding = FindingRecord(
    rule: .scoreAboveMax, severity: .error, file: "a.xlsx", sheet: "Phiếu", cell: "D14", subject: "3a", found: "7,5",
    expected: "≤ 7", message: decomposed, fix: "🖊 sửa\u{0}")

  static let bareFinding = FindingRecord(
    rule: .fileCorrupt, severity: .warning, file: nil, sheet: nil, cell: nil, subject: nil, found: "", expected: "",
    message: "", fix: "")

  static let record = SubmissionRecord(
    submission: .init(file: "a.xlsx", sha256: "00ff", revision: 3, sheet: "Phiếu"), status: .graded, unit: unit,
    contents: [
      .init(
        id: "1",
        scores: [.init(layer: .own, points: "4.25"), .init(layer: .appraised, points: "0.000000000000001")],
        final: .init(layer: .appraised, points: "-3.5"), maximum: "5", restsOnOwnScore: true,
        inspection: InspectionTally(points: "4", compared: 3, changed: 1)),
      .init(id: "2", scores: [], final: nil, maximum: nil, restsOnOwnScore: false, inspection: nil),
      .init(
        id: "3", scores: [], final: nil, maximum: nil, restsOnOwnScore: false,
        inspection: InspectionTally(points: nil, compared: 0, changed: 0)),
    ], totals: [.init(layer: .own, points: "999999999999999")], total: "85", className: "B",
    findings: [finding, bareFinding], states: [.new, nil], resolved: [bareFinding])

  static let bareRecord = SubmissionRecord(
    submission: .init(file: "", sha256: "", revision: 1, sheet: nil), status: .rejected, unit: nil, contents: [],
    totals: [], total: nil, className: nil, findings: [], states: nil, resolved: [])

  static let largeRecord = SubmissionRecord(
    submission: record.submission, status: .incomplete, unit: unit,
    contents: [SubmissionRecord.Content](repeating: record.contents[0], count: 200), totals: [], total: nil,
    className: nil, findings: [FindingRecord](repeating: finding, count: 300),
    states: [RevisionComparison.State?](repeating: .remains, count: 300), resolved: [])

  static let adjustments =
    readings.map { _, reading in Adjustment("3a", .agreed, Score(reading, isFormula: true)) } + [
      Adjustment(nil, .inspected, "1", reason: decomposed, unitID: nil, round: "2026"),
      Adjustment("3", .appraised, "0"),
    ]

  static let readings: [(name: String, reading: NumberCell.Reading)] = [
    ("blank", .blank), ("none", .none), ("points", .points("7.5")), ("typed", .typed("-0.1")),
    ("percentage", .percentage), ("date", .date), ("not calculated", .notCalculated), ("error", .formulaError),
    ("too large", .tooLarge), ("not a number", .notANumber),
  ]

  static let order = GradingOrder(
    title: title, revision: 2, writtenLate: 1_656_608_400, otherFiles: [.duplicate("b.xlsx"), .earlier(decomposed)],
    adjustments: adjustments,
    earlierFindings: [finding], earlierRound: EarlierFindings(round: decomposed, findings: [finding]))

  static let reading = SubmissionReading(unit: unit, isAccepted: true)

  private static let problems: [TableFault.Problem] = [
    .notText(offset: 7), .unclosedQuote, .noHeader(needed: ["đơn vị", ""]), .noRows, .empty(column: decomposed),
    .invalidID("../a"), .duplicateID("a", first: "A2"), .duplicateUnit("b", first: "B3"), .unknownLayer("x"),
    .unreadableScore("1/2"),
  ]

  private static let faults =
    problems.map { TableFault(file: "a.csv", sheet: nil, cell: "A1", problem: $0) } + [
      TableFault(file: decomposed, sheet: "S", cell: nil, problem: .noRows)
    ]

  private static let requests: [CodedSample] = [
    CodedSample("to read", GradingRequest.read(file: title.file)), CodedSample("to grade", GradingRequest.grade(order)),
    CodedSample(
      "to grade the first",
      GradingRequest.grade(
        GradingOrder(
          title: title, revision: 1, writtenLate: nil, otherFiles: [], adjustments: [], earlierFindings: nil,
          earlierRound: nil))),
    CodedSample(
      "to refuse",
      GradingRequest.refuse(RefusalOrder(title: title, folder: decomposed, otherFiles: [.duplicate("")]))),
    CodedSample("to read adjustments", GradingRequest.readAdjustments(file: decomposed)),
  ]

  private static let answers: [CodedSample] = [
    CodedSample("read", GradingAnswer.read(reading)),
    CodedSample("read nobody's", GradingAnswer.read(SubmissionReading(unit: nil, isAccepted: false))),
    CodedSample("done", GradingAnswer.done(record)), CodedSample("done, bare", GradingAnswer.done(bareRecord)),
    CodedSample("cannot draw", GradingAnswer.cannotDraw("no room")), CodedSample("confused", GradingAnswer.confused),
    CodedSample("no table", GradingAnswer.noTable),
    CodedSample("adjustments", GradingAnswer.adjustments(AdjustmentFile(adjustments: adjustments, faults: faults))),
  ]

  private static let outcomes: [CodedSample] = [
    CodedSample("a record", record), CodedSample("a bare record", bareRecord), CodedSample("an outcome", outcome),
    CodedSample(
      "an outcome of a duplicate",
      StoredOutcome(readBy: "a", reading: reading, gradedBy: "copy of 1", record: nil, folder: nil)),
    CodedSample(
      "an outcome without a digest",
      StoredOutcome(readBy: "", reading: reading, gradedBy: nil, record: bareRecord, folder: "a.xlsx")),
  ]

  static let outcome = StoredOutcome(readBy: "ab", reading: reading, gradedBy: "cd", record: record, folder: nil)

  private static let scores: [CodedSample] =
    readings.map { CodedSample("a cell: \($0.name)", $0.reading) } + [
      CodedSample("a content", Target.content("3")), CodedSample("a criterion", Target.criterion("3a", content: "3")),
      CodedSample("the first cell", CellReference(row: 1, column: 1)),
      CodedSample("the last cell", CellReference(row: CellReference.rowLimit, column: CellReference.columnLimit)),
      CodedSample("the most points of a cell", Points("999999999999999")),
      CodedSample("more points than a decimal of 15 digits tells", Points("10") + Points("0.123456789012345")),
    ]

  private static let words: [CodedSample] =
    RuleID.allCases.map { CodedSample($0.rawValue, $0) } + Severity.allCases.map { CodedSample($0.rawValue, $0) }
    + Layer.allCases.map { CodedSample($0.rawValue, $0) } + Language.allCases.map { CodedSample($0.rawValue, $0) }
    + SubmissionOutcome.Status.allCases.map { CodedSample($0.rawValue, $0) }
    + RevisionComparison.State.allCases.map { CodedSample($0.rawValue, $0) }
    + [0, 1, -1, 63, 64, -64, -65, .max, .min].map { CodedSample("the number \($0)", $0) }
    + ["", "a", decomposed, String(repeating: "ổ", count: 200)].map {
      CodedSample("a text of \($0.utf8.count) bytes", $0)
    }
    + [true, false].map { CodedSample("\($0)", $0) }

  private static let greetings: [CodedSample] = [
    CodedSample("a greeting", GradingGreeting.sample(units: [unit], round: "2026", limits: ["rows": 5, "cells": 1])),
    CodedSample("a bare greeting", GradingGreeting.sample(units: nil, round: nil, limits: [:])),
  ]
}

extension GradingGreeting {
  /// A greeting of a scheme that is none.
  static func sample(units: [Unit]?, round: String?, limits: [String: Int]) -> GradingGreeting {
    GradingGreeting(
      schemeText: "id: \(CodedSamples.decomposed)", schemeFile: "s.yaml", units: units, round: round, language: .vi,
      limits: limits)
  }
}
