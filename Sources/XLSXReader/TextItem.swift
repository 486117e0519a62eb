internal import Spreadsheet

/// The text of a shared string or an inline one, as its elements come (ECMA-376 Part 1, 18.4.8 and 18.3.1.53): `t`, or
/// runs `r` with a `t` each; what is in a phonetic run `rPh` is left out.
struct TextItem {
  private var piece: [UInt8] = []
  private var font: String?
  private var isPhonetic = false
  private var isRun = false
  private var isPreserved = false
  private let keepsFonts: Bool

  /// A reader of texts, which notes the fonts of their runs or not.
  init(keepsFonts: Bool) { self.keepsFonts = keepsFonts }

  /// Takes a start tag within the item.
  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) {
    switch event.name {
    case .phoneticRun: isPhonetic = true
    case .run:
      isRun = true
      font = nil
    case .text: isPreserved = tape.value(.space, of: event)?.elementsEqual("preserve".utf8) ?? false
    case .runFont: font = keepsFonts ? tape.string(.fontValue, of: event) : nil
    default: return
    }
  }

  /// Takes characters of a `t`.
  mutating func text(_ bytes: ArraySlice<UInt8>) {
    if !isPhonetic { piece += bytes }
  }

  /// Takes an end tag within the item, and adds what it ends to the text that is being added to a table.
  mutating func end(_ event: XMLTape.Event, to table: inout TextTable) {
    switch event.name {
    case .phoneticRun: isPhonetic = false
    case .run:
      isRun = false
      font = nil
    case .text where !isPhonetic:
      // Excel leaves space around a text out unless the file says to preserve it.
      if !isPreserved, Literal.trimmed(piece[...]).count < piece.count { piece = Array(Literal.trimmed(piece[...])) }
      EscapedText.decode(&piece)
      table.append(piece)
      piece.removeAll(keepingCapacity: true)
      if keepsFonts { table.endRun(font: isRun ? font : nil) }
    default: return
    }
  }
}
