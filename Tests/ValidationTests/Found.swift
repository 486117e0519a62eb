import Scoring
import Spreadsheet
import TestSupport

@testable import Validation

/// What one rule finds in a table and its adjustments: "score.negative error Phiếu!D2 -1".
func found(
  by rule: any Rule, in sheet: ScoreSheet, _ adjustments: [Adjustment] = [], scheme: Scheme = .small
) -> [String] {
  details(by: rule, in: sheet, adjustments, scheme: scheme).map(\.inShort)
}

/// The findings of one rule.
func details(
  by rule: any Rule, in sheet: ScoreSheet, _ adjustments: [Adjustment] = [], scheme: Scheme = .small
) -> [Finding] {
  let sorted = UnitAdjustments(adjustments, scheme: scheme) { sheet.maximum(of: $0, scheme: scheme) }
  return rule.findings(in: Examination(scheme: scheme, sheet: sheet, adjustments: sorted))
}

extension Finding {
  var inShort: String {
    let sheet = [place.file, place.sheet].compactMap(\.self).joined(separator: " ")
    return "\(rule.rawValue) \(severity.rawValue) \(sheet)!\(place.cell ?? "") \(found)"
  }
}

/// A table of the small scheme with nothing wrong: 8 points of content 1, and 3 and 5 of the criteria of content 2.
let soundRows = [
  Row("1", max: "10", own: "8"), Row("2", max: "10", own: "8"), Row("2a", max: "4", own: "3"),
  Row("2b", max: "6", own: "5"),
]

/// The sound table with one row changed.
func soundRows(but row: Row) -> [Row] { soundRows.map { $0.id == row.id ? row : $0 } }
