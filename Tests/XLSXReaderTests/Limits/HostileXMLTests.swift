import Spreadsheet
import Testing
import XLSXReader

/// XML whose cost grows with the square of its size, or that stands for far more than it holds.
@Suite struct HostileXML {
  private func refusal(_ parts: [StoredZip.Part]) -> XLSXError? {
    do throws(XLSXError) {
      _ = try Workbook.open(StoredZip(parts: parts).bytes).sheets()
      return nil
    } catch { return error }
  }

  private func exceeded(_ parts: [StoredZip.Part]) -> ReadingLimits.Name? {
    guard case .limitExceeded(let limit, let allowed, let found, _) = refusal(parts), found > allowed else {
      return nil
    }
    return limit
  }

  private func names(_ count: Int, _ form: (Int) -> String) -> String { (0..<count).map(form).joined(separator: " ") }

  @Test(
    "What libxml2 compares with each other is limited in number",
    arguments: [
      ("attributes", ReadingLimits.Name.xmlAttributes), ("namespaces", .xmlAttributes),
      ("nested namespaces", .xmlAttributes), ("names", .xmlNames), ("tag", .xmlTagBytes), ("comment", .xmlTagBytes),
    ])
  func numbers(_ what: String, limit: ReadingLimits.Name) {
    let nested = (0..<60).map { level in "<a \(names(20) { "xmlns:n\(level)x\($0)=\"u\($0)\"" })>" }.joined()
    let after =
      switch what {
      case "attributes": "<a \(names(2_000) { "a\($0)=\"\"" })/>"
      case "namespaces": "<a \(names(2_000) { "xmlns:a\($0)=\"u\($0)\"" })/>"
      case "nested namespaces": nested + String(repeating: "</a>", count: 60)
      case "names": names(20_000) { "<a\($0)/>" }
      case "tag": "<a b=\"\(String(repeating: "x", count: 400_000))\"/>"
      default: "<!--\(String(repeating: "x", count: 400_000))-->"
      }
    #expect(exceeded(StoredZip.workbook(sheet: StoredZip.worksheet("", after: after))) == limit)
  }

  @Test("Namespaces that one row after another declares are not in scope together")
  func namespacesOfRows() throws {
    let rows = String(repeating: "<row xmlns:a=\"a\" xmlns:b=\"b\"><c><v>1</v></c></row>", count: 1_000)
    #expect(refusal(StoredZip.workbook(sheet: StoredZip.worksheet(rows))) == nil)
  }

  @Test("A text that cells refer to again and again counts each time")
  func sharedText() {
    let text = "<si><t>\(String(repeating: "x", count: 32_000))</t></si>"
    let row = "<row>\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 9_000))</row>"
    #expect(exceeded(StoredZip.workbook(sheet: StoredZip.worksheet(row), texts: text)) == .totalBytes)
  }

  @Test("A formula that cells share counts each time, before its own cell and behind it", arguments: [true, false])
  func sharedFormula(isFirst: Bool) {
    let own = "<c><f t=\"shared\" si=\"0\" ref=\"A1\">\(String(repeating: "1+", count: 16_000))A1</f></c>"
    let rest = String(repeating: "<c><f t=\"shared\" si=\"0\"/></c>", count: 9_000)
    let row = "<row>\(isFirst ? own + rest : rest + own)</row>"
    #expect(exceeded(StoredZip.workbook(sheet: StoredZip.worksheet(row))) == .totalBytes)
  }

  @Test("A text too long for any cell is refused while it comes")
  func endlessText() {
    let row = "<row><c t=\"str\"><v>\(String(repeating: "x", count: 300_000))</v></c></row>"
    #expect(exceeded(StoredZip.workbook(sheet: StoredZip.worksheet(row))) == .cellCharacters)
  }

  @Test(
    "Rows and columns beyond the grid are refused", arguments: ["<row r=\"1048577\"/>", "<row r=\"99999999999\"/>"])
  func beyondTheGrid(_ row: String) {
    #expect(exceeded(StoredZip.workbook(sheet: StoredZip.worksheet(row))) == .rows)
    let columns = "<row>\(String(repeating: "<c/>", count: 16_385))</row>"
    #expect(exceeded(StoredZip.workbook(sheet: StoredZip.worksheet(columns))) == .columns)
  }

  @Test("An entity that the file does not declare is a fault")
  func unknownEntity() {
    let sheet = StoredZip.worksheet("<row><c t=\"str\"><v>&amp;&lt;&#x41;&unknown;</v></c></row>")
    let refusal = refusal(StoredZip.workbook(sheet: sheet))
    #expect(refusal == .corrupt(.xml(.unknownEntity), at: .part("xl/s.xml", byte: 131)))
  }

  @Test("The five entities and numbers are characters")
  func knownEntities() throws {
    let cell = "<c t=\"str\"><v>&amp;&lt;&gt;&quot;&apos;&#x41;<![CDATA[<b>&amp;]]></v></c>"
    let parts = StoredZip.workbook(sheet: StoredZip.worksheet("<row>\(cell)</row>"))
    let workbook = try Workbook.open(StoredZip(parts: parts).bytes)
    #expect(try workbook.sheets()[0]["A1"]?.value == .text("&<>\"'A<b>&amp;"))
  }
}
