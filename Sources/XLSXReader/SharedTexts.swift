internal import Spreadsheet

/// The table of texts that cells refer to by number (ECMA-376 Part 1, 18.4.9).
///
/// An empty `<si/>` counts.
struct SharedTexts {
  private(set) var table = TextTable()
  private var item: TextItem
  private let part: String
  private let limits: ReadingLimits

  /// An empty table.
  init(part: String, limits: ReadingLimits, keepsFonts: Bool) {
    item = TextItem(keepsFonts: keepsFonts)
    self.part = part
    self.limits = limits
  }
}

extension SharedTexts: XMLHandler {
  static var root: XMLName { .sharedTexts }

  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    if event.depth > 2 { item.start(event, tape) }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {
    if event.name == .text { item.text(bytes) }
  }

  mutating func end(_ event: XMLTape.Event) throws(XLSXError) {
    if event.depth > 2 { return item.end(event, to: &table) }
    guard event.depth == 2, event.name == .sharedIndex else { return }
    try TextLength.check(table.pendingBytes, limits: limits, part: part)
    table.endText()
    guard table.count <= limits.sharedStrings else {
      throw .limitExceeded(
        limit: .sharedStrings, allowed: limits.sharedStrings, found: table.count, part: part)
    }
  }
}
