import Foundation
import Spreadsheet
import Testing
@_spi(Testing) import XLSXReader
import ZipArchive

@Suite struct RowByRow {
  /// The cells of all sheets, read row by row; of two at one reference the later.
  private func cells(of workbook: Workbook) throws -> [[CellReference: Cell]] {
    try workbook.worksheets.map { worksheet in
      var cells: [CellReference: Cell] = [:]
      var rows = try workbook.rows(of: worksheet)
      while let row = try rows.next() {
        for cell in row { cells[cell.reference] = cell.cell }
      }
      return cells
    }
  }

  private static let fixtures = [
    "openpyxl-scores.xlsx", "xlsxwriter-fonts.xlsx", "xlsxwriter-1904.xlsx", "libreoffice-scores.xlsx",
    "strict-prefixed.xlsx", "no-references.xlsx", "cell-types.xlsx", "number-formats.xlsx", "utf-16.xlsx",
    "latin-1.xlsx",
    "macros.xlsm",
  ]

  @Test("Rows have the cells that the sheet has", arguments: fixtures)
  func sameCells(_ name: String) throws {
    let workbook = try Fixture.open(name)
    for (sheet, cells) in zip(try workbook.sheets(), try cells(of: workbook)) {
      #expect(sheet.cellCount == cells.count)
      for row in sheet.rows { for cell in sheet.cells(inRow: row) { #expect(cells[cell.reference] == cell) } }
    }
  }

  @Test("Pieces of XML may end anywhere", arguments: fixtures + ["formulas.xlsx"], [1, 7, 61, 1_000])
  func pieces(_ name: String, size: Int) throws {
    var limits = ReadingLimits.default
    limits.pieceBytes = size
    let whole = try Fixture.open(name)
    let pieces = try Fixture.open(name, limits: limits)
    for (sheet, other) in zip(try whole.sheets(fonts: true), try pieces.sheets(fonts: true)) {
      #expect(sheet.rows == other.rows && sheet.mergedRanges == other.mergedRanges)
      for row in sheet.rows { #expect(sheet.cells(inRow: row) == other.cells(inRow: row)) }
    }
    // A cell of a shared formula that stands before the formula has it only when the two come in one piece.
    if name != "formulas.xlsx" { #expect(try cells(of: whole) == cells(of: pieces)) }
  }

  @Test("An index of a shared text is refused though a piece ends in it", arguments: 1...40)
  func indexAcrossPieces(_ size: Int) {
    var limits = ReadingLimits.default
    limits.pieceBytes = size
    let rows = "<row><c t=\"s\"><v>  0x</v></c></row>"
    let file = StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows))).bytes
    guard case .corrupt(.sharedText, at: .cell) = Fixture.refusal(of: file, limits: limits) else {
      Issue.record("read")
      return
    }
  }

  @Test("A row knows its number, whether it is hidden, and its cells by column")
  func row() throws {
    let rows =
      "<row r=\"2\" hidden=\"1\"><c r=\"C2\"><v>3</v></c><c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"C2\"><v>4</v></c></row>"
      + "<row r=\"9\" ht=\"15\"><c r=\"B9\" s=\"0\"><v>45292.5</v></c></row>"
    let workbook = try Workbook.open(StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows))).bytes)
    var reader = try workbook.rows(of: workbook.worksheets[0])
    let first = try #require(try reader.next())
    #expect(first.number == 2 && first.isHidden && first.count == 2)
    #expect(first.map(\.value) == [.boolean(true), .number("4")])
    #expect(first[column: 3]?.value == .number("4") && first[column: 2] == nil && first[column: 4] == nil)
    let second = try #require(try reader.next())
    #expect(second.number == 9 && !second.isHidden)
    #expect(second[0].moment == "2024-01-01T12:00:00" && second[0].format == .dateTime && second[0].byteCount == 7)
    var seen: [CellReference] = []
    second.forEach { seen.append($0.reference) }
    #expect(seen == [CellReference(row: 9, column: 2)])
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test("Merged ranges are known behind the last row")
  func mergedRanges() throws {
    let workbook = try Workbook.open(StoredZip(parts: StoredZip.workbook).bytes)
    var rows = try workbook.rows(of: workbook.worksheets[0])
    while try rows.next() != nil {}
    #expect(rows.mergedRanges.map(\.description) == ["A1:B2"])
  }

  @Test("A fault behind the first rows is thrown when the rows before it have been handed out")
  func faultBehindRows() throws {
    let good = (1...5_000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    let sheet = StoredZip.worksheet(good + "<row r=\"x\"/>")
    var limits = ReadingLimits.default
    limits.pieceBytes = 1_000
    let workbook = try Workbook.open(StoredZip(parts: StoredZip.workbook(sheet: sheet)).bytes, limits: limits)
    var rows = try workbook.rows(of: workbook.worksheets[0])
    var count = 0
    let error = #expect(throws: XLSXError.self) { while try rows.next() != nil { count += 1 } }
    #expect(count > 4_900)
    guard case .corrupt(.rowNumber("x"), at: .part("xl/s.xml", byte: let byte?)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(abs(byte - sheet.utf8.count) < 100)
  }
}

/// Files that are read piece by piece from the disk, with the next piece inflated ahead.
@Suite struct LargeFiles {
  /// A workbook of so many rows of three cells that hardly compress, in a file.
  private func file(rows: Int, cutting end: Int = 0) throws -> String {
    var random = FixedSeed(state: 3)
    let cells = (1...rows).map { row in
      "<row r=\"\(row)\">" + (0..<3).map { _ in "<c><v>\(random.next())</v></c>" }.joined() + "</row>"
    }
    var writer = ZipWriter()
    for part in StoredZip.workbook(sheet: StoredZip.worksheet(cells.joined())) {
      try writer.add(part.name, contents: part.content, level: .fastest)
    }
    let url = FileManager.default.temporaryDirectory.appending(path: "vtlt-\(UUID().uuidString).xlsx")
    try Data(writer.finish().dropLast(end)).write(to: url)
    return url.path
  }

  @Test("A file of several megabytes reads the same from the disk as from memory")
  func fromDisk() throws {
    let path = try file(rows: 60_000)
    defer { unsafe unlink(path) }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(bytes.count > 1 << 20)
    let fromDisk = try Workbook.open(path: path).sheets()[0]
    let fromMemory = try Workbook.open(bytes).sheets()[0]
    #expect(fromDisk.cellCount == 180_000)
    for row in fromDisk.rows { #expect(fromDisk.cells(inRow: row) == fromMemory.cells(inRow: row)) }
  }

  @Test("A large file that was cut off is refused")
  func cutOff() throws {
    let path = try file(rows: 60_000, cutting: 100)
    defer { unsafe unlink(path) }
    #expect(throws: XLSXError.corrupt(.cutOff, at: .file(byte: nil))) { try Workbook.open(path: path) }
  }

  @Test("A large file that becomes shorter while it is read is refused")
  func shortened() throws {
    let path = try file(rows: 60_000)
    defer { unsafe unlink(path) }
    let workbook = try Workbook.open(path: path)
    #expect(unsafe truncate(path, 200_000) == 0)
    #expect(throws: XLSXError.corrupt(.shortened, at: .file(byte: nil))) { try workbook.sheets() }
  }

  @Test("A large part that is damaged is refused, also when nobody reads on")
  func damaged() throws {
    let path = try file(rows: 60_000)
    defer { unsafe unlink(path) }
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    bytes[bytes.count / 2] ^= 0xFF
    let workbook = try Workbook.open(bytes)
    var rows = try workbook.rows(of: workbook.worksheets[0])
    #expect(try rows.next()?.number == 1)
    let error = #expect(throws: XLSXError.self) { try workbook.sheets() }
    switch error {
    case .corrupt(.compressedData, at: .part("xl/s.xml", byte: _?)),
      .corrupt(.checksum, at: .part("xl/s.xml", byte: nil)),
      .corrupt(.xml, at: .part("xl/s.xml", byte: _?)), .corrupt(.cellReference, at: _), .corrupt(.rowNumber, at: _):
      break
    default: Issue.record("\(String(describing: error))")
    }
  }
}
