import Scoring
import Spreadsheet

/// One row of the sheet seen through the table's columns.
struct TableLine {
  let row: Int
  /// The cell that names the row.
  let label: CellReference
  /// Its name without the number before it.
  let name: String
  /// Its number, from its own column or from before the name.
  let number: RowNumber?
  let maximum: NumberCell?
  let scores: [Layer: NumberCell]
  let note: String?
  let isHidden: Bool
  /// Whether a score cell says yes or no, in a scheme that asks for it.
  private let hasAnswer: Bool
  private let texts: [String]

  /// The content named in a column of its own beside this row's name.
  private let group: RowAssignment.Group?

  /// The row, or `nil` when neither number nor name is there.
  init?(_ row: Int, of table: TableBinder) {
    let (sheet, depth) = (table.sheet, table.binder.numberDepth)
    let reference = { (role: ColumnRole) in
      table.header.columns[role].map { CellReference(row: row, column: $0) }
    }
    let numberText = reference(.number).flatMap { sheet.text(at: $0) }
    let names = table.header.nameColumns.compactMap { column in
      let place = CellReference(row: row, column: column)
      return sheet.text(at: place).map { (place: place, text: $0) }
    }
    // A text merged over both columns of names is one name.
    let isGrouped = names.count > 1 && names.first?.text != names.last?.text
    guard let firstColumn = table.header.nameColumns.first, let text = names.last?.text ?? numberText else {
      return nil
    }
    self.row = row
    label = names.last?.place ?? reference(.number) ?? CellReference(row: row, column: firstColumn)
    let columnNumber = names.isEmpty ? nil : numberText.flatMap { RowNumber($0, depth: depth) }
    group = isGrouped ? Self.group(names[0].text, number: columnNumber, depth) : nil
    let ownNumber = isGrouped ? nil : columnNumber
    let leading =
      ownNumber == nil || Self.repeats(ownNumber, in: text, depth) ? RowNumber.leading(text, depth: depth) : nil
    number = ownNumber ?? leading?.number
    name = leading?.rest ?? text
    maximum = reference(.maximum).map { table.reader.read(sheet.cell(at: $0), at: $0) }
    scores = Dictionary(
      uniqueKeysWithValues: table.header.layers.compactMap { layer in
        reference(.score(layer)).map { (layer, table.reader.read(sheet.cell(at: $0), at: $0)) }
      })
    let answerRoles = table.header.layers.map(ColumnRole.score) + [.denial]
    hasAnswer = answerRoles.contains { role in
      reference(role).map { table.reader.isAnswer(sheet.cell(at: $0)) } ?? false
    }
    note = reference(.note).flatMap { sheet.text(at: $0) }
    isHidden = sheet.sheet.isHidden(row: row)
    texts = sheet.sheet.cells(inRow: row).compactMap(ReadableSheet.text)
  }

  private static func group(_ text: String, number: RowNumber?, _ depth: Int) -> RowAssignment.Group {
    let leading = number == nil ? RowNumber.leading(text, depth: depth) : nil
    return .init(number: number ?? leading?.number, name: BareName.folded(leading?.rest ?? text))
  }

  /// Whether a text begins with the number that stands in the number column already.
  private static func repeats(_ number: RowNumber?, in text: String, _ depth: Int) -> Bool {
    RowNumber.leading(text, depth: depth)?.number == number
  }

  /// The row as it competes for a target.
  var entry: RowAssignment.Entry {
    .init(
      number: number, name: BareName.folded(name), maximum: maximum?.points, group: group,
      hasPoints: hasScore || maximum?.points != nil)
  }

  /// Whether a score stands in it, or what should be one; words do not count, for remarks and signatures have them.
  var hasScore: Bool {
    hasAnswer || scores.values.contains { !$0.isMissing && $0.reading != .notANumber && $0.reading != .date }
  }

  /// The row bound to a content or criterion.
  func bound(to target: Target) -> ScoreRow {
    ScoreRow(
      target: target, row: row, label: label, name: name, maximum: maximum, scores: scores, note: note,
      isHidden: isHidden)
  }

  /// Whether it is the row "(1) (2) (3)" or "A B 1 2" that numbers the columns.
  func isColumnNumbers(below header: TableHeader) -> Bool {
    guard row <= header.firstDataRow + 1, texts.count > 1 else { return false }
    return texts.allSatisfy { text in
      let folded = FoldedText(text).text
      return folded.count <= 2 && !folded.isEmpty || text.contains("=") && text.count < 12
    }
  }

  private static let totalLabels: Set<String> = ["cong", "tong", "tong cong", "tong diem", "tong so", "tong so diem"]
  private static let totalBeginnings = ["tong cong", "tong diem", "tong so diem", "cong diem"].map {
    FoldedText($0)
  }

  /// Whether it is the total row, by its label; "Cộng (1+2+3)" is one too.
  var isTotal: Bool {
    let label = BareName.folded(name)
    return Self.totalLabels.contains(label.text) || Self.totalBeginnings.contains { label.startsWithWords(of: $0) }
  }

  /// Whether it is the total of everything, by its label.
  var isGrandTotal: Bool { isTotal && FoldedText(name).words.first == "tong" }
}
