package import Scoring
package import Spreadsheet

/// A table as text with commas, semicolons or tabs (RFC 4180 and what spreadsheet programs write in its name).
///
/// Our own reader, because each field's place must be known: the message about a fault names its cell.
package enum DelimitedText {
  /// The table as a sheet whose cells are all text.
  ///
  /// Taken: UTF-8 with or without a byte-order mark, UTF-16 with one, any line end, quoted fields with line breaks.
  /// - Throws: ``TableFault`` when the bytes are no such text.
  package static func sheet(from bytes: [UInt8], file: String) throws(TableFault) -> Sheet {
    let text = try text(of: bytes, file: file)
    var parser = DelimitedParser(delimiter: delimiter(of: text))
    for character in text.unicodeScalars { parser.take(character) }
    guard parser.finish() else { throw TableFault(file: file, cell: parser.openCell, problem: .unclosedQuote) }
    return Sheet(name: file, cells: parser.cells)
  }

  private static func text(of bytes: [UInt8], file: String) throws(TableFault) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw TableFault(file: file, problem: .notText(offset: firstInvalidByte(of: bytes)))
    }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (low, high) = littleEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }

  /// The delimiter that the first line has most of, what stands in quotes left aside: a label may have a line break.
  private static func delimiter(of text: String) -> Unicode.Scalar {
    let marks: [Unicode.Scalar] = [";", ",", "\t"]
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    var previous: Unicode.Scalar?
    for character in text.unicodeScalars {
      if character == "\"" { isQuoted = !isQuoted && (previous.map(marks.contains) ?? true) }
      if !isQuoted, character == "\n" || character == "\r" { break }
      if !isQuoted { counts[character, default: 0] += 1 }
      previous = character
    }
    return marks.map { (mark: $0, count: counts[$0] ?? 0) }.max { $0.count < $1.count }.map {
      $0.count > 0 ? $0.mark : ","
    } ?? ","
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 1 }
}

/// Takes delimited text character by character.
private struct DelimitedParser {
  let delimiter: Unicode.Scalar
  private(set) var cells: [Cell] = []
  private var row = 1
  private var column = 1
  private var field = ""
  private var isQuoted = false
  private var sawQuote = false
  private var sawReturn = false

  init(delimiter: Unicode.Scalar) {
    self.delimiter = delimiter
  }

  /// The field being read.
  var openCell: String { CellReference(row: row, column: column).description }

  mutating func take(_ character: Unicode.Scalar) {
    defer { sawReturn = character == "\r" }
    if isQuoted { return takeQuoted(character) }
    switch character {
    case "\"" where field.isEmpty || sawQuote:
      if sawQuote { field.append("\"") }
      isQuoted = true
    case delimiter: endField()
    case "\n" where sawReturn: break
    case "\n", "\r": endRow()
    default: field.unicodeScalars.append(character)
    }
    sawQuote = false
  }

  private mutating func takeQuoted(_ character: Unicode.Scalar) {
    if character == "\"" {
      isQuoted = false
      sawQuote = true
    } else {
      field.unicodeScalars.append(character)
    }
  }

  private mutating func endField() {
    if !field.isEmpty, row <= CellReference.rowLimit, column <= CellReference.columnLimit {
      cells.append(Cell(reference: CellReference(row: row, column: column), value: .text(field)))
    }
    field = ""
    column += 1
  }

  private mutating func endRow() {
    endField()
    row += 1
    column = 1
  }

  /// Ends the last field; whether no quoted field is left open.
  mutating func finish() -> Bool {
    if !isQuoted { endField() }
    return !isQuoted
  }
}
