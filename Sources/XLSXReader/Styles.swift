internal import Spreadsheet

/// What the reader needs to know of a workbook's styles: the kind of number format and the font of each cell format
/// (ECMA-376 Part 1, 18.8.10 `cellXfs`).
struct Styles {
  /// A cell format.
  struct Format {
    let numberFormat: Int
    let font: Int
  }

  /// The names of the fonts, `nil` for one without.
  private(set) var fonts: [String?] = []
  private var formats: [Format] = []
  private var codes: [Int: NumberFormatKind] = [:]
  private var list: XMLName?

  /// What a cell format makes of numbers; formats that are not there leave them plain.
  func kind(ofFormat index: Int) -> NumberFormatKind {
    guard formats.indices.contains(index) else { return .plain }
    let id = formats[index].numberFormat
    return codes[id] ?? NumberFormatKind(builtInFormat: id)
  }

  /// The font of a cell format, or `nil` when either is not there.
  func font(ofFormat index: Int) -> Int? {
    guard formats.indices.contains(index), fonts.indices.contains(formats[index].font) else { return nil }
    return formats[index].font
  }

  /// The kinds of all cell formats, in their order.
  var kinds: [NumberFormatKind] { formats.indices.map { kind(ofFormat: $0) } }
}

extension Styles: XMLHandler {
  static var root: XMLName { .styles }

  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    switch (event.name, event.depth, list) {
    case (_, 2, _): list = event.name
    case (.numberFormat, 3, .numberFormats):
      guard let id = tape.integer(.numberFormatID, of: event), let code = tape.string(.formatCode, of: event)
      else { return }
      codes[id] = NumberFormatKind(code: code)
    case (.font, 3, .fonts): fonts.append(nil)
    case (.name, 4, .fonts): fonts[fonts.count - 1] = tape.string(.fontValue, of: event)
    case (.cellFormat, 3, .cellFormats):
      formats.append(
        Format(
          numberFormat: tape.integer(.numberFormatID, of: event) ?? 0, font: tape.integer(.fontID, of: event) ?? 0))
    default: return
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {}

  mutating func end(_ event: XMLTape.Event) throws(XLSXError) {
    if event.depth == 2 { list = nil }
  }
}
