internal import Spreadsheet

/// The boxes in which a sheet's notes are shown (ECMA-376 Part 4, 14: VML, which is what every program still reads).
struct NoteDrawing {
  private static let namespaces = [
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
  ]
  private static let boxType =
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
    + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
  /// Shapes are numbered in blocks of so many.
  private static let blockSize = 1024

  private let bytes: [UInt8]
  /// Where shapes are added.
  private let place: Int
  private let hasBoxType: Bool
  private let lastNumber: Int
  /// The cells whose notes have boxes.
  private var boxed: Set<CellReference> = []

  /// A drawing with nothing on it, the `number`th of the package, for so many boxes.
  init(number: Int, boxes: Int) {
    let blocks = (number...(number + boxes / Self.blockSize)).map(String.init).joined(separator: ",")
    let names = Self.namespaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
    let start =
      "<xml\(names)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(blocks)\"/></o:shapelayout>"
    bytes = Array((start + "</xml>").utf8)
    place = start.utf8.count
    hasBoxType = false
    lastNumber = number * Self.blockSize
  }

  /// A drawing that is there.
  init(_ bytes: [UInt8], part: String) throws(PatchError) {
    self.bytes = bytes
    var scanner = try MarkupScanner(bytes, part: part)
    var last: MarkupScanner.Tag?
    var numbers = 0
    var hasBoxType = false
    var row: Int?
    var isFirst = true
    while let tag = try scanner.next() {
      if isFirst { try Self.check(root: tag, scanner) }
      isFirst = false
      last = tag
      guard tag.kind != .end else { continue }
      for attribute in try scanner.attributes(of: tag) {
        let value = String(decoding: bytes[attribute.value], as: UTF8.self)
        if value.hasPrefix("_x0000_s"), let number = Int(value.dropFirst(8)) { numbers = max(numbers, number) }
        hasBoxType = hasBoxType || value == "_x0000_t202" && scanner.isNamed(tag, "shapetype")
      }
      if scanner.isNamed(tag, "Row") { row = Self.number(behind: tag, bytes) }
      if scanner.isNamed(tag, "Column"), let row, let column = Self.number(behind: tag, bytes) {
        boxed.insert(CellReference(row: row + 1, column: column + 1))
      }
    }
    guard let last, last.kind == .end, scanner.isNamed(last, "xml") else {
      throw .notAnnotated(.unusual(part: part, "the root has no end"))
    }
    place = last.range.lowerBound
    lastNumber = max(numbers, Self.blockSize)
    self.hasBoxType = hasBoxType
  }

  /// Our shapes have the usual prefixes, which must mean the usual.
  private static func check(root: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(PatchError) {
    let attributes = try scanner.attributes(of: root).map {
      (String(decoding: scanner.bytes[$0.name], as: UTF8.self), MarkupText.resolved(scanner.bytes[$0.value]))
    }
    let isUsual = namespaces.allSatisfy { name, value in attributes.contains { $0 == "xmlns:" + name && $1 == value } }
    guard isUsual, root.kind == .start, scanner.isNamed(root, "xml") else {
      throw .notAnnotated(.unusual(part: scanner.part, "prefixes that are not the usual ones"))
    }
  }

  private static func number(behind tag: MarkupScanner.Tag, _ bytes: [UInt8]) -> Int? {
    let text = bytes[tag.range.upperBound...].prefix(8).prefix { $0 != UInt8(ascii: "<") }
    return Int(String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace })
  }

  /// The part's contents with boxes for the cells that have none, each high enough for so many lines.
  func contents(adding cells: [(cell: CellReference, lines: Int)]) -> [UInt8] {
    let missing = cells.filter { !boxed.contains($0.cell) }
    if missing.isEmpty { return bytes }
    var markup: [UInt8] = []
    if !hasBoxType { markup.append(markup: Self.boxType) }
    for (index, (cell, lines)) in missing.enumerated() {
      markup.append(markup: Self.box(number: lastNumber + 1 + index, order: index + 1, cell, lines: lines))
    }
    return Array(bytes[..<place]) + markup + bytes[place...]
  }

  private static func box(number: Int, order: Int, _ cell: CellReference, lines: Int) -> String {
    let height = min(max(lines, 4), 30)
    // A box stays within the grid, beside a cell in its last row or column too.
    let rows = height * 4 / 5 + 1
    let column = min(cell.column, CellReference.columnLimit - 5)
    let row = min(max(cell.row - 2, 0), CellReference.rowLimit - 1 - rows)
    let anchor = "\(column), 15, \(row), 10, \(column + 4), 15, \(row + rows), 4"
    return "<v:shape id=\"_x0000_s\(number)\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:80pt;"
      + "margin-top:5pt;width:260pt;height:\(height * 12)pt;z-index:\(order);visibility:hidden\" fillcolor=\"#ffffe1\" "
      + "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
      + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto;mso-fit-shape-to-text:t\">"
      + "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
      + "<x:SizeWithCells/><x:Anchor>\(anchor)</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row>"
      + "<x:Column>\(cell.column - 1)</x:Column></x:ClientData></v:shape>"
  }
}
