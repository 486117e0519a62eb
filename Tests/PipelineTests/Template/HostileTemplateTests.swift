import Disk
import Reporting
import Scoring
import TestSupport
import Testing
import Validation

@testable import Pipeline

/// Names and titles with signs that mean something to spreadsheet programs.
@Suite struct HostileTemplates {
  /// Ids that differ in case alone, words with commas and quotation marks, names that look like formulas.
  private static let yaml = """
    id: thu
    version: '1"2'
    title: { vi: "=1+1 & \\"A\\" <b> 'x' &P", en: "=1" }
    source: x
    organizer: { vi: A, en: A }
    levels: [{ vi: Xã, en: C }]
    unitKinds: [xã]
    layers: [self, inspected]
    yesNo:
      "yes": ['có "rồi"*', 'a,b']
      "no": ["không, chưa"]
    contents:
      - { id: a, name: { vi: "=SUM(A1) \\"nháy\\" & <thẻ>", en: x }, max: 5 }
      - id: A
        name: { vi: "'nháy đơn' 100% +1", en: y }
        max: 5
        criteria:
          - { id: c1, name: { vi: "-1 @x [1]", en: z }, max: 2 }
          - { id: c-1, name: { vi: "@tên \\\\ đường", en: zz }, max: 3 }
      - { id: b, kind: yesNo, name: { vi: Có nội quy cơ quan, en: yn } }
    """

  private static let unitNames = [
    "=1+1", "+84", "-Kim", "@SUM(A1)", "O'Brien \"Q\" & <b>", "'", "Xã [1]: A/B\\C*?", "&P&A", "#REF!", "_x0041_",
  ]

  private func scheme(_ body: (Scheme, DiskPath) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.yaml, at: "thu.yaml")
    try body(SettingsLoading.scheme(file.text), file)
  }

  @Test("A scheme of such names gives a template that passes, whoever it is for", arguments: [nil] + unitNames)
  func passes(unitName: String?) throws {
    try scheme { scheme, file in
      let unit = unitName.map { Unit(id: "a", name: $0, kind: scheme.unitKinds.first) }
      let units = Self.unitNames.enumerated().map { Unit(id: "u\($0.offset)", name: $0.element) }
      let form = try TemplateWorkbook.form(of: scheme, unit: unit, units: unit == nil ? units : [])
      let outcome = try TemplateCheckRun(scheme: file.text, limits: []).outcome(of: form, named: "a.xlsx")
      #expect(outcome.findings.isEmpty, "\(outcome.findings)")
      #expect(outcome.trialCount == 20)
    }
  }

  @Test("The team's sheet and the table of adjustments can be drawn as well") func others() throws {
    try scheme { scheme, _ in
      let units = Self.unitNames.enumerated().map { Unit(id: "u\($0.offset)", name: $0.element) }
      let inspection = try TemplateWorkbook.inspection(of: scheme, units: units)
      #expect(inspection.count > 1000)
      let adjustments = try TemplateWorkbook.adjustments(of: scheme, units: units)
      #expect(adjustments.count > 1000)
    }
  }

  @Test("No two names are the same in either case") func names() throws {
    try scheme { scheme, _ in
      let names = TemplateNames.scores(of: scheme).values.map { $0.uppercased() }
      #expect(Set(names).count == 5)
    }
  }

  @Test("A version of any length fits its name", arguments: ["1", String(repeating: "\"ế", count: 200)])
  func version(text: String) throws {
    let yaml = Self.yaml.replacing("version: '1\"2'", with: "version: '\(text)'")
    let folder = try TemporaryFolder()
    let path = try folder.write(yaml, at: "a.yaml").text
    let form = try TemplateWorkbook.form(of: try SettingsLoading.scheme(path), unit: nil, units: [])
    #expect(try TemplateCheckRun(scheme: path, limits: []).outcome(of: form, named: "a.xlsx").findings.isEmpty)
  }
}
