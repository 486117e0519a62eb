import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

@testable import Pipeline

/// Named faults put into a template of hanoi-2017, each found at its place and nothing else reported.
@Suite struct TemplateFaults {
  /// How a template is spoilt.
  indirect enum Change: Sendable {
    case both(Change, Change)
    case text(String, by: String, in: String)
    case cells([String: FilledTemplate.Entry])
    case style(String, like: String)
  }

  private static let sheet = ChangedPackage.sheet
  private static let workbook = ChangedPackage.workbook
  private static let tab = "Bảng chấm điểm"

  private static let formulas: [Case<Change, [String]>] = [
    Case("the last criterion left out", sum("SUM(D12:D14)"), ["template.formula-range D11"]),
    Case("a row too many", sum("SUM(D12:D16)"), ["template.formula-range D11"]),
    Case("a column of another layer", sum("SUM(E12:E15)"), ["template.formula-range D11"]),
    Case(
      "the last content left out of the total",
      .text("SUM(D9:D11,D16,D21:D23)", by: "SUM(D9:D11,D16,D21:D22)", in: sheet), ["template.formula-range D24"]),
    Case("a row counted twice", sum("SUM(D12:D15)+D15"), ["template.formula-range D11"]),
    Case("a row counted twice in one sum", sum("SUM(D12:D15,D13)"), ["template.formula-range D11"]),
    Case(
      "a content counted twice in the total",
      .text("SUM(D9:D11,D16,D21:D23)", by: "SUM(D9:D16,D21:D23)-SUM(D12:D15)", in: sheet),
      ["template.formula-range D24"]),
    Case("the rows of another sheet", sum("SUM('Danh sách'!D12:D15)"), ["template.formula-range D11"]),
    Case("the rows by their names", sum("SUM(VTLT_SCORE_3a,VTLT_SCORE_3b,VTLT_SCORE_3c,VTLT_SCORE_3d)"), []),
    Case("a sum that is blank until scores stand there", sum("IF(COUNT(D12:D15)=0,0,SUM(D12:D15))"), []),
    Case("lost cells", sum("SUM(#REF!)"), ["template.formula-broken D11"]),
    Case("another workbook's cells", sum("SUM([1]A!D12:D15)"), ["template.external-link D11"]),
    Case(
      "a result left over", .text("<f>SUM(D12:D15)</f><v>0</v>", by: "<f>SUM(D12:D15)</f><v>17</v>", in: sheet),
      ["template.cached-value D11"]),
    Case("no formula", .cells(["D11": .text("")]), ["template.formula-missing D11"]),
  ]

  private static func sum(_ formula: String) -> Change { .text("SUM(D12:D15)", by: formula, in: sheet) }

  private static let tables: [Case<Change, [String]>] = [
    Case("a score filled in", .cells(["D9": .number("3")]), ["template.score-filled D9"]),
    Case("a zero filled in", .cells(["D12": .number("0")]), ["template.score-filled D12"]),
    Case("another maximum", .cells(["C9": .number("6")]), ["template.max-wrong C9"]),
    Case("no maximum", .cells(["C9": .text("")]), ["template.max-missing C9"]),
    Case("another total", .cells(["C24": .number("99")]), ["template.max-sum C24"]),
    Case(
      "criteria that do not add up",
      .cells(["C12": .number("5"), "C13": .number("5"), "C14": .number("5"), "C15": .number("9")]),
      ["template.max-sum C11"]),
    Case(
      "a criterion without maximum beside others", .cells(["C12": .number("5"), "C13": .number("5")]),
      ["template.max-missing C14", "template.max-missing C15"]),
    Case("a label that means nothing", .cells(["E8": .text("Mầu sắc")]), ["template.label-unknown E8"]),
    Case("no column of scores", .cells(["D8": .text("Mầu sắc")]), ["template.table-not-found -"]),
    Case(
      "no column of maximums", .cells(["C8": .text("Mầu sắc")]),
      ["template.column-missing A8", "template.label-unknown C8"]),
    Case("no row of a content", .cells(["A9": .text(""), "B9": .text("")]), ["template.item-missing A8"]),
    Case("merged scores", .text("<mergeCell ref=\"A1:E1\"/>", by: merges, in: sheet), ["template.merged-scores D9"]),
  ]

  /// Rows added below the table, open for a score.
  private static let surplus: [Case<Change, [String]>] = [
    Case("a content twice", added("7", seventh), ["template.item-duplicate B25"]),
    Case("a row of no criterion", added("8", "Mục của năm trước"), ["template.item-unknown B25"]),
    Case("a row of another content's criterion", added("3a", "Soạn thảo văn bản"), ["template.item-unknown B25"]),
    Case("a remark that is locked", .text("<row r=\"26\"", by: row("*", "Ghi chú") + "<row r=\"26\"", in: sheet), []),
  ]

  private static let seventh =
    "Thực hiện chế độ thông tin báo cáo, thống kê công tác văn thư, lưu trữ và tài liệu lưu trữ"

  private static func added(_ number: String, _ name: String) -> Change {
    .both(
      .text("<row r=\"26\"", by: row(number, name) + "<row r=\"26\"", in: sheet), .style("D25", like: "D9"))
  }

  private static func row(_ number: String, _ name: String) -> String {
    let cells = [("A", number), ("B", name)].map { column, text in
      "<c r=\"\(column)25\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"25\">" + cells.joined() + "<c r=\"D25\" s=\"0\"/></row>"
  }

  private static let merges = "<mergeCell ref=\"A1:E1\"/><mergeCell ref=\"D9:D10\"/>"

  private static let controls: [Case<Change, [String]>] = [
    Case(
      "a hidden row", .text("<row r=\"13\" ", by: "<row r=\"13\" hidden=\"1\" ", in: sheet), ["template.hidden-row A13"]
    ),
    Case(
      "a hidden column", .text("<col min=\"5\" ", by: "<col hidden=\"1\" min=\"5\" ", in: sheet),
      ["template.hidden-column E8"]),
    Case(
      "a hidden sheet", .text("sheetId=\"2\"", by: "sheetId=\"2\" state=\"hidden\"", in: workbook),
      ["template.hidden-sheet -"]),
    Case("no check", .text("sqref=\"D9\"", by: "sqref=\"J9\"", in: sheet), ["template.validation-missing D9"]),
    Case(
      "two checks above the maximum", .text("<formula2>5</formula2>", by: "<formula2>6</formula2>", in: sheet),
      ["template.validation-wrong D9", "template.validation-wrong D23"]),
    Case("a check among the extensions", extended(upTo: "5"), []),
    Case("a wrong check among the extensions", extended(upTo: "6"), ["template.validation-wrong D9"]),
    Case(
      "a check that looks at another sheet", extended(upTo: "'Danh sách'!$B$1"), ["template.validation-unchecked D9"]),
    Case("no protection", .text("<sheetProtection ", by: "<protection ", in: sheet), ["template.unprotected -"]),
    Case("a locked score", .style("D9", like: "C9"), ["template.score-locked D9"]),
    Case("a locked unit", .style("B5", like: "A5"), ["template.unit-locked B5"]),
  ]

  /// The check of D9 among the extensions, as Excel stores one that looks at another sheet.
  private static func extended(upTo maximum: String) -> Change {
    .both(
      .text("sqref=\"D9\"", by: "sqref=\"J9\"", in: sheet),
      .text(
        "</worksheet>",
        by: """
          <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
          xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations><x14:dataValidation \
          type="decimal"><x14:formula1><xm:f>0</xm:f></x14:formula1><x14:formula2><xm:f>\(maximum)</xm:f></x14:formula2>\
          <xm:sqref>D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>
          """, in: sheet))
  }

  private static let files: [Case<Change, [String]>] = [
    Case(
      "a text in a font of an old encoding",
      .text(
        "<c r=\"A2\" s=\"1\" t=\"s\"><v>1</v></c>",
        by:
          "<c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><r><rPr><rFont val=\".VnTime\"/></rPr><t>Tù do - H¹nh phóc</t></r></is></c>",
        in: sheet), ["template.mixed-encoding A2"]),
    Case(
      "values of another workbook",
      .text(
        "</Relationships>",
        by:
          "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" "
          + "Target=\"externalLinks/externalLink1.xml\"/></Relationships>", in: "xl/_rels/workbook.xml.rels"),
      ["template.external-link -"]),
    Case(
      "macros",
      .text(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        by: "application/vnd.ms-excel.sheet.macroEnabled.main+xml", in: "[Content_Types].xml"), ["template.macro -"]),
    Case(
      "a person's name", .text("<dc:title>", by: "<dc:creator>A</dc:creator><dc:title>", in: "docProps/core.xml"),
      ["template.metadata -"]),
    Case(
      "a stale print area",
      .text(
        "<definedNames>",
        by: "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'\(tab)'!$A$1:$E$20</definedName>",
        in: workbook), ["template.print-area -"]),
    Case("a broken name", .text("'\(tab)'!$D$9<", by: "#REF!<", in: workbook), ["template.name-broken -"]),
    Case(
      "a name of a lost sheet", .text("'\(tab)'!$D$9<", by: "'A'!$D$9<", in: workbook),
      ["template.name-broken -", "template.name-wrong D9"]),
    Case(
      "a name of another cell", .text("$D$9<", by: "$D$10<", in: workbook),
      [
        "template.name-wrong D10"
      ]),
    Case("no name of the unit", .text("VTLT_UNIT\"", by: "ABC_UNIT\"", in: workbook), ["template.name-missing -"]),
    Case("another version", .text("hanoi-2017/1", by: "hanoi-2017/2", in: workbook), ["template.name-wrong -"]),
  ]

  private func findings(_ change: Change) throws -> [Finding] {
    let scheme = try SettingsLoading.scheme("hanoi-2017")
    let units = [Unit(id: "a", name: "A", kind: scheme.unitKinds.first), Unit(id: "b", name: "B")]
    let bytes = try spoil(try TemplateWorkbook.form(of: scheme, unit: nil, units: units), by: change)
    return try TemplateCheckRun(scheme: "hanoi-2017", limits: []).outcome(of: bytes, named: "a.xlsx").findings
  }

  private func spoil(_ bytes: [UInt8], by change: Change) throws -> [UInt8] {
    switch change {
    case .both(let first, let second): return try spoil(spoil(bytes, by: first), by: second)
    case .text(let old, let new, let part):
      var package = try ChangedPackage(bytes)
      try package.replace(old, by: new, in: part)
      return try package.bytes()
    case .cells(let cells):
      let entries = cells.map { (CellReference($0.key) ?? CellReference(row: 1, column: 1), $0.value) }
      return try FilledTemplate(bytes, sheet: Self.tab).bytes(
        entries: Dictionary(uniqueKeysWithValues: entries), sums: [:])
    case .style(let cell, let other):
      var package = try ChangedPackage(bytes)
      try package.restyle(cell, like: other)
      return try package.bytes()
    }
  }

  @Test(
    "Each fault is found at its place, and nothing else",
    arguments: formulas + tables + surplus + controls + files)
  func found(given: Case<Change, [String]>) throws {
    let found = try findings(given.given).filter { $0.rule != .templateMaxOpen }
    #expect(Set(found.map { "\($0.rule.rawValue) \($0.place.cell ?? "-")" }) == Set(given.expected))
  }
}
