import Binding
import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

/// A workbook judged by a scheme, from its cells to what result.json says.
struct Judged {
  let sheet: ScoreSheet
  let examination: Examination
  /// Every id with its final points: "1 5".
  var finals: [String] {
    examination.tally.contents.flatMap { content in
      ["\(content.content.id) \(content.final?.points.description ?? "-")"]
        + content.criteria.all.map { "\($0.criterion.id) \($0.final?.points.description ?? "-")" }
    }
  }

  /// What was found: "score.missing D4".
  var found: [String] {
    examination.findings().map { [$0.rule.rawValue, $0.place.cell].compactMap(\.self).joined(separator: " ") }
  }

  /// What became of it as a submission of a unit.
  var outcome: SubmissionOutcome {
    SubmissionOutcome(
      submission: .init(file: "a.xlsx", sha256: "0", revision: 1, sheet: sheet.sheet), scheme: examination.scheme,
      round: nil, unit: Unit(id: "a", name: "A", kind: nil, cluster: nil), tally: examination.tally,
      grade: examination.grade, findings: examination.findings())
  }

  /// What result.json says, as text.
  var json: String {
    String(decoding: ResultDocument.json(of: outcome, in: .vi).bytes, as: UTF8.self)
  }

  init(_ rows: [[Draft]], by scheme: Scheme, adjustments: [Adjustment] = []) throws {
    let workbook = ReceivedWorkbook(fileName: "a.xlsx", sheets: [Sheet("Phiếu", rows)])
    sheet = try #require(WorkbookBinder(scheme: scheme, roster: nil).bind(workbook).table.found)
    let sheet = sheet
    examination = Examination(
      scheme: scheme, sheet: sheet,
      adjustments: UnitAdjustments(adjustments, scheme: scheme) { sheet.maximum(of: $0, scheme: scheme) })
  }
}
