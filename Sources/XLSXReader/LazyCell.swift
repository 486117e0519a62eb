public import Spreadsheet

/// A cell of a ``Row``, whose value is made when it is asked for.
///
/// It holds the few kilobytes of XML's cells that it was read with; to keep a cell for long, keep its ``cell``.
public struct LazyCell: Sendable {
  let batch: Row.Batch
  var position: Int
  let row: Int

  /// Where the cell is.
  public var reference: CellReference { CellReference(row: row, column: Int(entry.column)) }

  /// What the cell holds.
  public var value: CellValue { batch.cells.value(of: entry) }

  /// The formula as stored, without the equals sign, or `nil` for none; see ``Spreadsheet/Cell/formula``.
  ///
  /// A cell of a shared formula that stands before the cell that has the formula tells none.
  public var formula: String? { batch.cells.formula(of: entry) }

  /// The number of the cell's format among ``Workbook/styles()``, from 0.
  public var style: Int { Int(entry.style) }

  /// What the cell's number format makes of a number.
  public var format: NumberFormatKind { batch.cells.tables.format(ofStyle: Int(entry.style)) }

  /// For a number shown as a date: the moment; see ``Spreadsheet/Cell/moment``.
  public var moment: String? { batch.cells.moment(of: value, format: format) }

  /// The bytes of the value's characters in UTF-8, for which no string is made; 0 for nothing and for truth values.
  public var byteCount: Int { batch.cells.byteCount(of: entry) }

  /// The cell with all that it holds.
  public var cell: Cell { batch.cells.cell(at: position, row: row) }

  private var entry: PackedCell { batch.entries[position] }
}
