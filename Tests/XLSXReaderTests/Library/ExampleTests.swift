import Foundation
import Testing
import XLSXReader

@Suite struct ExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift code in the documentation of the reader and in the README, a line each without its indentation.
  private static let documented: [[String]] = {
    let reader = root.appending(path: "Sources/XLSXReader")
    let files =
      FileManager.default.enumerator(at: reader, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let sources = files.filter { $0.pathExtension == "swift" }
    return (sources + [root.appending(path: "README.md")]).flatMap(code)
  }()

  private static func code(in file: URL) -> [[String]] {
    // A file that cannot be read has no code, and the number of examples is held below.
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var blocks: [[String]] = []
    var block: [String]?
    for line in lines(text.replacing("///", with: "")) {
      if line == "```swift" {
        block = []
      } else if line == "```", let ended = block {
        blocks.append(ended)
        block = nil
      } else if !line.isEmpty, !line.hasPrefix("import ") {
        block?.append(line)
      }
    }
    return blocks
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("Every example of the documentation compiles, for it stands among those here")
  func compiled() throws {
    let here = root.appending(path: "Tests/XLSXReaderTests/Library/Examples.swift")
    let compiled = Self.lines(try String(contentsOf: here, encoding: .utf8)).joined(separator: "\n")
    #expect(Self.documented.count == 7)
    for example in Self.documented {
      #expect(compiled.contains(example.joined(separator: "\n")), "\(example.first ?? "")")
    }
  }

  private var root: URL { Self.root }

  @Test("The examples run")
  func run() throws {
    let path = Fixture.path("openpyxl-scores.xlsx")
    try Examples.wholeSheets(path)
    try Examples.rowByRow(path)
    try Examples.lookUp(path)
    try Examples.readme(path)
    Examples.refusal(Fixture.path("refused-malformed.xlsx"))
    Examples.refusal(Fixture.path("refused-deep.xlsx"))
    let workbook = try Workbook.open(path: path)
    try Examples.rowsOfOne(workbook, workbook.worksheets[0])
    try Examples.columns(workbook, workbook.worksheets[0])
  }

  @Test("Styles are the workbook's cell formats, by which a cell finds its own")
  func styles() throws {
    let workbook = try Fixture.open("number-formats.xlsx")
    let styles = try workbook.styles()
    let sheet = try workbook.sheets()[0]
    for row in sheet.rows {
      for cell in sheet.cells(inRow: row) { #expect(styles[cell.style].kind == cell.format) }
    }
    #expect(styles.contains { $0.numberFormat == nil } && styles.contains { $0.numberFormat != nil })
    #expect(try Fixture.open("xlsxwriter-fonts.xlsx").styles().contains { $0.font == ".VnTime" })
  }

  @Test("A range has the cells that lie in it, row by row")
  func ranges() throws {
    let sheet = try Fixture.sheets("openpyxl-scores.xlsx")[0]
    let range = try #require(CellRange("B5:C6"))
    let expected = sheet.rows.flatMap { sheet.cells(inRow: $0) }.filter { range.contains($0.reference) }
    #expect(sheet.cells(in: range) == expected && !expected.isEmpty)
    #expect(sheet.cells(in: try #require(CellRange("XFD1048576"))).isEmpty)
  }
}
