import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

@Suite struct FindingOrder {
  private func finding(_ detail: Finding.Detail, _ sheet: String?, _ cell: CellReference?) -> Finding {
    Finding(detail, at: .init(sheet: sheet, cell: cell))
  }

  @Test("Graver findings come first, then those of the whole file, then each sheet in reading order") func order() {
    let error = Finding.Detail.score(.negative(id: "1", layer: .own, maximum: "5"))
    let warning = Finding.Detail.score(.textNumber(id: "1", layer: .own, points: "5"))
    let info = Finding.Detail.text(.notNFC(count: 1))
    let findings = [
      finding(info, nil, nil), finding(warning, "A", "A1"), finding(error, "B", "A1"), finding(error, "A", "D10"),
      finding(error, "A", "D9"), finding(error, "A", "C9"), finding(error, "A", nil), finding(error, nil, nil),
    ]
    #expect(findings.inReadingOrder() == [7, 6, 5, 4, 3, 2, 1, 0].map { findings[$0] })
  }

  @Test("Findings at one place keep the order of the rules") func stable() {
    let findings = (1...9).map { finding(.text(.notNFC(count: $0)), "A", "A1") }
    #expect(findings.inReadingOrder() == findings)
  }

  @Test("Severities are ordered from the gravest") func severities() {
    #expect(Severity.allCases.sorted() == [.error, .warning, .info])
  }

  @Test("A table with nothing wrong has nothing found but that it is provisional") func sound() {
    let examination = Examination(scheme: .small, sheet: ScoreSheet(soundRows), adjustments: .none)
    #expect(examination.findings().map(\.rule) == [.gradeProvisional])
    #expect(examination.grade?.className == "A")
  }

  @Test("An examination asks every rule") func everyRule() {
    let rows = soundRows(but: Row("1", max: "9", own: "-1", inspected: .typed("99"), isHidden: true)) + []
    let sheet = ScoreSheet(
      rows, duplicates: [Row("2a", own: "1")], unknown: [.init(label: "B9", name: "?")])
    let rules = Examination(scheme: .small, sheet: sheet, adjustments: .none).findings().map(\.rule)
    #expect(
      rules == [
        .maxAltered, .scoreNegative, .scoreAboveMax, .criterionDuplicate, .criterionUnknown, .rowHidden,
        .scoreTextNumber, .adjustmentUnconfirmed,
      ])
  }
}
