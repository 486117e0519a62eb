internal import Spreadsheet

extension Drawing {
  /// Refuses what no workbook can hold, before libxlsxwriter sees it: it would warn on stderr, or cut and go on.
  func check() throws(DrawingError) {
    guard let first = sheets.first, !first.isHidden else { throw .noVisibleSheet }
    var names: Set<String> = []
    for sheet in sheets {
      try Self.checkName(sheet.name)
      guard names.insert(sheet.name.lowercased()).inserted else {
        throw .unusableSheetName(sheet.name, reason: "used twice")
      }
      try sheet.check()
    }
    for name in definedNames { try name.check() }
  }

  /// A name of a sheet as spreadsheet programs allow it.
  private static func checkName(_ name: String) throws(DrawingError) {
    guard (1...31).contains(name.utf16.count) else {
      throw .unusableSheetName(name, reason: "not 1 to 31 characters")
    }
    guard !name.unicodeScalars.contains(where: { "[]:*?/\\".unicodeScalars.contains($0) || $0.value < 0x20 }) else {
      throw .unusableSheetName(name, reason: "one of [ ] : * ? / \\ or a control character")
    }
    guard name.first != "'", name.last != "'" else {
      throw .unusableSheetName(name, reason: "an apostrophe at an end")
    }
  }
}

extension DefinedName {
  /// libxlsxwriter has 128 bytes for the name with its sheet, and as many for the formula.
  fileprivate func check() throws(DrawingError) {
    let scope = sheet.map { quotedSheetName($0) + "!" } ?? ""
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789._".unicodeScalars.contains($0)
    }
    let startsAsWord = name.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
    guard isWord, startsAsWord, CellReference(name) == nil, (scope + name).utf8.count < 128 else {
      throw .unusableText("a defined name", text: name)
    }
    guard formula.utf8.count < 127, !formula.isEmpty, !formula.hasControlCharacters else {
      throw .unusableText("the formula of \(name)", text: formula)
    }
  }
}

extension SheetDrawing {
  fileprivate func check() throws(DrawingError) {
    for (reference, cell) in cells {
      try inGrid(reference)
      try cell.check(at: reference, sheet: name)
    }
    try checkLines()
    try checkMerges()
    for chart in charts { try check(chart) }
    for validation in validations {
      try inGrid(validation.range)
      try validation.check(sheet: name)
    }
    if let cell = firstScrollingCell { try inGrid(cell) }
    if let range = autofilter { try inGrid(range) }
    try checkPage()
  }

  private func inGrid(_ cell: CellReference) throws(DrawingError) {
    guard (1...CellReference.rowLimit).contains(cell.row), (1...CellReference.columnLimit).contains(cell.column) else {
      throw .outsideGrid(cell, sheet: name)
    }
  }

  private func inGrid(_ range: CellRange) throws(DrawingError) {
    try inGrid(range.first)
    try inGrid(range.last)
  }

  private func inRange(
    _ value: Double, _ range: ClosedRange<Double>, _ what: @autoclosure () -> String
  ) throws(DrawingError) {
    guard range.contains(value) else { throw .outOfRange(what(), value: "\(value)", sheet: name) }
  }

  private func checkLines() throws(DrawingError) {
    for (column, width) in columnWidths {
      try inGrid(CellReference(row: 1, column: column))
      try inRange(width, 0...255, "width of column \(column)")
    }
    for (row, height) in rowHeights {
      try inGrid(CellReference(row: row, column: 1))
      try inRange(height, 0...409, "height of row \(row)")
    }
    for row in hiddenRows { try inGrid(CellReference(row: row, column: 1)) }
    for column in hiddenColumns { try inGrid(CellReference(row: 1, column: column)) }
  }

  private func checkMerges() throws(DrawingError) {
    for (index, range) in merges.enumerated() {
      try inGrid(range)
      let overlaps = merges[..<index].contains { $0.overlaps(range) }
      guard range.first != range.last, !overlaps else { throw .unusableMerge(range, sheet: name) }
    }
  }

  private func check(_ chart: ChartDrawing) throws(DrawingError) {
    try inGrid(chart.anchor)
    try inRange(Double(chart.size.width), 1...10_000, "width of a chart")
    try inRange(Double(chart.size.height), 1...10_000, "height of a chart")
    for series in chart.series {
      try inGrid(series.categories)
      try inGrid(series.values)
    }
  }

  private func checkPage() throws(DrawingError) {
    for margin in [page.margins.top, page.margins.left, page.margins.bottom, page.margins.right] {
      try inRange(margin, 0...200, "a margin")
    }
    for line in [page.header, page.footer] where line.code.utf16.count > 255 {
      throw .unusableText("a header or footer", text: line.code)
    }
    guard let rows = page.repeatedRows else { return }
    try inGrid(CellReference(row: rows.lowerBound, column: 1))
    try inGrid(CellReference(row: rows.upperBound, column: 1))
  }
}

extension CellDrawing {
  fileprivate func check(at cell: CellReference, sheet: String) throws(DrawingError) {
    // libxlsxwriter keeps fonts and number formats in 128 bytes and cuts what is longer.
    for text in [style.font, style.numberFormat ?? ""] where text.utf8.count >= 128 || text.hasControlCharacters {
      throw .unusableText("a font or number format", text: text)
    }
    guard (1...409).contains(style.size) else {
      throw .outOfRange("font size of \(cell)", value: "\(style.size)", sheet: sheet)
    }
    guard style.indent <= 250 else {
      throw .outOfRange("indent of \(cell)", value: "\(style.indent)", sheet: sheet)
    }
    try checkContent(at: cell, sheet: sheet)
  }

  private func checkContent(at cell: CellReference, sheet: String) throws(DrawingError) {
    switch content {
    case .blank, .text, .boolean: return
    case .number(let text), .formula(_, .number(let text)):
      guard DecimalText.isNumber(text) else { throw .unusableNumber(text, cell: cell, sheet: sheet) }
    case .formula(_, .text): break
    }
    guard case .formula(let formula, _) = content else { return }
    guard (1...8192).contains(formula.utf16.count), !formula.hasControlCharacters else {
      throw .unusableText("the formula of \(cell)", text: formula)
    }
  }
}

extension CellRange {
  fileprivate func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }
}

extension String {
  fileprivate var hasControlCharacters: Bool { utf8.contains { $0 < 0x20 } }
}
