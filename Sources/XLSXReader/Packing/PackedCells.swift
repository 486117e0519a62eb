package import Spreadsheet

/// A sheet's cells as a file's reader leaves them: fixed-size entries over one array of bytes.
///
/// A ``Cell`` with its strings is made only when it is asked for, so that reading a sheet costs no allocation a cell.
package struct PackedCells: Sendable {
  /// A row that has cells.
  package struct Row: Sendable {
    /// The row's number, from 1.
    package let number: UInt32
    /// Where its cells start among the entries.
    package let start: UInt32
    /// Whether a person sees it.
    package let isHidden: Bool

    /// A row whose cells start at a position.
    package init(number: Int, start: Int, isHidden: Bool = false) {
      self.number = UInt32(clamping: number)
      self.start = UInt32(clamping: start)
      self.isHidden = isHidden
    }
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

  /// The rows that have cells, in reading order, each once.
  package var rows: [Row] = []
  /// The cells in reading order, each reference once.
  package var entries: [PackedCell] = []
  /// The formulas that entries point to.
  package var formulas: [Formula] = []
  /// The characters of values and formulas, UTF-8.
  package var bytes: [UInt8] = []
  /// Texts of single cells that have several fonts.
  package var richTexts = TextTable()
  /// What the entries refer to by number.
  package let tables: WorkbookTables

  /// No cells yet.
  package init(tables: WorkbookTables) { self.tables = tables }

  /// The positions of a row's cells, given the row's position.
  package func entries(ofRow position: Int) -> Range<Int> {
    let end = position + 1 < rows.count ? Int(rows[position + 1].start) : entries.count
    return Int(rows[position].start)..<end
  }

  /// The cell of an entry in a row.
  package func cell(at position: Int, row: Int) -> Cell {
    let entry = entries[position]
    let value = value(of: entry)
    let format = tables.format(ofStyle: Int(entry.style))
    return Cell(
      reference: CellReference(row: row, column: Int(entry.column)), value: value, formula: formula(of: entry),
      style: Int(entry.style), format: format, moment: moment(of: value, format: format), runs: runs(of: entry, value))
  }

  /// What an entry holds.
  package func value(of entry: PackedCell) -> CellValue {
    switch entry.kind {
    case .empty: .empty
    case .number: .number(characters(of: entry))
    case .text: .text(characters(of: entry))
    case .sharedText: .text(tables.texts.text(at: Int(entry.start)))
    case .richText: .text(richTexts.text(at: Int(entry.start)))
    case .boolean: .boolean(entry.start != 0)
    case .error: .error(characters(of: entry))
    case .isoDate: .isoDate(characters(of: entry))
    }
  }

  /// The bytes of an entry's characters in UTF-8; 0 for what is not kept as characters.
  package func byteCount(of entry: PackedCell) -> Int {
    switch entry.kind {
    case .empty, .boolean: 0
    case .sharedText: tables.texts.byteCount(at: Int(entry.start))
    case .richText: richTexts.byteCount(at: Int(entry.start))
    case .number, .text, .error, .isoDate: entry.count
    }
  }

  /// The formula of an entry; `nil` for none, and for a cell of a group whose formula the file does not have.
  package func formula(of entry: PackedCell) -> String? {
    guard entry.formula != PackedCell.none else { return nil }
    let formula = formulas[Int(entry.formula)]
    return formula.count == 0
      ? nil
      : characters(Int(formula.start), Int(formula.count)).moved(by: formula.offset)
  }

  /// The moment that a number means, or `nil` when it is not shown as one.
  package func moment(of value: CellValue, format: NumberFormatKind) -> String? {
    guard format == .dateTime, case .number(let literal) = value, let serial = Double(literal) else { return nil }
    return tables.dateSystem.moment(ofSerial: serial)
  }

  private func characters(of entry: PackedCell) -> String { characters(Int(entry.start), entry.count) }

  private func characters(_ start: Int, _ count: Int) -> String {
    String(decoding: bytes[start..<(start + count)], as: UTF8.self)
  }

  private func runs(of entry: PackedCell, _ value: CellValue) -> [TextRun] {
    guard tables.hasFonts, case .text(let text) = value else { return [] }
    let font = tables.font(ofStyle: Int(entry.style))
    switch entry.kind {
    case .sharedText: return tables.texts.runs(at: Int(entry.start), font: font)
    case .richText: return richTexts.runs(at: Int(entry.start), font: font)
    case .empty, .number, .text, .boolean, .error, .isoDate: return [TextRun(text: text, font: font)]
    }
  }
}

extension PackedCells: CellSource {
  /// The number of cells.
  package var cellCount: Int { entries.count }

  /// The rows that have cells, and where the cells of each start.
  package var rowStarts: [(row: Int, start: Int)] { rows.map { (Int($0.number), Int($0.start)) } }

  /// The column of the cell at a position, from 1.
  package func column(at position: Int) -> Int { Int(entries[position].column) }
}
