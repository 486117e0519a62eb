/// A sheet's cells as a file's reader leaves them: fixed-size entries over one array of bytes.
///
/// A ``Cell`` with its strings is made only when it is asked for, so that reading a sheet costs no allocation a cell.
package struct PackedCells: Sendable {
  /// What an entry's value is.
  package enum Kind: UInt8, Sendable {
    /// Nothing: a formula without a cached result.
    case empty
    /// A number; `start` and `count` are its characters.
    case number
    /// Text of its own; `start` and `count` are its characters.
    case text
    /// Text of the shared table; `start` is its index there.
    case sharedText
    /// Text of its own in several fonts; `start` is its index in ``PackedCells/richTexts``.
    case richText
    /// A truth value; `start` is 0 or 1.
    case boolean
    /// An error literal; `start` and `count` are its characters.
    case error
    /// An ISO 8601 date; `start` and `count` are its characters.
    case isoDate
  }

  /// One cell; 28 bytes.
  package struct Entry: Sendable {
    /// The row, from 1.
    package var row: UInt32
    /// The column, from 1.
    package var column: UInt16
    /// What the value is.
    package var kind: Kind
    /// What the number format makes of a number.
    package var format: NumberFormatKind
    /// Where the value starts, or which of a table it is.
    package var start: UInt32
    /// The bytes of the value.
    package var count: UInt32
    /// Which of ``PackedCells/formulas`` it has, or `none`.
    package var formula: UInt32
    /// Which of ``PackedCells/fonts`` it has, or `none`.
    package var font: UInt32

    /// Stands for "no formula" and "no font".
    package static let none = UInt32.max

    /// An entry of these fields.
    package init(
      row: UInt32, column: UInt16, kind: Kind, format: NumberFormatKind, start: UInt32, count: UInt32, formula: UInt32,
      font: UInt32
    ) {
      self.row = row
      self.column = column
      self.kind = kind
      self.format = format
      self.start = start
      self.count = count
      self.formula = formula
      self.font = font
    }

    /// A number that orders entries as they are read: by row, then by column.
    package var order: UInt64 { UInt64(row) << 16 | UInt64(column) }
  }

  /// A formula's characters and how far they are to be moved.
  package struct Formula: Sendable {
    /// Where its characters start.
    package var start: UInt32
    /// Its bytes.
    package var count: UInt32
    /// How many rows and columns its relative references move (a shared formula's later cells).
    package var offset: CellOffset

    /// A formula at a place among the bytes.
    package init(start: UInt32, count: UInt32, offset: CellOffset = CellOffset(rows: 0, columns: 0)) {
      self.start = start
      self.count = count
      self.offset = offset
    }
  }

  /// The cells in reading order, each reference once.
  package var entries: [Entry] = []
  /// The formulas that entries point to.
  package var formulas: [Formula] = []
  /// The characters of values and formulas, UTF-8.
  package var bytes: [UInt8] = []
  /// Texts of single cells that have several fonts.
  package var richTexts = TextTable()
  /// The texts that the whole workbook shares.
  package var sharedTexts: TextTable
  /// The names of fonts, `nil` for one that has none; empty when the workbook was opened without fonts.
  package var fonts: [String?]
  /// What serial numbers count from.
  package var dateSystem: DateSystem

  /// No cells yet.
  package init(sharedTexts: TextTable, fonts: [String?], dateSystem: DateSystem) {
    self.sharedTexts = sharedTexts
    self.fonts = fonts
    self.dateSystem = dateSystem
  }

  /// The cell of an entry.
  func cell(at position: Int) -> Cell {
    let entry = entries[position]
    let value = value(of: entry)
    return Cell(
      reference: CellReference(row: Int(entry.row), column: Int(entry.column)), value: value,
      formula: entry.formula == Entry.none ? nil : text(of: formulas[Int(entry.formula)]),
      format: entry.format, moment: moment(of: value, format: entry.format), runs: runs(of: entry, value))
  }

  private func value(of entry: Entry) -> CellValue {
    switch entry.kind {
    case .empty: .empty
    case .number: .number(characters(entry.start, entry.count))
    case .text: .text(characters(entry.start, entry.count))
    case .sharedText: .text(sharedTexts.text(at: Int(entry.start)))
    case .richText: .text(richTexts.text(at: Int(entry.start)))
    case .boolean: .boolean(entry.start != 0)
    case .error: .error(characters(entry.start, entry.count))
    case .isoDate: .isoDate(characters(entry.start, entry.count))
    }
  }

  private func characters(_ start: UInt32, _ count: UInt32) -> String {
    String(decoding: bytes[Int(start)..<(Int(start) + Int(count))], as: UTF8.self)
  }

  /// The formula's text; none for a cell of a group whose formula the file does not have.
  private func text(of formula: Formula) -> String? {
    formula.count == 0
      ? nil
      : characters(formula.start, formula.count).moved(by: formula.offset)
  }

  private func moment(of value: CellValue, format: NumberFormatKind) -> String? {
    guard format == .dateTime, case .number(let literal) = value, let serial = Double(literal) else { return nil }
    return dateSystem.moment(ofSerial: serial)
  }

  private func runs(of entry: Entry, _ value: CellValue) -> [TextRun] {
    guard !fonts.isEmpty, case .text(let text) = value else { return [] }
    let font = entry.font == Entry.none ? nil : fonts[Int(entry.font)]
    switch entry.kind {
    case .sharedText: return sharedTexts.runs(at: Int(entry.start), font: font)
    case .richText: return richTexts.runs(at: Int(entry.start), font: font)
    case .empty, .number, .text, .boolean, .error, .isoDate: return [TextRun(text: text, font: font)]
    }
  }
}
