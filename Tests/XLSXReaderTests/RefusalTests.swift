import Spreadsheet
import Testing
import XLSXReader

@Suite struct Refusals {
  private static let sheetPart = "xl/worksheets/sheet1.xml"

  @Test(
    "A file that is no workbook is called what it is",
    arguments: [
      ("refused-empty.xlsx", .notAZip(looksLike: .emptyFile)), ("refused-page.xlsx", .notAZip(looksLike: .html)),
      ("refused-csv.xlsx", .notAZip(looksLike: .text)), ("refused-pdf.xlsx", .notAZip(looksLike: .pdf)),
      ("refused-photos.xlsx", .notAZip(looksLike: .zip)),
      ("refused-old-document.xlsx", .notAZip(looksLike: .oleDocument)), ("refused-encrypted.xlsx", .encrypted),
      ("legacy.xlsx", .legacyXLS), ("opendocument.xlsx", .openDocument), ("refused-xlsb.xlsx", .binaryXLSB),
      (
        "refused-docx.xlsx",
        .notAWorkbook(contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
      ),
    ] as [(String, XLSXError)])
  func otherFiles(_ name: String, expected: XLSXError) {
    #expect(Fixture.refusal(name) == expected)
  }

  @Test(
    "A damaged or hostile workbook is refused with the part at fault",
    arguments: [
      ("refused-doctype.xlsx", .documentTypeDeclaration(part: sheetPart)),
      ("refused-deep.xlsx", .limitExceeded(limit: .xmlDepth, allowed: 64, found: 65, part: sheetPart)),
      (
        "refused-bomb.xlsx",
        .suspiciousCompression(part: sheetPart, compressed: 585, inflated: 400_214, allowedRatio: 100)
      ),
      (
        "refused-long-text.xlsx",
        .limitExceeded(limit: .cellCharacters, allowed: 32_767, found: 32_768, part: sheetPart)
      ),
      ("refused-missing-sheet.xlsx", .missingPart(name: sheetPart)),
      (
        "refused-shared-text.xlsx",
        .corrupt(.sharedText("1", count: 1), at: .cell(CellReference(row: 1, column: 1), part: sheetPart))
      ),
      ("refused-one-part-twice.xlsx", .corrupt(.sharedPart, at: .part(sheetPart, byte: nil))),
      (
        "refused-not-a-sheet.xlsx",
        .corrupt(.root(expected: "worksheet"), at: .part(sheetPart, byte: nil))
      ),
      (
        "refused-cut-off.xlsx",
        .corrupt(.cutOff, at: .file(byte: nil))
      ),
    ] as [(String, XLSXError)])
  func damaged(_ name: String, expected: XLSXError) {
    #expect(Fixture.refusal(name) == expected)
  }

  @Test("XML that is not well formed is refused with its place")
  func malformed() {
    #expect(
      Fixture.refusal("refused-malformed.xlsx")
        == .corrupt(.xml(.mismatchedTags), at: .part(Self.sheetPart, byte: 158)))
  }

  @Test(
    "Each limit is kept, and says what it allows and what was found",
    arguments: [
      ("file-bytes", 100), ("entries", 3), ("part-bytes", 100), ("total-bytes", 9_000), ("cells", 17),
      ("cell-characters", 3), ("rows", 5), ("columns", 4), ("xml-depth", 4), ("shared-strings", 7),
      ("xml-attributes", 3), ("xml-names", 5),
    ])
  func limits(_ name: String, value: Int) throws {
    switch Fixture.refusal("libreoffice-scores.xlsx", limits: try ReadingLimits.default.setting(name, to: value)) {
    case .limitExceeded(let limit, let allowed, let found, _):
      #expect(limit.rawValue == name && allowed == value && found > value)
    case .fileTooLarge(let found, let allowed):
      #expect(name == "file-bytes" && allowed == value && found > value)
    case let other: Issue.record("\(name) is not kept: \(String(describing: other))")
    }
  }

  @Test("A limit is set by its name only, and to 1 at least")
  func settings() throws {
    #expect(try ReadingLimits.default.setting("cells", to: 7).cells == 7)
    #expect(throws: ReadingLimits.SettingError.unknownName("celll")) {
      try ReadingLimits.default.setting("celll", to: 7)
    }
    #expect(throws: ReadingLimits.SettingError.notPositive(.ratio, 0)) {
      try ReadingLimits.default.setting("ratio", to: 0)
    }
    #expect(Set(ReadingLimits.Name.allCases.map(\.rawValue)).count == ReadingLimits.Name.allCases.count)
  }

  @Test("A file that is not there, or is a folder, is told from one that is damaged")
  func notThere() {
    #expect(Fixture.refusal("none.xlsx") == .cannotOpen(path: Fixture.path("none.xlsx"), code: 2))
    #expect(Fixture.refusal(".") == .cannotOpen(path: Fixture.path("."), code: 0))
  }

  @Test("Every refusal has words", arguments: [XLSXError.encrypted, .legacyXLS, .binaryXLSB, .openDocument])
  func words(_ error: XLSXError) {
    #expect(error.description.count > 10)
  }
}
