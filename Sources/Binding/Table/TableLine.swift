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
  private let texts: [String]

  /// The row, or `nil` when neither number nor name is there.
  init?(_ row: Int, of table: TableBinder) {
    let sheet = table.sheet
    let reference = { (role: ColumnRole) in
      table.header.columns[role].map { CellReference(row: row, column: $0) }
    }
    let numberText = reference(.number).flatMap { sheet.text(at: $0) }
    let nameText = reference(.name).flatMap { sheet.text(at: $0) }
    guard let name = reference(.name), let text = nameText ?? numberText else { return nil }
    self.row = row
    label = nameText == nil ? reference(.number) ?? name : name
    let ownNumber = nameText == nil ? nil : numberText.flatMap { RowNumber($0) }
    let leading = ownNumber == nil || Self.repeats(ownNumber, in: text) ? RowNumber.leading(text) : nil
    number = ownNumber ?? leading?.number
    self.name = leading?.rest ?? text
    maximum = reference(.maximum).map { table.reader.read(sheet.cell(at: $0), at: $0) }
    scores = Dictionary(
      uniqueKeysWithValues: table.header.layers.compactMap { layer in
        reference(.score(layer)).map { (layer, table.reader.read(sheet.cell(at: $0), at: $0)) }
      })
    note = reference(.note).flatMap { sheet.text(at: $0) }
    isHidden = sheet.sheet.isHidden(row: row)
    texts = sheet.sheet.cells(inRow: row).compactMap(ReadableSheet.text)
  }

  /// Whether a text begins with the number that stands in the number column already.
  private static func repeats(_ number: RowNumber?, in text: String) -> Bool {
    RowNumber.leading(text)?.number == number
  }

  /// The row as the binder sees it: what stands in brackets says more than the name and is left out.
  func evidence(in content: String?) -> RowBinder.Evidence {
    let bare = FoldedText(Self.withoutBrackets(name))
    return .init(
      number: number, name: bare.isEmpty ? FoldedText(name) : bare, maximum: maximum?.points,
      currentContent: content)
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return result
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
  private static let totalBeginnings = ["tong cong", "tong diem", "tong so diem", "cong diem", "cong chung"].map {
    FoldedText($0)
  }

  /// Whether it is the total row, by its label; "Cộng (1+2+3)" is one too.
  var isTotal: Bool {
    let label = FoldedText(Self.withoutBrackets(name))
    return Self.totalLabels.contains(label.text) || Self.totalBeginnings.contains { label.startsWithWords(of: $0) }
  }
}
