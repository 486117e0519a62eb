import Configuration
import Reporting
import Scoring
import Spreadsheet
import Testing
import Validation

/// Outcomes made by hand, of the embedded scheme, for what the workbooks show.
enum WorkbookSamples {
  /// The points of a row by layer, from self to appraised; an empty text is an empty cell.
  typealias Scores = [String]

  static func scheme() throws -> Scheme { try #require(try EmbeddedSchemes.scheme("hanoi-2017")) }

  static let unit = Unit(id: "van-ha", name: "Vân Hà", kind: UnitKind("xã"), cluster: "Cụm 3")

  /// The maximum that the workbook gives each criterion.
  static let maximums = ["3a": "7", "3b": "6", "3c": "8", "3d": "4", "4a": "12", "4b": "8", "4c": "6", "4d": "4"]

  /// A submission of class B: content 3 is at 76%, and the layers are stronger from row to row.
  static let graded: [String: Scores] = [
    "1": ["4.5", "4.25"], "2": ["13.5", "12", "12.5"], "3a": ["6.5", "5"], "3b": ["5.5", "4.75"],
    "3c": ["7", "6.25"], "3d": ["3.5", "3"], "4a": ["10", "9.5"], "4b": ["7.5", "6", "6.5", "6.75"],
    "4c": ["5.5", "5"], "4d": ["3.5", "3.333333333333333"], "5": ["9", "8"], "6": ["8.5", "7.07"], "7": ["4.5", "4"],
  ]

  /// The same with contents 3 and 4 scored as wholes.
  static let wholes: [String: Scores] = [
    "1": ["4.5"], "2": ["13.5"], "3": ["22.5"], "4": ["27"], "5": ["9"], "6": ["8.5"], "7": ["4.5"],
  ]

  static func table(_ scores: [String: Scores], notes: [String: String] = [:]) throws -> ScoreSheet {
    let scheme = try scheme()
    let targets = scheme.contents.flatMap { content in
      [Target.content(content.id)] + content.criteria.map { .criterion($0.id, content: content.id) }
    }
    let rows = try targets.filter { scores[$0.id] != nil }.enumerated().map { index, target in
      try row(target, number: 6 + index, scores[target.id] ?? [], note: notes[target.id])
    }
    return ScoreSheet(
      sheet: "Tự chấm", header: .init(row: 5, column: 1), layers: scheme.layers, rows: rows, duplicates: [],
      unknown: [], totals: [:], totalMaximum: nil, declaredClass: nil)
  }

  private static func row(_ target: Target, number: Int, _ scores: Scores, note: String?) throws -> ScoreRow {
    var cells: [Layer: NumberCell] = [:]
    for (index, (layer, text)) in zip(Layer.allCases, scores).enumerated() {
      cells[layer] = try cell(text, row: number, column: 4 + index)
    }
    let maximum = try maximums[target.id].map { try cell($0, row: number, column: 3) }
    return ScoreRow(
      target: target, row: number, label: .init(row: number, column: 2), name: target.id, maximum: maximum,
      scores: cells, note: note, isHidden: false)
  }

  private static func cell(_ text: String, row: Int, column: Int) throws -> NumberCell {
    let reading: NumberCell.Reading = text.isEmpty ? .blank : .points(try Points(literal: text))
    return NumberCell(reference: .init(row: row, column: column), reading: reading, found: text)
  }

  static func outcome(
    _ scores: [String: Scores], of unit: Unit = unit, file: String = "Xa Van Ha.xlsx", round: String? = "2017",
    notes: [String: String] = [:], findings more: [Finding] = [], keepsFindings: Bool = true
  ) throws -> SubmissionOutcome {
    let scheme = try scheme()
    let examination = Examination(scheme: scheme, sheet: try table(scores, notes: notes), adjustments: .none)
    let found = keepsFindings ? examination.findings() : []
    return SubmissionOutcome(
      submission: .init(file: file, sha256: String(repeating: "0", count: 64), revision: 2, sheet: "Tự chấm"),
      scheme: scheme, round: round, unit: unit, tally: examination.tally, grade: examination.grade,
      findings: (found + more).inReadingOrder())
  }
}
