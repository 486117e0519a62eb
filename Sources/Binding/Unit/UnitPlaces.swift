import Scoring
import Spreadsheet

/// The places in a workbook where its unit may be named: a defined name, a labelled cell, a heading.
struct UnitPlaces {
  let kinds: [UnitKind]
  let headings: HeadingCells
  /// Every sheet of the workbook, for defined names.
  let sheets: [ReadableSheet]
  let definedNames: [DefinedName]
  /// The labels of columns, which are no names.
  let columnLabels: ColumnLabels

  // MARK: - The defined name VTLT_UNIT

  /// What the defined name VTLT_UNIT names.
  func definedName() -> UnitOutcome.Place? {
    guard let name = definedNames.first(where: { $0.name.uppercased() == "VTLT_UNIT" }) else { return nil }
    let formula = name.formula.drop { $0 == "=" }
    guard let mark = formula.lastIndex(of: "!") else {
      let text = formula.filter { $0 != "\"" }
      return formula.first == "\"" ? plausible(.init(sheet: nil, cell: nil, text: text)) : nil
    }
    let quoted = formula[..<mark]
    let sheetName =
      quoted.first == "'" ? String(quoted.dropFirst().dropLast()).replacing("''", with: "'") : String(quoted)
    guard let range = CellRange(formula[formula.index(after: mark)...]),
      let sheet = sheets.first(where: { $0.sheet.name == sheetName }), let text = sheet.text(at: range.first)
    else { return nil }
    return plausible(.init(sheet: sheet.sheet.name, cell: range.first, text: text))
  }

  // MARK: - A labelled cell

  private static let labels: Set<String> = [
    "don vi", "ten don vi", "don vi tu cham", "don vi tu cham diem", "don vi tu danh gia", "don vi duoc kiem tra",
    "don vi bao cao",
    "don vi nop", "ten xa", "ten phuong", "unit", "unit name",
  ]
  private static let bareLabels: Set<String> = ["don vi", "ten don vi"]
  private static let longLabel = FoldedText("ten don vi")

  /// What stands after a label such as "Đơn vị:", in its cell or the next.
  func labelled() -> UnitOutcome.Place? {
    for entry in headings.entries {
      let halves = entry.text.split(separator: ":", maxSplits: 1)
      let hasColon = entry.text.contains(":")
      guard let label = halves.first.map({ FoldedText(String($0)) }) else { continue }
      // "Xã: Kim Chung" is labelled by the kind itself.
      let kind = kinds.first { hasColon && $0.folded == label }
      guard kind != nil || isLabel(label, hasColon: hasColon) else { continue }
      let prefix = kind.map { $0.word + " " } ?? ""
      if halves.count == 2, let place = plausible(entry.place(entry.cell, prefix + halves[1])) { return place }
      if let next = entry.nextText, let place = plausible(entry.place(next.cell, prefix + next.text)) { return place }
    }
    return nil
  }

  private func isLabel(_ label: FoldedText, hasColon: Bool) -> Bool {
    guard hasColon else { return Self.bareLabels.contains(label.text) }
    return Self.labels.contains(label.text) || (label.startsWithWords(of: Self.longLabel) && label.words.count <= 10)
  }

  // MARK: - A heading

  private static let authorities = ["ubnd", "uy ban nhan dan"]
  /// How letterheads write the first of them too.
  private static let pointed = "U.B.N.D"
  private static let addressees = ["kinh gui", "gui", "noi nhan"].map { FoldedText($0) }

  /// The unit of a letterhead or title: "UBND xã ..." at the start of a line, else within one.
  func heading() -> UnitOutcome.Place? {
    heading { $0.hasPrefix($1) } ?? heading { (" " + $0).contains(" " + $1) } ?? kindAlone()
  }

  /// A line of its own such as "XÃ UY NỖ", below a letterhead of the level above.
  private func kindAlone() -> UnitOutcome.Place? {
    for entry in headings.entries {
      for line in entry.text.split(whereSeparator: \.isNewline).map(String.init) {
        let name = UnitName(line, kinds: kinds)
        guard let kind = name.kind, kind.folded.words == name.whole.words.prefix(kind.folded.words.count).map(\.self),
          name.folded.words.count <= 5, Self.isProperName(line, after: kind.folded.text),
          let place = plausible(entry.place(entry.cell, line))
        else { continue }
        return place
      }
    }
    return nil
  }

  private func heading(where matches: (_ line: String, _ beginning: String) -> Bool) -> UnitOutcome.Place? {
    let beginnings = Self.authorities.flatMap { authority in
      kinds.flatMap { kind in kind.writings.map { (authority, "\(authority) \($0.text) ") } }
    }
    for entry in headings.entries where !isAddressed(entry) {
      for line in Self.lines(of: entry) {
        let folded = FoldedText(line).text
        for (authority, beginning) in beginnings where matches(folded, beginning) {
          guard let name = Self.suffix(of: line, from: authority), Self.isProperName(name, after: beginning),
            let place = plausible(entry.place(entry.cell, name))
          else { continue }
          return place
        }
      }
    }
    return nil
  }

  /// Whether it addresses a letter: that names another unit than the sender.
  func isAddressed(_ entry: HeadingCells.Entry) -> Bool {
    Self.addressees.contains(where: entry.folded.startsWithWords)
  }

  /// The lines of a cell; a line that only says "Ủy ban nhân dân" goes on in the next line or in the cell below.
  private static func lines(of entry: HeadingCells.Entry) -> [String] {
    let reference = entry.cell.reference
    let below = CellReference(row: reference.row + 1, column: reference.column)
    let lines = entry.text.replacing(pointed, with: "UBND").split(whereSeparator: \.isNewline).map(String.init)
    return lines.enumerated().map { place, line in
      guard authorities.contains(FoldedText(line).text) else { return line }
      let next = place + 1 < lines.count ? lines[place + 1] : entry.sheet.text(at: below)
      return line + " " + (next ?? "")
    }
  }

  /// So many characters hold the word for the authority, however it is spaced.
  private static let longestAuthority = 60

  /// The line from the word for the authority on, in its own letters.
  private static func suffix(of line: String, from authority: String) -> String? {
    line.indices.first { index in
      (index == line.startIndex || line[line.index(before: index)].isWhitespace)
        && FoldedText(String(line[index...].prefix(longestAuthority))).text.hasPrefix(authority)
    }.map { String(line[$0...]) }
  }

  /// Whether a capital letter or a digit follows the kind: "UBND xã Kim Chung", not "UBND xã báo cáo ...".
  private static func isProperName(_ text: String, after beginning: String) -> Bool {
    let skipped = beginning.split(separator: " ").count
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.dropFirst(skipped).first?.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  // MARK: - What can be a name

  /// A name of more bytes than this is none: without a roster it also names a folder.
  private static let longestName = 100
  private static let noNames: Set<String> = ["diem", "points", "ten don vi"]

  /// A place whose text can be a unit's name: it has letters or a kind ("Phường 11"), and is no unit of measure and no
  /// blank to fill in.
  func plausible(_ place: UnitOutcome.Place) -> UnitOutcome.Place? {
    let name = UnitName(place.text, kinds: kinds)
    let isWord = !name.folded.isEmpty && (name.kind != nil || name.folded.text.contains { $0.isLetter })
    let isShort = name.folded.words.count <= 12 && name.folded.text.utf8.count <= Self.longestName
    // "UBND xã tự chấm" is a column of some other table.
    let isLabel = columnLabels.role(exactly: name.folded) != nil
    return isWord && isShort && !isLabel && !Self.noNames.contains(name.folded.text) ? place : nil
  }
}
