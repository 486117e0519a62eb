import Scoring
import Spreadsheet
import XLSXWriter

/// The table of adjustments to be filled in, one score a row, with a sheet of what can be adjusted.
struct AdjustmentsForm {
  private static let head = 3
  private static let openRows = 300
  private static let widths: [Double] = [28, 16, 18, 9, 40, 22, 13, 14]

  private let scheme: Scheme
  private let words: TemplateWords

  init(_ scheme: Scheme) {
    self.scheme = scheme
    words = TemplateWords(scheme: scheme)
  }

  /// The sheets: the table, and what can be adjusted.
  func sheets(unitRange: String?) -> [SheetDrawing] {
    let targets = targetSheet()
    return [table(unitRange: unitRange, targetRange: targets.range), targets.sheet]
  }

  private func table(unitRange: String?, targetRange: String) -> SheetDrawing {
    var sheet = SheetDrawing(name: words.adjustmentsTab)
    for (place, width) in Self.widths.enumerated() { sheet.columnWidths[place + 1] = width }
    let all = 1...Self.widths.count
    sheet.put(.text(words.adjustmentsTitle), row: 1, columns: all, .title)
    sheet.put(.text(words.adjustmentInstructions), row: 2, columns: all, .instructions)
    sheet.rowHeights = [1: 28, 2: 20]
    sheet.putHead(words.adjustmentHeads, row: Self.head)
    for row in Self.head + 1...Self.head + Self.openRows {
      for column in all { sheet.put(.blank, row: row, column: column, .noteEntry) }
    }
    if let unitRange { choose(.listRange(unitRange), column: 1, on: &sheet) }
    choose(.listRange(targetRange), column: 2, on: &sheet)
    choose(.list(scheme.layers.filter { $0 != .own }.map(words.layer)), column: 3, on: &sheet)
    let points = CellRange(cell(Self.head + 1, 4), cell(Self.head + Self.openRows, 4))
    if scheme.yesNoCount == 0 {
      let entry = CellValidation.Message(title: "Điểm", text: "Số từ 0 trở lên.")
      sheet.validations.append(CellValidation(points, .decimalAtLeast("0"), input: entry, error: entry))
    }
    sheet.firstScrollingCell = cell(Self.head + 1, 1)
    sheet.isProtected = true
    sheet.page.orientation = .landscape
    sheet.page.repeatedRows = Self.head...Self.head
    return sheet
  }

  private func choose(_ rule: CellValidation.Rule, column: Int, on sheet: inout SheetDrawing) {
    let range = CellRange(cell(Self.head + 1, column), cell(Self.head + Self.openRows, column))
    sheet.validations.append(CellValidation(range, rule, input: words.choose, error: words.chooseError))
  }

  private func cell(_ row: Int, _ column: Int) -> CellReference { CellReference(row: row, column: column) }

  private func targetSheet() -> (sheet: SheetDrawing, range: String) {
    var sheet = SheetDrawing(name: words.targetsTab)
    sheet.columnWidths = [1: 12, 2: 70, 3: 10]
    sheet.putHead([words.numberHead, words.nameHead, words.maximumHead], row: 1)
    let rows = TemplateLayout(scheme, layers: [.own]).rows
    for (place, row) in rows.enumerated() {
      sheet.put(.text(row.label), row: place + 2, column: 1, .figure)
      sheet.put(.text(row.item.name.vi), row: place + 2, column: 2, .text)
      sheet.put(row.item.maximum.map { .number($0.description) } ?? .blank, row: place + 2, column: 3, .figure)
    }
    sheet.isProtected = true
    return (sheet, "'\(sheet.name)'!$A$2:$A$\(rows.count + 1)")
  }
}
