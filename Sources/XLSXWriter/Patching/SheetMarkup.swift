internal import Spreadsheet

/// The markup of rows and cells as it is written.
struct SheetMarkup {
  /// What has been written.
  var bytes: [UInt8] = []
  private let prefix: String
  // What is written for every cell is put together once.
  private let cellStart: [UInt8]
  private let cellEnd: [UInt8]
  private let textStart: [UInt8]
  private let textEnd: [UInt8]
  private let valueStart: [UInt8]
  private let valueEnd: [UInt8]

  /// Markup whose elements have a prefix, with its colon.
  init(prefix: String, capacity: Int) {
    self.prefix = prefix
    cellStart = Array("<\(prefix)c r=\"".utf8)
    cellEnd = Array("</\(prefix)c>".utf8)
    textStart = Array(" t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">".utf8)
    textEnd = Array("</\(prefix)t></\(prefix)is>".utf8)
    valueStart = Array("<\(prefix)v>".utf8)
    valueEnd = Array("</\(prefix)v>".utf8)
    bytes.reserveCapacity(capacity)
  }

  /// An element's end tag.
  mutating func close(_ name: String) { bytes.append(markup: "</\(prefix)\(name)>") }

  // MARK: Rows

  /// The start tag of a row that was not there.
  mutating func openRow(_ number: Int, _ edit: RowEdit) {
    bytes.append(markup: "<\(prefix)row r=\"\(number)\"")
    append(edit)
    bytes.append(markup: ">")
  }

  /// The start tag of a row appended like another: with its height and style.
  mutating func openRow(_ number: Int, like pattern: PatternRow, _ edit: RowEdit) {
    bytes.append(markup: "<\(prefix)row r=\"\(number)\"")
    var kept: Set<String> = ["s", "customFormat"]
    if edit.height == nil { kept.formUnion(["ht", "customHeight"]) }
    append(attributesOf: pattern.row.tag, in: pattern.sheet) { kept.contains($0) }
    append(edit)
    bytes.append(markup: ">")
  }

  /// The start tag of a row that stays, without `spans`, a hint that its cells may no longer keep to.
  mutating func openRow(_ row: RowPart, of sheet: SheetPart, _ edit: RowEdit) {
    bytes.append(markup: "<\(prefix)row")
    var gone: Set<String> = ["spans"]
    if edit.height != nil { gone.formUnion(["ht", "customHeight"]) }
    if edit.isHidden != nil { gone.insert("hidden") }
    append(attributesOf: row.tag, in: sheet) { !gone.contains($0) }
    append(edit)
    bytes.append(markup: ">")
  }

  private mutating func append(_ edit: RowEdit) {
    if let height = edit.height { bytes.append(markup: " ht=\"\(height)\" customHeight=\"1\"") }
    if edit.isHidden == true { bytes.append(markup: " hidden=\"1\"") }
  }

  /// The attributes of a tag that are to be kept, as they stand.
  private mutating func append(
    attributesOf tag: MarkupScanner.Tag, in sheet: SheetPart, where isKept: (String) -> Bool
  ) {
    // The reader went through these attributes and would have refused them.
    for attribute in tag.attributes(in: sheet.bytes) ?? [] {
      let name = String(decoding: sheet.bytes[attribute.name], as: UTF8.self)
      guard isKept(name) else { continue }
      bytes.append(markup: " ")
      // From the name to the closing quote.
      bytes.append(contentsOf: sheet.bytes[attribute.name.lowerBound...attribute.value.upperBound])
    }
  }

  // MARK: Cells

  /// A cell with content.
  mutating func cell(_ reference: CellReference, style: Int, _ content: CellContent) {
    switch content {
    case .blank, .text(""):
      open(reference, style: style)
      bytes.append(markup: "/>")
    case .text(let text):
      open(reference, style: style)
      bytes.append(contentsOf: textStart)
      bytes.append(escaping: CellText.written(text))
      bytes.append(contentsOf: textEnd)
      bytes.append(contentsOf: cellEnd)
    case .number(let text): value(reference, style: style, type: "", text)
    case .boolean(let isTrue): value(reference, style: style, type: " t=\"b\"", isTrue ? "1" : "0")
    case .formula(let formula, let result):
      var element: [UInt8] = []
      element.append(markup: "<\(prefix)f>")
      element.append(escaping: formula)
      element.append(markup: "</\(prefix)f>")
      cell(reference, style: style, formula: element[...], result)
    }
  }

  /// A cell with a formula's element and result.
  mutating func cell(_ reference: CellReference, style: Int, formula: ArraySlice<UInt8>, _ result: FormulaResult) {
    switch result {
    case .number(let text): value(reference, style: style, type: "", formula: formula, text)
    case .text(let text):
      value(reference, style: style, type: " t=\"str\"", formula: formula, CellText.written(text))
    }
  }

  /// A cell that stays with another style.
  mutating func restyled(_ cell: CellPart, of sheet: SheetPart, style: Int) {
    bytes.append(markup: "<\(prefix)c")
    append(attributesOf: cell.tag, in: sheet) { $0 != "s" }
    bytes.append(markup: " s=\"\(style)\"")
    let end = cell.tag.kind == .empty ? "/>" : ">"
    bytes.append(markup: end)
    bytes.append(contentsOf: sheet.bytes[cell.tag.range.upperBound..<cell.element.upperBound])
  }

  private mutating func value(
    _ reference: CellReference, style: Int, type: String, formula: ArraySlice<UInt8> = [], _ text: String
  ) {
    open(reference, style: style)
    bytes.append(markup: type)
    bytes.append(markup: ">")
    bytes.append(contentsOf: formula)
    bytes.append(contentsOf: valueStart)
    bytes.append(escaping: text)
    bytes.append(contentsOf: valueEnd)
    bytes.append(contentsOf: cellEnd)
  }

  /// A cell's start tag up to its last attribute's end.
  private mutating func open(_ reference: CellReference, style: Int) {
    bytes.append(contentsOf: cellStart)
    bytes.append(column: reference.column)
    bytes.append(number: reference.row)
    bytes.append(UInt8(ascii: "\""))
    if style == 0 { return }
    bytes.append(markup: " s=\"")
    bytes.append(number: style)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Merged ranges

  /// The element of merged ranges, which may not be empty.
  mutating func merges(_ ranges: [CellRange]) {
    if ranges.isEmpty { return }
    bytes.append(markup: "<\(prefix)mergeCells count=\"\(ranges.count)\">")
    for range in ranges { bytes.append(markup: "<\(prefix)mergeCell ref=\"\(range)\"/>") }
    close("mergeCells")
  }
}
