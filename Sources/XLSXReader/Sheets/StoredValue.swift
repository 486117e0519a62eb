internal import Spreadsheet

/// What a cell's value is, by the type that the file gives it (ECMA-376 Part 1, 18.3.1.96).
extension CellAssembly {
  /// The value of the cell that ends; characters that it does not refer to are taken away again.
  @inline(__always)
  mutating func storedValue(_ budget: inout ReadingBudget) throws(XLSXError) -> Stored {
    if !hasInline, scanner.isNumber {
      if type == .number { return try number() }
      if type == .sharedText { return try sharedText(&budget) }
    }
    let value = try storedUnusualValue(&budget)
    let used = value.count > 0 ? value.start + value.count : valueStart
    rows.packed.bytes.removeLast(max(rows.packed.bytes.count - used, 0))
    return value
  }

  @inline(__always)
  private mutating func number() throws(XLSXError) -> Stored {
    let number = trimmedValue(.number)
    if scanner.trailing > 0 { rows.packed.bytes.removeLast(scanner.trailing) }
    return number.count <= limits.cellCharacters ? number : try checked(number)
  }

  private mutating func storedUnusualValue(_ budget: inout ReadingBudget) throws(XLSXError) -> Stored {
    if hasInline, type == .inlineText || !hasValue || rows.packed.bytes.count == valueStart && scanner.integer == nil {
      return (.richText, rows.packed.richTexts.count - 1, 0)
    }
    let value = trimmedValue(scanner.isNumber ? .number : .text)
    switch type {
    case .text, .inlineText: return try hasValue ? storedText() : Self.nothing
    case .boolean:
      if let isTrue = Literal.boolean(rows.packed.bytes.span.extracting(valueStart..<rows.packed.bytes.count)) {
        return (.boolean, isTrue ? 1 : 0, 0)
      }
    case .error: return value.count == 0 ? Self.nothing : try checked((.error, value.start, value.count))
    case .isoDate: return value.count == 0 ? Self.nothing : try checked((.isoDate, value.start, value.count))
    case .sharedText: return scanner.isBlank ? Self.nothing : try sharedText(&budget)
    case .number, .unknown: break
    }
    // What is no number is text: nothing that a cell holds is dropped, and nobody takes it for points.
    return value.count == 0 ? Self.nothing : try checked(value)
  }

  /// The value's characters without the white space around them.
  @inline(__always)
  private func trimmedValue(_ kind: PackedCell.Kind) -> Stored {
    let count = rows.packed.bytes.count - valueStart - scanner.leading - scanner.trailing
    return (kind, valueStart + scanner.leading, count)
  }

  private mutating func storedText() throws(XLSXError) -> Stored {
    if rows.packed.bytes[valueStart...].contains(UInt8(ascii: "_")) {
      var text = Array(rows.packed.bytes[valueStart...])
      EscapedText.decode(&text)
      rows.packed.bytes.replaceSubrange(valueStart..., with: text)
    }
    return try checked((.text, valueStart, rows.packed.bytes.count - valueStart))
  }

  /// A value whose length is allowed.
  private func checked(_ value: Stored) throws(XLSXError) -> Stored {
    try TextLength.check(rows.packed.bytes[value.start..<(value.start + value.count)], limits: limits, part: part)
    return value
  }

  @inline(__always)
  private mutating func sharedText(_ budget: inout ReadingBudget) throws(XLSXError) -> Stored {
    guard let index = scanner.integer, index >= 0, index < textEnds.count else { throw damagedIndex() }
    if rows.packed.bytes.count > valueStart { rows.packed.bytes.removeLast(rows.packed.bytes.count - valueStart) }
    let start = index == 0 ? 0 : textEnds[index &- 1]
    try budget.takeReferred(Int(textEnds[index] &- start), part: part)
    return (.sharedText, index, 0)
  }

  private func damagedIndex() -> XLSXError {
    let text = scanner.integer.map(String.init) ?? String(decoding: rows.packed.bytes[valueStart...], as: UTF8.self)
    return .corrupt(
      .sharedText(text, count: textEnds.count), at: .cell(CellReference(row: row, column: column), part: part))
  }
}
