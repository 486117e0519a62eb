internal import Spreadsheet

/// The text of a shared string or an inline one, as its elements come (ECMA-376 Part 1, 18.4.8 and 18.3.1.53): `t`, or
/// runs `r` with a `t` each; what is in a phonetic run `rPh` is left out.
struct TextItem {
  private let part: String
  private let limits: ReadingLimits
  private let growingLimit: Int
  private let keepsFonts: Bool
  /// Where the `t` that is being read starts in the text that is being added.
  private var start = 0
  private var font: String?
  private var isPhonetic = false
  private var isRun = false
  private var isPreserved = false

  /// A reader of a part's texts, which notes the fonts of their runs or not.
  init(part: String, limits: ReadingLimits, keepsFonts: Bool) {
    self.part = part
    self.limits = limits
    growingLimit = TextLength.growingLimit(limits)
    self.keepsFonts = keepsFonts
  }

  /// Takes a start tag within the item.
  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes, in table: borrowing TextTable) {
    switch name {
    case .phoneticRun: isPhonetic = true
    case .run:
      isRun = true
      font = nil
    case .text:
      isPreserved = attributes.equals(.space, "preserve")
      start = table.pendingCount
    case .runFont: font = keepsFonts ? attributes.string(.fontValue) : nil
    default: return
    }
  }

  /// Takes characters of a `t`, which go to the text that is being added to a table.
  func text(_ bytes: Span<UInt8>, to table: inout TextTable) throws(XLSXError) {
    guard !isPhonetic else { return }
    table.append(bytes)
    if table.pendingCount > growingLimit {
      throw TextLength.refusal(table.pendingCount, limits: limits, part: part)
    }
  }

  /// Takes an end tag within the item.
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
    let isTrimmed = !isPreserved
    if table.pendingHas(UInt8(ascii: "_"), orSpaceAtAnEnd: isTrimmed, from: start) {
      table.changePending(from: start) { text in
        if isTrimmed { text = Array(text[Literal.trimmed(text.span)]) }
        EscapedText.decode(&text)
      }
    }
    try budget.hold(table.pendingCount - start, part: part)
    // A `t` in a `t` ends twice: what has ended is not to be touched again.
    start = table.pendingCount
    guard keepsFonts else { return }
    try budget.hold(MemoryCost.run + (font.map { MemoryCost.ownString + $0.utf8.count } ?? 0), part: part)
    table.endRun(font: isRun ? font : nil)
  }
}
