internal import Spreadsheet

/// Reads where the rows and cells of a worksheet part are.
struct SheetPartReader {
  private var scanner: MarkupScanner
  private var sheet: SheetPart
  private var prefix: [UInt8] = []

  /// The worksheet of a part.
  static func read(_ bytes: [UInt8], name: String, part: String) throws(PatchError) -> SheetPart {
    var reader = SheetPartReader(
      scanner: try MarkupScanner(bytes, part: part), sheet: SheetPart(name: name, part: part, bytes: bytes))
    try reader.readWorksheet()
    return reader.sheet
  }

  /// The elements that come before `mergeCells` (ECMA-376 Part 1, A.2, CT_Worksheet), from `sheetData` on.
  private static let beforeMerges: Set<String> = [
    "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews",
  ]
  /// The elements that come before `legacyDrawing`, all told.
  private static let beforeDrawing = beforeMerges.union([
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks",
    "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  ])

  private mutating func readWorksheet() throws(PatchError) {
    guard let root = try scanner.next(), scanner.isNamed(root, "worksheet"), root.kind == .start else {
      throw scanner.fault(at: 0, "no worksheet")
    }
    prefix = Array(scanner.bytes[root.prefix])
    sheet.prefix = String(decoding: prefix, as: UTF8.self)
    while let tag = try scanner.next(), tag.kind != .end {
      let end = try readChild(tag)
      let name = String(decoding: scanner.bytes[tag.localName], as: UTF8.self)
      if Self.beforeMerges.contains(name) { sheet.mergeElement = end..<end }
      if name == "mergeCells" { sheet.mergeElement = tag.range.lowerBound..<end }
      if Self.beforeDrawing.contains(name) { sheet.drawingPlace = end }
      if isOwn(tag, "legacyDrawing") { sheet.drawing = tag }
    }
    guard !sheet.data.isEmpty else { throw scanner.fault(at: scanner.bytes.count, "no sheetData") }
  }

  /// Reads a child of the worksheet and says where it ends.
  private mutating func readChild(_ tag: MarkupScanner.Tag) throws(PatchError) -> Int {
    if isOwn(tag, "dimension") { sheet.dimension = try scanner.value(of: "ref", in: tag) }
    if isOwn(tag, "sheetData") { return try readData(tag) }
    return try readElement(tag) { (reader, child) throws(PatchError) in
      if reader.isOwn(child, "col") { try reader.readColumn(child) }
      if reader.isOwn(child, "mergeCell") { try reader.readMerge(child) }
      if reader.isOwn(child, "legacyDrawing") || reader.isOwn(child, "sheetData") {
        reader.sheet.hasAlternatives = true
      }
    }
  }

  /// Reads the elements inside one, at any depth, and says where it ends.
  private mutating func readElement(
    _ tag: MarkupScanner.Tag, _ visit: (inout Self, MarkupScanner.Tag) throws(PatchError) -> Void = { _, _ in }
  ) throws(PatchError) -> Int {
    guard tag.kind == .start else { return tag.range.upperBound }
    var depth = 1
    while let child = try scanner.next() {
      switch child.kind {
      case .end: depth -= 1
      case .start: depth += 1
      case .empty: break
      }
      if depth == 0 { return child.range.upperBound }
      if child.kind != .end { try visit(&self, child) }
    }
    throw scanner.fault(at: tag.range.lowerBound, "an element without an end")
  }

  private mutating func readColumn(_ tag: MarkupScanner.Tag) throws(PatchError) {
    guard let first = try number(of: "min", in: tag), let last = try number(of: "max", in: tag), first <= last,
      let style = try number(of: "style", in: tag)
    else { return }
    sheet.columnStyles.append((first...last, style))
  }

  private mutating func readMerge(_ tag: MarkupScanner.Tag) throws(PatchError) {
    guard let text = try scanner.text(of: "ref", in: tag), let range = CellRange(text) else {
      throw scanner.fault(at: tag.range.lowerBound, "a merged range without a reference")
    }
    sheet.merges.append(range)
  }

  private mutating func readData(_ tag: MarkupScanner.Tag) throws(PatchError) -> Int {
    var end = tag
    if tag.kind == .start { end = try readRows() }
    sheet.data = tag.range.lowerBound..<end.range.upperBound
    let contentEnd = tag.kind == .start ? end.range.lowerBound : tag.range.upperBound
    sheet.dataContent = tag.range.upperBound..<contentEnd
    return end.range.upperBound
  }

  /// Reads rows up to the end of `sheetData`, whose tag it returns.
  private mutating func readRows() throws(PatchError) -> MarkupScanner.Tag {
    while let tag = try scanner.next() {
      if tag.kind == .end { return tag }
      guard isOwn(tag, "row") else {
        _ = try readElement(tag)
        continue
      }
      try readRow(tag)
    }
    throw scanner.fault(at: scanner.bytes.count, "sheetData without an end")
  }

  private mutating func readRow(_ tag: MarkupScanner.Tag) throws(PatchError) {
    let last = sheet.rows.last?.number ?? 0
    let stored = try number(of: "r", in: tag)
    let number = stored ?? last + 1
    guard number > last, number <= CellReference.rowLimit else {
      throw scanner.fault(at: tag.range.lowerBound, "rows out of order or beyond the grid")
    }
    let start = sheet.cells.count
    let hasStyle = try scanner.text(of: "customFormat", in: tag).map { $0 == "1" || $0 == "true" } ?? false
    let style = hasStyle ? try self.number(of: "s", in: tag) : nil
    let end = tag.kind == .start ? try readCells(row: number) : tag.range.upperBound
    sheet.rows.append(
      RowPart(
        number: number, isNumbered: stored != nil, tag: tag, element: tag.range.lowerBound..<end,
        cells: start..<sheet.cells.count, style: style))
  }

  /// Reads cells up to the end of their row, and says where that is.
  private mutating func readCells(row: Int) throws(PatchError) -> Int {
    var last = 0
    while let tag = try scanner.next() {
      if tag.kind == .end { return tag.range.upperBound }
      guard isOwn(tag, "c") else {
        _ = try readElement(tag)
        continue
      }
      last = try readCell(tag, row: row, after: last)
    }
    throw scanner.fault(at: scanner.bytes.count, "a row without an end")
  }

  /// Reads a cell and says its column.
  private mutating func readCell(_ tag: MarkupScanner.Tag, row: Int, after last: Int) throws(PatchError) -> Int {
    var column = last + 1
    if let range = try scanner.value(of: "r", in: tag) {
      guard let reference = CellReference(utf8: scanner.bytes[range]), reference.row == row else {
        throw scanner.fault(at: tag.range.lowerBound, "a cell whose reference is not of its row")
      }
      column = reference.column
    }
    guard column > last, column <= CellReference.columnLimit else {
      throw scanner.fault(at: tag.range.lowerBound, "cells out of order or beyond the grid")
    }
    var cell = CellPart(column: column, tag: tag, element: tag.range, style: try number(of: "s", in: tag) ?? 0)
    try readContent(of: &cell)
    sheet.cells.append(cell)
    return column
  }

  /// Reads what is inside a cell: of interest is the formula.
  private mutating func readContent(of cell: inout CellPart) throws(PatchError) {
    guard cell.tag.kind == .start else { return }
    while let tag = try scanner.next() {
      if tag.kind == .end {
        cell.element = cell.tag.range.lowerBound..<tag.range.upperBound
        return
      }
      let end = try readElement(tag)
      guard isOwn(tag, "f") else { continue }
      cell.formula = tag.range.lowerBound..<end
      // Only the cell that a shared or array formula is stored in names its range (ECMA-376 Part 1, 18.3.1.40).
      cell.sharesFormula = try scanner.value(of: "ref", in: tag) != nil
    }
    throw scanner.fault(at: cell.tag.range.lowerBound, "a cell without an end")
  }

  /// Whether a tag is SpreadsheetML's of a name: its prefix is the worksheet's own.
  private func isOwn(_ tag: MarkupScanner.Tag, _ name: StaticString) -> Bool {
    scanner.isNamed(tag, name) && scanner.bytes[tag.prefix].elementsEqual(prefix)
  }

  private func number(of name: StaticString, in tag: MarkupScanner.Tag) throws(PatchError) -> Int? {
    guard let text = try scanner.text(of: name, in: tag) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw scanner.fault(at: tag.range.lowerBound, "an attribute that is no number")
    }
    return number
  }
}
