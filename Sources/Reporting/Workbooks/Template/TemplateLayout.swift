import Scoring
import Spreadsheet

/// In which row and column of a template's sheet what stands.
struct TemplateLayout: Sendable {
  /// A row of the table.
  struct Row: Sendable {
    let target: Target
    let item: any ScoredItem
    /// The number shown: "3", "3a", "3.1.2".
    let label: String
    /// How many levels it stands below a content.
    let depth: Int
    let row: Int
  }

  // The head of the sheet.
  static let nation = 1
  static let motto = 2
  static let title = 3
  static let scheme = 4
  static let unit = 5
  static let cluster = 6
  static let instructions = 7
  static let head = 8

  let number = 1
  let name = 2
  let maximum = 3
  /// The first layer's column.
  let firstLayer = 4
  /// The layers that have a column.
  let layers: [Layer]
  /// The rows from the top down.
  let rows: [Row]
  /// The row of the total.
  let total: Int

  var note: Int { firstLayer + layers.count }
  var all: ClosedRange<Int> { number...note }

  /// The layout of a scheme's table for some layers.
  init(_ scheme: Scheme, layers: [Layer]) {
    self.layers = layers
    var rows: [Row] = []
    func add(_ criteria: [Criterion], of content: Content, below label: String, depth: Int) {
      for (place, criterion) in criteria.enumerated() {
        let isNumbered = criterion.id.hasPrefix(label) && criterion.id != label
        let own = isNumbered && depth == 1 ? criterion.id : "\(label).\(place + 1)"
        rows.append(
          Row(
            target: .criterion(criterion.id, content: content.id), item: criterion, label: own, depth: depth,
            row: Self.head + 1 + rows.count))
        add(criterion.criteria, of: content, below: own, depth: depth + 1)
      }
    }
    for (place, content) in scheme.contents.enumerated() {
      let label = String(place + 1)
      rows.append(
        Row(target: .content(content.id), item: content, label: label, depth: 0, row: Self.head + 1 + rows.count))
      add(content.criteria, of: content, below: label, depth: 1)
    }
    self.rows = rows
    total = Self.head + 1 + rows.count
  }

  /// The cell of a row's score in a layer's column.
  func score(_ row: Int, _ place: Int) -> CellReference { CellReference(row: row, column: firstLayer + place) }

  /// The rows right below a row.
  func children(of row: Row) -> [Row] {
    rows.filter { other in row.item.criteria.contains { $0.id == other.target.id } && other.depth == row.depth + 1 }
  }

  /// The rows of the contents.
  var contents: [Row] { rows.filter { $0.depth == 0 } }
}
