internal import Spreadsheet

/// What the reader needs to know of a workbook's styles: the kind of number format and the font of each cell format
/// (ECMA-376 Part 1, 18.8.10 `cellXfs`).
struct Styles {
  /// A cell format.
  struct Format {
    let numberFormat: Int
    let font: Int
  }

  var budget: ReadingBudget
  /// The names of the fonts, `nil` for one without.
  private(set) var fonts: [String?] = []
  private var formats: [Format] = []
  private var codes: [Int: NumberFormatKind] = [:]
  /// The format codes, when they are asked for.
  private var codeTexts: [Int: String] = [:]
  private let keepsCodes: Bool
  private var list: XMLName?
  private var isInFont = false
  private let part: String

  /// Styles of a part, none yet.
  init(part: String, keepsCodes: Bool = false, budget: ReadingBudget) {
    self.part = part
    self.keepsCodes = keepsCodes
    self.budget = budget
  }

  /// The cell formats as they are handed out.
  var cellStyles: [CellStyle] {
    zip(formats, cellFormats).map { format, known in
      let font = fonts.indices.contains(format.font) ? fonts[format.font] : nil
      return CellStyle(
        numberFormatID: format.numberFormat, numberFormat: codeTexts[format.numberFormat], kind: known.kind, font: font)
    }
  }

  /// What each cell format makes of numbers and which font it has.
  var cellFormats: [(kind: NumberFormatKind, font: Int?)] {
    formats.map { format in
      (codes[format.numberFormat] ?? NumberFormatKind(builtInFormat: format.numberFormat), format.font)
    }
  }
}

extension Styles: XMLHandler {
  var root: XMLName { .styles }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    switch (name, depth, list) {
    case (_, 2, _): list = name
    case (.numberFormat, 3, .numberFormats):
      guard let id = attributes.integer(.numberFormatID), let code = attributes.string(.formatCode) else { return }
      try budget.hold(MemoryCost.format, part: part)
      codes[id] = NumberFormatKind(code: code)
      guard keepsCodes else { return }
      try budget.hold(MemoryCost.ownString + code.utf8.count, part: part)
      codeTexts[id] = code
    case (.font, 3, .fonts):
      try budget.hold(MemoryCost.format, part: part)
      fonts.append(nil)
      isInFont = true
    case (.name, 4, .fonts) where isInFont:
      let font = attributes.string(.fontValue)
      try budget.hold(font.map { MemoryCost.ownString + $0.utf8.count } ?? 0, part: part)
      fonts[fonts.count - 1] = font
    case (.cellFormat, 3, .cellFormats):
      try budget.hold(MemoryCost.format, part: part)
      formats.append(
        Format(numberFormat: attributes.integer(.numberFormatID) ?? 0, font: attributes.integer(.fontID) ?? 0))
    default: return
    }
  }

  mutating func end(_ name: XMLName, depth: Int) throws(XLSXError) {
    if depth == 3 { isInFont = false }
    if depth == 2 { list = nil }
  }
}
