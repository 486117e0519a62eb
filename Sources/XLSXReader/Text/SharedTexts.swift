internal import Spreadsheet

/// The table of texts that cells refer to by number (ECMA-376 Part 1, 18.4.9).
///
/// An empty `<si/>` counts.
struct SharedTexts {
  var budget: ReadingBudget
  private(set) var table = TextTable()
  private var item: TextItem
  private let part: String
  private var isInItem = false

  /// An empty table.
  init(part: String, budget: ReadingBudget, keepsFonts: Bool) {
    item = TextItem(part: part, limits: budget.limits, keepsFonts: keepsFonts)
    self.part = part
    self.budget = budget
  }
}

extension SharedTexts: DirectXMLHandler {
  var root: XMLName { .sharedTexts }
  static var repeatedEndTag: StaticString? { "</si>" }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    if depth == 2 { isInItem = name == .sharedIndex }
    if isInItem, depth > 2 { item.start(name, attributes, in: table) }
  }

  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    if isInItem, name == .text { try item.text(bytes, to: &table) }
  }

  mutating func end(_ name: XMLName, depth: Int) throws(XLSXError) {
    guard isInItem else { return }
    if depth > 2 { return try item.end(name, to: &table, &budget) }
    isInItem = false
    let limits = budget.limits
    try TextLength.check(table.pendingBytes, limits: limits, part: part)
    table.endText()
    try budget.hold(MemoryCost.text, part: part)
    guard table.count <= limits.sharedStrings else {
      throw .limitExceeded(
        limit: .sharedStrings, allowed: limits.sharedStrings, found: table.count, part: part)
    }
  }
}
