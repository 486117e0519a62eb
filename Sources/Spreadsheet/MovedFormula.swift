/// How far a formula moves: rows down and columns to the right.
package struct CellOffset: Hashable, Sendable {
  /// Rows down; negative for up.
  package let rows: Int
  /// Columns to the right; negative for left.
  package let columns: Int

  /// So many rows and columns.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

extension String {
  /// The formula as it reads in another cell: relative references move, those with a dollar sign stay
  /// (ECMA-376 Part 1, 18.3.1.40, shared formulas).
  ///
  /// A reference that leaves the grid becomes `#REF!`.
  package func moved(by offset: CellOffset) -> String {
    guard offset.rows != 0 || offset.columns != 0 else { return self }
    var mover = FormulaMover(formula: Array(utf8), offset: offset)
    return String(decoding: mover.moved(), as: UTF8.self)
  }
}

/// A formula's bytes on their way to another cell.
///
/// Strings, quoted sheet names and brackets are copied; words are looked
/// at: only those that are references, and neither function nor sheet names, move.
private struct FormulaMover {
  let formula: [UInt8]
  let offset: CellOffset
  private var position = 0
  private var result: [UInt8] = []

  init(formula: [UInt8], offset: CellOffset) {
    self.formula = formula
    self.offset = offset
  }

  mutating func moved() -> [UInt8] {
    result.reserveCapacity(formula.count + 8)
    while position < formula.count {
      switch formula[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyQuoted(by: formula[position])
      case UInt8(ascii: "["): copyBrackets()
      case UInt8(ascii: "#"): copyErrorLiteral()
      case let byte where Self.isWord(byte): moveWord()
      default: copyByte()
      }
    }
    return result
  }

  private mutating func copyByte() {
    result.append(formula[position])
    position += 1
  }

  private mutating func copyQuoted(by quote: UInt8) {
    repeat { copyByte() } while position < formula.count && formula[position] != quote
    if position < formula.count { copyByte() }
  }

  /// Copies a structured reference or the number of an external book, whose brackets may be nested.
  private mutating func copyBrackets() {
    var depth = 0
    repeat {
      if formula[position] == UInt8(ascii: "[") { depth += 1 }
      if formula[position] == UInt8(ascii: "]") { depth -= 1 }
      copyByte()
    } while depth > 0 && position < formula.count
  }

  private mutating func copyErrorLiteral() {
    repeat {
      copyByte()
    } while position < formula.count
      && (Self.isWord(formula[position]) || formula[position] == UInt8(ascii: "/"))
  }

  private mutating func moveWord() {
    let start = position
    let word = nextWord(from: start)
    position = word.upperBound
    if position < formula.count, formula[position] == UInt8(ascii: ":"),
      let line = LineReference(formula[word]),
      let other = LineReference(formula[nextWord(from: position + 1)]), other.isRow == line.isRow
    {
      position = nextWord(from: position + 1).upperBound
      let lines = [line.moved(by: offset), other.moved(by: offset)]
      result += lines.contains(lostReference) ? lostReference : Array(lines.joined(separator: [UInt8(ascii: ":")]))
    } else if !isName(endingAt: position), let reference = MovableReference(formula[word]) {
      result += reference.moved(by: offset)
    } else {
      result += formula[word]
    }
  }

  private func nextWord(from start: Int) -> Range<Int> {
    var end = start
    while end < formula.count, Self.isWord(formula[end]) { end += 1 }
    return start..<end
  }

  /// Whether the word before is the name of a function or a sheet.
  private func isName(endingAt end: Int) -> Bool {
    guard end < formula.count else { return false }
    return formula[end] == UInt8(ascii: "(") || formula[end] == UInt8(ascii: "!")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"),
      UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...0xFF:
      true
    default: false
    }
  }
}

/// What a reference that leaves the grid becomes.
private let lostReference = Array("#REF!".utf8)

/// A row's number or a column's letters, as in `A:C` and `$1:3`.
private struct LineReference {
  let isFixed: Bool
  let isRow: Bool
  let number: Int

  init?(_ word: ArraySlice<UInt8>) {
    isFixed = word.first == UInt8(ascii: "$")
    let rest = isFixed ? word.dropFirst() : word
    if let column = Self.column(rest) {
      (isRow, number) = (false, column)
    } else if let row = Self.row(rest) {
      (isRow, number) = (true, row)
    } else {
      return nil
    }
  }

  init(number: Int, isFixed: Bool, isRow: Bool) {
    self.number = number
    self.isFixed = isFixed
    self.isRow = isRow
  }

  func moved(by offset: CellOffset) -> [UInt8] {
    let (sum, overflows) = number.addingReportingOverflow(isFixed ? 0 : isRow ? offset.rows : offset.columns)
    let limit = isRow ? CellReference.rowLimit : CellReference.columnLimit
    guard !overflows, sum >= 1, sum <= limit else { return lostReference }
    return Array(((isFixed ? "$" : "") + (isRow ? String(sum) : CellReference.columnLetters(sum))).utf8)
  }

  static func column(_ letters: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(letters.count) else { return nil }
    var number = 0
    for byte in letters {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) else { return nil }
      number = number * 26 + Int(byte & 0x1F)
    }
    return number <= CellReference.columnLimit ? number : nil
  }

  static func row(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...7).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number <= CellReference.rowLimit ? number : nil
  }
}

/// A cell's reference in a formula, with its dollar signs.
private struct MovableReference {
  let column: LineReference
  let row: LineReference

  init?(_ word: ArraySlice<UInt8>) {
    let columnIsFixed = word.first == UInt8(ascii: "$")
    let rest = columnIsFixed ? word.dropFirst() : word
    let letters = rest.prefix { $0 & 0xDF >= UInt8(ascii: "A") && $0 & 0xDF <= UInt8(ascii: "Z") }
    let behind = rest.dropFirst(letters.count)
    let rowIsFixed = behind.first == UInt8(ascii: "$")
    guard let column = LineReference.column(letters),
      let row = LineReference.row(rowIsFixed ? behind.dropFirst() : behind)
    else { return nil }
    self.column = LineReference(number: column, isFixed: columnIsFixed, isRow: false)
    self.row = LineReference(number: row, isFixed: rowIsFixed, isRow: true)
  }

  func moved(by offset: CellOffset) -> [UInt8] {
    let parts = [column.moved(by: offset), row.moved(by: offset)]
    return parts.contains(lostReference) ? lostReference : parts[0] + parts[1]
  }
}
