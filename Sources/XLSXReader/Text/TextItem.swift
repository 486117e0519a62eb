internal import Spreadsheet

/// The text of a shared string or an inline one, as its elements come (ECMA-376 Part 1, 18.4.8 and 18.3.1.53): `t`, or
/// runs `r` with a `t` each; what is in a phonetic run `rPh` is left out.
struct TextItem {
  private let part: String
  private let keepsFonts: Bool
  private var piece: [UInt8] = []
  private var font: String?
  private var isPhonetic = false
  private var isRun = false
  private var isPreserved = false

  /// A reader of a part's texts, which notes the fonts of their runs or not.
  init(part: String, keepsFonts: Bool) {
    self.part = part
    self.keepsFonts = keepsFonts
  }

  /// Takes a start tag within the item.
  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    switch name {
    case .phoneticRun: isPhonetic = true
    case .run:
      isRun = true
      font = nil
    case .text: isPreserved = attributes.equals(.space, "preserve")
    case .runFont: font = keepsFonts ? attributes.string(.fontValue) : nil
    default: return
    }
  }

  /// Takes characters of a `t`.
  mutating func text(_ bytes: Span<UInt8>, limits: ReadingLimits) throws(XLSXError) {
    guard !isPhonetic else { return }
    piece.append(bytes)
    try TextLength.checkGrowing(piece.count, limits: limits, part: part)
  }

  /// Takes an end tag within the item, and adds what it ends to the text that is being added to a table.
  mutating func end(
    _ name: XMLName, to table: inout TextTable, _ budget: inout ReadingBudget
  ) throws(XLSXError) {
    switch name {
    case .phoneticRun: isPhonetic = false
    case .run:
      isRun = false
      font = nil
    case .text where !isPhonetic: try endText(to: &table, &budget)
    default: return
    }
  }

  private mutating func endText(to table: inout TextTable, _ budget: inout ReadingBudget) throws(XLSXError) {
    // Excel leaves space around a text out unless the file says to preserve it.
    if !isPreserved {
      let range = Literal.trimmed(piece.span)
      if range.count < piece.count { piece = Array(piece[range]) }
    }
    EscapedText.decode(&piece)
    table.append(piece)
    try TextLength.checkGrowing(table.pendingCount, limits: budget.limits, part: part)
    try budget.hold(piece.count, part: part)
    piece.removeAll(keepingCapacity: true)
    guard keepsFonts else { return }
    try budget.hold(MemoryCost.run + (font?.utf8.count ?? 0), part: part)
    table.endRun(font: isRun ? font : nil)
  }
}
