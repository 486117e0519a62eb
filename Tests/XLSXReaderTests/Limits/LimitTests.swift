import Spreadsheet
import Testing
@_spi(Testing) import XLSXReader
import ZipArchive

/// Each limit allows what is at it and refuses what is above it.
@Suite struct EachLimit {
  /// A file, and how much of a limit it takes.
  struct Case: CustomTestStringConvertible, Sendable {
    let limit: ReadingLimits.Name
    let taken: Int
    let file: [UInt8]

    var testDescription: String { "\(limit.rawValue) \(taken)" }
  }

  private static let workbook = StoredZip(parts: StoredZip.workbook).bytes
  private static let parts = StoredZip.workbook.map(\.content.count)

  /// A workbook of one sheet with these rows.
  private static func sheet(_ rows: String, texts: String = "<si><t>a</t></si>") -> [UInt8] {
    StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows), texts: texts)).bytes
  }

  /// A workbook whose sheet is mostly white space, and the smallest ratio that allows it: the first 100 KiB are free.
  private static let bomb: (file: [UInt8], ratio: Int) = {
    let white = String(repeating: String(repeating: " ", count: 999) + "\n", count: 400)
    let sheet = Array(StoredZip.worksheet("<row><c><v>1</v></c></row>" + white).utf8)
    var writer = ZipWriter()
    do {
      for part in StoredZip.workbook {
        try writer.add(part.name, contents: part.name == "xl/s.xml" ? sheet : part.content, level: .balanced)
      }
      let file = writer.finish()
      let compressed =
        try ZipArchive(file, limits: ZipLimits(ratio: 2_000)).member(named: "xl/s.xml")?.compressedSize ?? 1
      return (file, (sheet.count - 102_400 + compressed - 1) / compressed)
    } catch { preconditionFailure("\(error)") }
  }()

  private static let names = (0..<80).map { "<n\($0)/>" }.joined()

  static let cases: [Case] = ReadingLimits.Name.allCases.flatMap { limit -> [Case] in
    switch limit {
    case .fileBytes: [Case(limit: limit, taken: workbook.count, file: workbook)]
    case .entries: [Case(limit: limit, taken: 6, file: workbook)]
    case .partBytes: [Case(limit: limit, taken: parts.max() ?? 0, file: workbook)]
    case .totalBytes:
      [
        Case(limit: limit, taken: parts.reduce(0, +), file: workbook),
        // 4,000 cells of one text of 1,000 bytes.
        Case(
          limit: limit, taken: 4_000_000,
          file: sheet(
            "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 4_000) + "</row>",
            texts: "<si><t>\(String(repeating: "x", count: 1_000))</t></si>")),
      ]
    // 24 bytes for each cell and one of its value, 40 for the row, and what the other parts hold, which is counted below.
    case .memoryBytes: [Case(limit: limit, taken: held(cells: 1_000), file: numbers(1_000))]
    case .ratio: [Case(limit: limit, taken: bomb.ratio, file: bomb.file)]
    case .xmlDepth: [Case(limit: limit, taken: 8, file: workbook)]
    case .xmlAttributes: [Case(limit: limit, taken: 3, file: workbook)]
    // Those 80, worksheet, sheetData, xmlns, the namespace, the version and the encoding.
    case .xmlNames: [Case(limit: limit, taken: 86, file: sheet(names))]
    case .xmlTagBytes: []
    case .cells: [Case(limit: limit, taken: 1_000, file: numbers(1_000))]
    case .cellCharacters:
      [
        Case(limit: limit, taken: 3, file: sheet("<row><c t=\"str\"><v>a😀</v></c></row>")),
        Case(limit: limit, taken: 40, file: sheet("<row><c><v>\(String(repeating: "1", count: 40))</v></c></row>")),
        Case(limit: limit, taken: 3, file: sheet("<row><c t=\"inlineStr\"><is><t>a😀</t></is></c></row>")),
        Case(limit: limit, taken: 3, file: sheet("<row><c><f>A+1</f></c></row>")),
        Case(limit: limit, taken: 3, file: sheet("", texts: "<si><t>_x0041_😀</t></si>")),
      ]
    case .rows: [Case(limit: limit, taken: 7, file: sheet("<row r=\"7\"><c><v>1</v></c></row>"))]
    case .columns: [Case(limit: limit, taken: 28, file: sheet("<row><c r=\"AB1\"><v>1</v></c></row>"))]
    case .sharedStrings: [Case(limit: limit, taken: 3, file: sheet("", texts: "<si/><si/><si/>"))]
    }
  }

  private static func numbers(_ count: Int) -> [UInt8] {
    sheet("<row>" + String(repeating: "<c><v>1</v></c>", count: count) + "</row>")
  }

  /// The memory that a number of cells is counted with, besides that of the same workbook with one of them.
  private static func held(cells: Int) -> Int {
    let one = (1...10_000).first { opens(numbers(1), .memoryBytes, $0) == nil } ?? 0
    return one + 25 * (cells - 1)
  }

  private static func opens(_ file: [UInt8], _ limit: ReadingLimits.Name, _ value: Int) -> XLSXError? {
    do throws(XLSXError) {
      let limits = try? ReadingLimits.default.setting(limit.rawValue, to: value)
      _ = try Workbook.open(file, limits: limits ?? .default).sheets()
      return nil
    } catch { return error }
  }

  @Test("What is at a limit is read", arguments: cases)
  func at(_ example: Case) {
    #expect(Self.opens(example.file, example.limit, example.taken) == nil)
  }

  @Test("What is above a limit is refused with its name and both figures", arguments: cases)
  func above(_ example: Case) {
    switch Self.opens(example.file, example.limit, example.taken - 1) {
    case .limitExceeded(let limit, let allowed, let found, _):
      #expect(limit == example.limit && allowed == example.taken - 1 && found > allowed)
    case .fileTooLarge(let found, let allowed):
      #expect(example.limit == .fileBytes && allowed == example.taken - 1 && found == example.taken)
    case .suspiciousCompression(_, _, _, let ratio): #expect(example.limit == .ratio && ratio == example.taken - 1)
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test("A tag may have its limit and the piece that it began in, not more", arguments: [900, 1_300])
  func tag(_ size: Int) {
    var limits = ReadingLimits.default
    limits.pieceBytes = 100
    limits.xmlTagBytes = 1_000
    let file = Self.sheet("<a b=\"\(String(repeating: "x", count: size))\"/>")
    let refusal = Fixture.refusal(of: file, limits: limits)
    guard size > 1_100 else {
      #expect(refusal == nil)
      return
    }
    guard case .limitExceeded(.xmlTagBytes, 1_000, let found, "xl/s.xml") = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(found > 1_000)
  }

  @Test("Names are counted the same whatever was read before")
  func namesAfterOthers() {
    for _ in 0..<3 {
      #expect(Self.opens(Self.sheet(Self.names), .xmlNames, 86) == nil)
      #expect(Self.opens(Self.sheet(Self.names), .xmlNames, 85) != nil)
    }
  }
}
