import Spreadsheet
import Testing
import XLSXReader
import XLSXWriter

/// What a person may type into cells that are drawn.
@Suite struct CellValidationDrawing {
  private static let quiet = CellValidation.Message(title: "A", text: "B")

  private func bytes(_ rules: [CellValidation.Rule], input: CellValidation.Message = quiet) throws -> [UInt8] {
    var sheet = SheetDrawing(name: "A")
    for (place, rule) in rules.enumerated() {
      let cell = CellReference(row: place + 1, column: 4)
      sheet.validations.append(CellValidation(CellRange(cell, cell), rule, input: input, error: input))
    }
    return try Drawing(sheets: [sheet]).render()
  }

  private func read(_ rule: CellValidation.Rule) throws -> DataValidation {
    let book = try Workbook.open(bytes([rule]))
    let validations = try book.controls(of: try #require(book.worksheets.first)).validations
    #expect(validations.count == 1)
    return try #require(validations.first)
  }

  @Test("Bounds are written as they were given, not as binary numbers") func decimals() throws {
    let between = try read(.decimal(from: "0", to: "17.1"))
    #expect(between.kind == "decimal" && between.comparison == "between")
    #expect(between.first == "0" && between.second == "17.1")
    let least = try read(.decimalAtLeast("$A$1"))
    #expect(least.kind == "decimal" && least.comparison == "greaterThanOrEqual" && least.first == "$A$1")
  }

  @Test("Formulas, lists and ranges come out as they went in") func others() throws {
    let formula = try read(.custom("AND(D1>=0,D1<=\"a\"\"&\")"))
    #expect(formula.kind == "custom" && formula.first == "AND(D1>=0,D1<=\"a\"\"&\")")
    let list = try read(.list(["có", "không"]))
    #expect(list.kind == "list" && list.first == "\"có,không\"")
    #expect(try read(.listRange("'Danh sách'!$A$2:$A$9")).first == "'Danh sách'!$A$2:$A$9")
  }

  @Test("Each of several has its own cells") func several() throws {
    let book = try Workbook.open(bytes([.decimalAtLeast("0"), .decimalAtLeast("1")]))
    let controls = try book.controls(of: try #require(book.worksheets.first))
    #expect(controls.validation(of: CellReference(row: 2, column: 4))?.first == "1")
    #expect(controls.validation(of: CellReference(row: 3, column: 4)) == nil)
  }

  @Test("A formula of 255 characters is drawn, a longer or empty one refused", arguments: [0, 1, 255, 256])
  func formulaLengths(count: Int) throws {
    try check(.custom(String(repeating: "ế", count: count)), isDrawn: (1...255).contains(count))
  }

  @Test("A list of 255 bytes is drawn, a longer or empty one refused", arguments: [0, 1, 85, 86, 255])
  func listLengths(count: Int) throws {
    try check(.list([String(repeating: "ế", count: count)]), isDrawn: (1...85).contains(count))
  }

  private func check(_ rule: CellValidation.Rule, isDrawn: Bool) throws {
    guard isDrawn else {
      #expect(throws: DrawingError.self) { try bytes([rule]) }
      return
    }
    let drawn = try bytes([rule])
    #expect(drawn.count > 1000)
  }

  @Test("What a person is told is cut where Excel would refuse it", arguments: ["ế", "e\u{302}\u{301}", "👍🏽", "&"])
  func messages(character: String) throws {
    let long = CellValidation.Message(
      title: String(repeating: character, count: 300), text: String(repeating: character, count: 300))
    let package = try DrawnPackage(bytes([.decimalAtLeast("0")], input: long))
    let markup = try package.text("xl/worksheets/sheet1.xml")
    for (name, limit) in [("promptTitle", 32), ("prompt", 255), ("errorTitle", 32), ("error", 255)] {
      let start = try #require(markup.firstRange(of: " \(name)=\"")).upperBound
      let text = String(markup[start...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
      #expect((limit - character.utf16.count + 1...limit).contains(text.utf16.count), "\(name)")
    }
  }
}
