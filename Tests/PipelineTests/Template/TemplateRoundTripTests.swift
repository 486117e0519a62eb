import Configuration
import Reporting
import Scoring
import Spreadsheet
import Testing
import Validation
import XLSXReader

@testable import Pipeline

/// What `template new` writes passes `template check`, and what is filled in is what is graded.
@Suite struct TemplateRoundTrips {
  @Test("A new template has no error and is graded as it was filled in", arguments: EmbeddedSchemes.ids)
  func passes(id: String) throws {
    let scheme = try SettingsLoading.scheme(id)
    let unit = Unit(id: "kim-chung", name: "Kim Chung", kind: scheme.unitKinds.first, cluster: "2")
    for form in [
      try TemplateWorkbook.form(of: scheme, unit: nil, units: []),
      try TemplateWorkbook.form(of: scheme, unit: nil, units: [unit]),
      try TemplateWorkbook.form(of: scheme, unit: unit, units: []),
    ] {
      let outcome = try TemplateCheckRun(scheme: nil, limits: []).outcome(of: form, named: "a.xlsx")
      #expect(outcome.scheme == id)
      #expect(outcome.findings.allSatisfy { $0.rule == .templateMaxOpen }, "\(outcome.findings)")
      #expect(outcome.trialCount == 20)
    }
  }

  @Test("The same scheme gives the same bytes", arguments: EmbeddedSchemes.ids)
  func same(id: String) throws {
    let scheme = try SettingsLoading.scheme(id)
    let form = try TemplateWorkbook.form(of: scheme, unit: nil, units: [])
    #expect(try TemplateWorkbook.form(of: scheme, unit: nil, units: []) == form)
  }

  private func trial(_ bytes: [UInt8], of good: [UInt8], scheme: Scheme) throws -> [Finding] {
    let settings = JudgingSettings(
      scheme: scheme, roster: nil, round: nil, language: .vi, limits: .default, width: 1)
    let examination = try TemplateReading(good, limits: .default).examination(for: scheme, named: "a.xlsx")
    let table = try #require(examination.table)
    var trial = try TemplateTrial(bytes, table: table, unitCell: nil, settings: settings)
    return try trial.findings()
  }

  @Test("A trial tells when grading comes to something else than was filled in") func fails() throws {
    let scheme = try SettingsLoading.scheme("hanoi-2017")
    let good = try TemplateWorkbook.form(of: scheme, unit: nil, units: [])
    #expect(try trial(good, of: good, scheme: scheme).isEmpty)
    // The column of scores is another: what is filled in is a remark to the reader.
    let spoilt = try FilledTemplate(good, sheet: "Bảng chấm điểm").bytes(
      entries: [
        CellReference(row: 8, column: 4): .text("Ghi chú"), CellReference(row: 8, column: 5): .text("Điểm tự chấm"),
      ], sums: [:])
    let findings = try trial(spoilt, of: good, scheme: scheme)
    #expect(findings.count == 20)
    #expect(findings.allSatisfy { $0.rule == .templateTrial && $0.place.cell?.first == "D" })
  }

  @Test("The list of units to choose from names nobody") func listNamesNobody() throws {
    let scheme = try SettingsLoading.scheme("hanoi-2017")
    let units = ["Kim Chung", "Uy Nỗ"].map { Unit(id: $0, name: $0, kind: scheme.unitKinds.first) }
    let form = try TemplateWorkbook.form(of: scheme, unit: nil, units: units)
    let roster = Roster(units: units, kinds: scheme.unitKinds)
    var service = try GradingService(
      JudgingSettings(scheme: scheme, roster: roster, round: nil, language: .vi, limits: .default, width: 1))
    let outcome = service.outcome(of: form, named: "a.xlsx") { _ in [] }
    #expect(outcome.unit == nil)
    #expect(outcome.findings.map(\.rule) == [.unitMissing])
  }
}
