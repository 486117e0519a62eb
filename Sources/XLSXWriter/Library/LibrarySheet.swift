internal import CXLSXWriter
internal import Spreadsheet

/// libxlsxwriter's sheet, which lives as long as its workbook.
@safe struct LibrarySheet {
  /// The library's own.
  let pointer: UnsafeMutablePointer<lxw_worksheet>
}

extension LibraryWorkbook {
  /// Adds a sheet, still empty.
  mutating func add(_ drawing: SheetDrawing) throws(DrawingError) -> LibrarySheet {
    guard let pointer = unsafe workbook_add_worksheet(workbook, drawing.name) else {
      throw .unusableSheetName(drawing.name, reason: "libxlsxwriter refuses it")
    }
    return unsafe LibrarySheet(pointer: pointer)
  }

  /// Draws a sheet: merged ranges first, because they fill their cells, then cells, then what lies around and over them.
  mutating func draw(_ drawing: SheetDrawing, on sheet: LibrarySheet) throws(DrawingError) {
    try merge(drawing, on: sheet)
    for (reference, cell) in drawing.cells.sorted(by: { $0.key < $1.key }) {
      let format = try format(for: cell.style)
      let code = sheet.write(cell.content, at: reference, format)
      try LibraryCall.check(code, "cell \(reference) of \(drawing.name)")
    }
    try sheet.setLines(drawing)
    try sheet.setView(drawing)
    try sheet.setPage(drawing.page, name: drawing.name)
    for validation in drawing.validations { try sheet.validate(validation, sheet: drawing.name) }
    for chart in drawing.charts { try insert(chart, on: sheet) }
  }

  private mutating func merge(_ drawing: SheetDrawing, on sheet: LibrarySheet) throws(DrawingError) {
    for range in drawing.merges {
      let format = try format(for: drawing[range.first]?.style ?? CellStyle())
      let code = unsafe worksheet_merge_range(
        sheet.pointer, range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn, "", format.pointer)
      try LibraryCall.check(code, "merged range \(range) of \(drawing.name)")
    }
  }
}

extension LibrarySheet {
  /// Writes a cell, whose number ``Drawing/render()`` puts right afterwards.
  fileprivate func write(_ content: CellContent, at cell: CellReference, _ format: LibraryFormat) -> lxw_error {
    let (row, column) = (cell.libraryRow, cell.libraryColumn)
    switch content {
    case .blank: return unsafe worksheet_write_blank(pointer, row, column, format.pointer)
    case .text(""): return unsafe worksheet_write_blank(pointer, row, column, format.pointer)
    case .text(let text):
      return unsafe worksheet_write_string(pointer, row, column, CellText.written(text), format.pointer)
    case .number(let text):
      return unsafe worksheet_write_number(pointer, row, column, Double(text) ?? 0, format.pointer)
    case .boolean(let isTrue):
      return unsafe worksheet_write_boolean(pointer, row, column, isTrue ? 1 : 0, format.pointer)
    case .formula(let formula, .number(let text)):
      return unsafe worksheet_write_formula_num(
        pointer, row, column, "=" + formula, format.pointer, Double(text) ?? 0)
    case .formula(let formula, .text(let text)):
      return unsafe worksheet_write_formula_str(
        pointer, row, column, "=" + formula, format.pointer, CellText.written(text))
    }
  }

  /// Widths of columns, heights of rows, and what is hidden.
  fileprivate func setLines(_ drawing: SheetDrawing) throws(DrawingError) {
    for column in Set(drawing.columnWidths.keys).union(drawing.hiddenColumns).sorted() {
      var options = lxw_row_col_options()
      options.hidden = drawing.hiddenColumns.contains(column) ? 1 : 0
      let index = lxw_col_t(column - 1)
      let width = drawing.columnWidths[column] ?? LXW_DEF_COL_WIDTH
      try LibraryCall.check(
        unsafe worksheet_set_column_opt(pointer, index, index, width, nil, &options),
        "column \(column) of \(drawing.name)")
    }
    for row in Set(drawing.rowHeights.keys).union(drawing.hiddenRows).sorted() {
      var options = lxw_row_col_options()
      options.hidden = drawing.hiddenRows.contains(row) ? 1 : 0
      let height = drawing.rowHeights[row] ?? LXW_DEF_ROW_HEIGHT
      try LibraryCall.check(
        unsafe worksheet_set_row_opt(pointer, lxw_row_t(row - 1), height, nil, &options),
        "row \(row) of \(drawing.name)")
    }
  }

  /// What a person sees of the sheet on the screen, and may change.
  fileprivate func setView(_ drawing: SheetDrawing) throws(DrawingError) {
    if let cell = drawing.firstScrollingCell {
      unsafe worksheet_freeze_panes(pointer, cell.libraryRow, cell.libraryColumn)
    }
    if let range = drawing.autofilter {
      let code = unsafe worksheet_autofilter(
        pointer, range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow, range.last.libraryColumn)
      try LibraryCall.check(code, "filter \(range) of \(drawing.name)")
    }
    if drawing.isHidden { unsafe worksheet_hide(pointer) }
    if let colour = drawing.tabColour { unsafe worksheet_set_tab_color(pointer, colour.library) }
    if !drawing.showsGrid { unsafe worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if drawing.isProtected { protect() }
  }

  /// Protects locked cells, and leaves widths and heights to whoever wants to read a long reason.
  private func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    unsafe worksheet_protect(pointer, nil, &options)
  }
}

extension CellReference {
  /// The row as libxlsxwriter counts: from 0.
  var libraryRow: lxw_row_t { lxw_row_t(row - 1) }
  /// The column as libxlsxwriter counts: from 0.
  var libraryColumn: lxw_col_t { lxw_col_t(column - 1) }
}
