internal import Spreadsheet

/// The markup of the sheet that lists notes.
struct ListingSheet {
  private static let titleRow = 1
  private static let subtitleRow = 2
  private static let headRow = 3

  private let listing: NoteListing
  private let sheets: Set<String>
  private let conformance: Conformance
  private var markup: SheetMarkup

  /// A sheet for a workbook that has the named sheets.
  init(_ listing: NoteListing, sheets: Set<String>, _ conformance: Conformance) {
    self.conformance = conformance
    self.listing = listing
    self.sheets = sheets
    markup = SheetMarkup(prefix: "", capacity: 2_000 + 1_000 * listing.rows.count)
  }

  /// The part's contents, its styles added to a table.
  mutating func contents(_ styles: inout StyleTable) throws(PatchError) -> [UInt8] {
    writeStart()
    try writeHeads(&styles)
    for (index, row) in listing.rows.enumerated() { try write(row, number: Self.headRow + 1 + index, &styles) }
    markup.close("sheetData")
    writeEnd()
    return markup.bytes
  }

  private var lastRow: Int { Self.headRow + listing.rows.count }

  private mutating func writeStart() {
    let last = CellReference(row: lastRow, column: max(listing.columns.count, 1))
    markup.bytes.append(
      markup: "\(MarkupText.declaration)<worksheet xmlns=\"\(conformance.spreadsheet)\"><sheetPr>"
        + "<tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:\(last)\"/>"
        + "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"><pane ySplit=\"\(Self.headRow)\" "
        + "topLeftCell=\"A\(Self.headRow + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>")
    for (index, column) in listing.columns.enumerated() {
      markup.bytes.append(
        markup: "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>")
    }
    markup.bytes.append(markup: "</cols><sheetData>")
  }

  private mutating func writeHeads(_ styles: inout StyleTable) throws(PatchError) {
    for (row, text, style, height) in [
      (Self.titleRow, listing.title, ListingStyle.title, 28.0), (Self.subtitleRow, listing.subtitle, .subtitle, 36),
    ] {
      markup.openRow(row, RowEdit(height: height))
      markup.cell(CellReference(row: row, column: 1), style: try styles.style(style), .text(text))
      markup.close("row")
    }
    markup.openRow(Self.headRow, RowEdit(height: 32))
    let style = try styles.style(.head)
    for (index, column) in listing.columns.enumerated() {
      markup.cell(CellReference(row: Self.headRow, column: index + 1), style: style, .text(column.head))
    }
    markup.close("row")
  }

  private mutating func write(_ row: NoteListing.Row, number: Int, _ styles: inout StyleTable) throws(PatchError) {
    markup.openRow(number, RowEdit(height: row.height))
    for (index, text) in row.texts.enumerated() {
      var style = ListingStyle.text
      if index == listing.linkColumn, link(of: row) != nil { style = .link }
      if index == listing.fillColumn, let fill = row.fill { style = .marked(fill) }
      markup.cell(CellReference(row: number, column: index + 1), style: try styles.style(style), .text(text))
    }
    markup.close("row")
  }

  private func link(of row: NoteListing.Row) -> NoteListing.Target? {
    row.target.flatMap { sheets.contains($0.sheet) ? $0 : nil }
  }

  private mutating func writeEnd() {
    let last = CellReference.columnLetters(max(listing.columns.count, 1))
    if listing.columns.count > 1 {
      let merges = [Self.titleRow, Self.subtitleRow].compactMap { CellRange("A\($0):\(last)\($0)") }
      markup.merges(merges)
    }
    writeLinks()
    markup.bytes.append(
      markup: "<pageMargins left=\"0.6\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
  }

  private mutating func writeLinks() {
    let links = listing.rows.enumerated().compactMap { index, row in link(of: row).map { (index, $0) } }
    if links.isEmpty { return }
    markup.bytes.append(markup: "<hyperlinks>")
    for (index, target) in links {
      let cell = CellReference(row: Self.headRow + 1 + index, column: listing.linkColumn + 1)
      markup.bytes.append(markup: "<hyperlink ref=\"\(cell)\" location=\"")
      markup.bytes.append(escaping: SheetText.reference(to: target))
      markup.bytes.append(markup: "\"/>")
    }
    markup.bytes.append(markup: "</hyperlinks>")
  }
}
