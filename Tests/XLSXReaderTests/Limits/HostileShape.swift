import Foundation
import ZipArchive

/// Files below 1 MB that ask for as much memory as they can, each for another table of the reader.
enum HostileShape: String {
  case cells, rowsInNoOrder, richTexts, longTexts, formats, definedNames, relationships, formulas, mergedRanges

  /// Where the process of a number keeps the file for the one that it starts.
  func path(of process: Int32) -> URL {
    FileManager.default.temporaryDirectory.appending(path: "vtlt-\(rawValue)-\(process).xlsx")
  }

  /// The file.
  func file() throws -> [UInt8] {
    let (name, start, unit, count, end) = part
    var writer = ZipWriter()
    for part in StoredZip.workbook {
      let content =
        part.name == name ? Array((start + String(repeating: unit, count: count) + end).utf8) : part.content
      try writer.add(part.name, contents: content, level: .balanced)
    }
    return writer.finish()
  }

  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  /// The part that is replaced: its name, its start, what is repeated so many times, and its end.
  private var part: (String, String, String, Int, String) {
    switch self {
    case .cells: sheet("<row>" + String(repeating: "<c><v>1</v></c>", count: 1_000) + "</row>", 1_000)
    case .rowsInNoOrder: sheet("<row r=\"9\" hidden=\"1\"><c><v>1</v></c></row><row r=\"5\"/>", 500_000)
    case .formulas:
      sheet(
        "<row>"
          + String(repeating: "<c><f t=\"shared\" si=\"7\">A1</f></c><c><f t=\"shared\" si=\"8\"/></c>", count: 500)
          + "</row>", 600)
    case .mergedRanges:
      (
        "xl/s.xml", "<worksheet \(Self.main)><mergeCells>", "<mergeCell ref=\"A1:B2\"/>", 1_000_000,
        "</mergeCells></worksheet>"
      )
    case .richTexts:
      texts(
        "<si>" + String(repeating: "<r><rPr><rFont val=\"abcdefghijklmnopq\"/></rPr><t>x</t></r>", count: 10) + "</si>",
        80_000)
    case .longTexts: texts("<si><t>\(String(repeating: "x", count: 30_000))</t></si>", 1_500)
    case .formats:
      ("xl/y.xml", "<styleSheet \(Self.main)><cellXfs>", "<xf/>", 3_000_000, "</cellXfs></styleSheet>")
    case .definedNames:
      (
        "xl/workbook.xml", "<workbook \(Self.main)><definedNames>", "<definedName name=\"a\">b</definedName>",
        1_000_000, "</definedNames></workbook>"
      )
    case .relationships:
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        (0..<60_000).map {
          "<Relationship Id=\"\($0)abcdefghijklmnop\" Type=\"\($0)abcdefghijklmnop\" Target=\"\($0)\"/>"
        }
        .joined(), 1, "</Relationships>"
      )
    }
  }

  private func sheet(_ rows: String, _ count: Int) -> (String, String, String, Int, String) {
    ("xl/s.xml", "<worksheet \(Self.main)><sheetData>", rows, count, "</sheetData></worksheet>")
  }

  private func texts(_ items: String, _ count: Int) -> (String, String, String, Int, String) {
    ("xl/t.xml", "<sst \(Self.main)>", items, count, "</sst>")
  }
}
