import Reporting
internal import Spreadsheet
internal import XLSXReader

/// A workbook's cells as the canonical cell dump: one JSON document, for comparison with other readers.
struct InspectJSON {
  private let workbook: Workbook

  /// A dump of a workbook.
  init(_ workbook: Workbook) { self.workbook = workbook }

  /// Writes the dump, row by row as they are read.
  ///
  /// - Throws: Why the workbook cannot be read on; what was written then is no whole document.
  func write(_ output: (String) -> Void) throws(XLSXError) {
    output("{\"error\":null,\"sheets\":[")
    var comma = ""
    for worksheet in workbook.worksheets {
      output(comma)
      try write(worksheet, output)
      comma = ",\n"
    }
    output("]}\n")
  }

  private func write(_ worksheet: WorksheetEntry, _ output: (String) -> Void) throws(XLSXError) {
    let name = JSONText.string(worksheet.name)
    output("{\"name\":\(name),\"state\":\(JSONText.string(worksheet.visibility.rawValue)),\"cells\":{")
    var isFirst = true
    var rows = try workbook.rows(of: worksheet)
    while let row = try rows.next() {
      var line: [UInt8] = []
      for cell in row.lazy.map(\.cell) where cell.value != .empty || cell.formula != nil {
        line += isFirst ? [] : Array(",\n".utf8)
        isFirst = false
        Self.append(cell, to: &line)
        if line.count > Self.lineLimit { Self.flush(&line, output) }
      }
      Self.flush(&line, output)
    }
    output("},\"merged\":[")
    for (index, range) in rows.mergedRanges.enumerated() { output("\(index == 0 ? "" : ",")\"\(range)\"") }
    output("]}")
  }

  /// The bytes that are written at a time.
  private static let lineLimit = 64 << 10

  private static func flush(_ line: inout [UInt8], _ output: (String) -> Void) {
    output(String(decoding: line, as: UTF8.self))
    line.removeAll(keepingCapacity: true)
  }

  private static func append(_ cell: Cell, to line: inout [UInt8]) {
    let (type, value) = typeAndValue(of: cell.value)
    line += "\"\(cell.reference)\":{\"t\":\(type),\"v\":\(value)".utf8
    if let moment = cell.moment { line += ",\"d\":\"\(moment)\"".utf8 }
    if let formula = cell.formula { line += ",\"f\":\(JSONText.string(formula))".utf8 }
    line.append(UInt8(ascii: "}"))
  }

  private static func typeAndValue(of value: CellValue) -> (String, String) {
    switch value {
    case .empty: ("null", "null")
    case .number(let literal): ("\"n\"", JSONText.number(literal))
    case .text(let text): ("\"s\"", JSONText.string(text))
    case .boolean(let isTrue): ("\"b\"", isTrue ? "true" : "false")
    case .error(let literal): ("\"e\"", JSONText.string(literal))
    case .isoDate(let text): ("\"d\"", JSONText.string(text))
    }
  }
}

/// Values in the characters of JSON (RFC 8259).
private enum JSONText {
  /// A string with its quotes.
  static func string(_ text: String) -> String { String(decoding: JSONString.bytes(of: text), as: UTF8.self) }

  /// A number: its own characters where JSON takes them, else the shortest that read back as the same number.
  static func number(_ literal: String) -> String {
    // Without a fraction, readers take minus zero for zero.
    if literal == "-0" { return "-0.0" }
    if isNumber(literal) { return literal }
    let number = Double(literal) ?? .nan
    // Beyond the range of a double; JSON has no infinity, but readers make one of this.
    guard number.isFinite else { return number < 0 ? "-1e999" : "1e999" }
    return "\(number)"
  }

  private static func isNumber(_ literal: String) -> Bool {
    var rest = Array(literal.utf8)[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = dropDigits(&rest)
    guard whole.count == 1 || whole.count > 1 && whole.first != UInt8(ascii: "0") else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard !dropDigits(&rest).isEmpty else { return false }
    }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    return !dropDigits(&rest).isEmpty && rest.isEmpty
  }

  private static func dropDigits(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    bytes = bytes.dropFirst(digits.count)
    return digits
  }
}
