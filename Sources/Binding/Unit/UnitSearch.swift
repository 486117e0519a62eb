import Scoring
import Spreadsheet

/// Finds who submits: a defined name, a labelled cell, a heading, the file's name; the first that names a unit decides.
struct UnitSearch {
  let scheme: Scheme
  let roster: Roster?
  /// The sheets in which a name may stand, the table's own first.
  let sheets: [ReadableSheet]
  /// Every sheet of the workbook, for defined names.
  let allSheets: [ReadableSheet]
  let definedNames: [DefinedName]
  let fileName: String

  /// The unit of the workbook.
  func unit() -> UnitOutcome {
    let cluster = cluster()
    let sources = [{ definedName() }, { labelled() }, { heading() }]
    for source in sources {
      guard let place = source() else { continue }
      return outcome(of: place, cluster: cluster)
    }
    return outcomeOfFileName(cluster: cluster)
  }

  private func outcome(of place: UnitOutcome.Place, cluster: String?) -> UnitOutcome {
    let name = withKind(UnitName(place.text, kinds: scheme.unitKinds))
    guard let roster else {
      return .found(Unit(id: name.identifier, name: place.text, kind: name.kind, cluster: cluster), place)
    }
    switch roster.match(name, cluster: cluster) {
    case .unit(let unit): return .found(unit, place)
    case .unknown: return .unknown(place)
    case .ambiguous(let units): return .ambiguous(units, place)
    }
  }

  /// A name without its kind has the kind that the heading gives to the same name.
  private func withKind(_ name: UnitName) -> UnitName {
    guard name.kind == nil, let heading = heading().map({ UnitName($0.text, kinds: scheme.unitKinds) }) else {
      return name
    }
    return heading.folded == name.folded ? heading : name
  }

  private func outcomeOfFileName(cluster: String?) -> UnitOutcome {
    // "01. Kim Chung.xlsx": only the last point begins the ending.
    let stem = String(fileName.lastIndex(of: ".").map { fileName[..<$0] } ?? fileName[...])
    let place = UnitOutcome.Place(sheet: nil, cell: nil, text: stem)
    guard let roster else {
      guard let named = plausible(.init(sheet: nil, cell: nil, text: String(stem.drop { !$0.isLetter }))) else {
        return .missing
      }
      let name = UnitName(named.text, kinds: scheme.unitKinds)
      return .found(Unit(id: name.identifier, name: named.text, kind: name.kind, cluster: cluster), place)
    }
    switch roster.match(within: stem, kinds: scheme.unitKinds, cluster: cluster) {
    case .unit(let unit): return .found(unit, place)
    case .unknown: return .missing
    case .ambiguous(let units): return .ambiguous(units, place)
    }
  }

  // MARK: - Where a name may stand

  private func definedName() -> UnitOutcome.Place? {
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
      let sheet = allSheets.first(where: { $0.sheet.name == sheetName }), let text = sheet.text(at: range.first)
    else { return nil }
    return plausible(.init(sheet: sheet.sheet.name, cell: range.first, text: text))
  }

  private static let unitLabels = [
    "don vi", "ten don vi", "don vi tu cham", "don vi duoc kiem tra", "don vi bao cao", "don vi nop", "ten xa",
    "ten phuong", "unit", "unit name",
  ].map { FoldedText($0) }

  private func labelled() -> UnitOutcome.Place? {
    firstPlace { sheet, cell, text in
      let halves = text.split(separator: ":", maxSplits: 1)
      let isColon = text.contains(":")
      guard let label = halves.first.map({ FoldedText(String($0)) }), isUnitLabel(label, hasColon: isColon) else {
        return nil
      }
      if halves.count == 2, let place = plausible(place(sheet, cell, String(halves[1]))) { return place }
      return nextText(after: cell, in: sheet).flatMap { plausible(place(sheet, $0.cell, $0.text)) }
    }
  }

  private func isUnitLabel(_ label: FoldedText, hasColon: Bool) -> Bool {
    guard !label.startsWithWords(of: FoldedText("don vi tinh")) else { return false }
    if hasColon { return label.words.count <= 8 && Self.unitLabels.contains { label.startsWithWords(of: $0) } }
    return label == FoldedText("don vi") || label == FoldedText("ten don vi")
  }

  private func nextText(after cell: Cell, in sheet: ReadableSheet) -> (cell: Cell, text: String)? {
    let row = sheet.sheet.cells(inRow: cell.reference.row)
    for next in row where next.reference.column > cell.reference.column {
      if let text = ReadableSheet.text(of: next) { return (next, text) }
    }
    return nil
  }

  private static let authorities = ["ubnd", "uy ban nhan dan"]

  private func heading() -> UnitOutcome.Place? {
    heading { $0.hasPrefix($1) } ?? heading { (" " + $0).contains(" " + $1) }
  }

  private func heading(where matches: (_ line: String, _ beginning: String) -> Bool) -> UnitOutcome.Place? {
    firstPlace { sheet, cell, text in
      for line in Self.headingLines(of: cell, text, in: sheet) {
        let folded = FoldedText(line).text
        for authority in Self.authorities {
          for kind in scheme.unitKinds {
            let beginning = authority + " " + kind.folded.text + " "
            guard matches(folded, beginning), let name = Self.suffix(of: line, from: authority),
              Self.isProperName(name, after: beginning)
            else { continue }
            if let place = plausible(place(sheet, cell, name)) { return place }
          }
        }
      }
      return nil
    }
  }

  /// The lines of a cell; a line that only says "Ủy ban nhân dân" goes on in the next line or in the cell below.
  private static func headingLines(of cell: Cell, _ text: String, in sheet: ReadableSheet) -> [String] {
    let below = CellReference(row: cell.reference.row + 1, column: cell.reference.column)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.enumerated().map { place, line in
      guard authorities.contains(FoldedText(line).text) else { return line }
      let next = place + 1 < lines.count ? lines[place + 1] : sheet.text(at: below)
      return line + " " + (next ?? "")
    }
  }

  /// The line from the word for the authority on, in its own letters.
  private static func suffix(of line: String, from authority: String) -> String? {
    line.indices.first { index in
      (index == line.startIndex || line[line.index(before: index)].isWhitespace)
        && FoldedText(String(line[index...])).text.hasPrefix(authority)
    }.map { String(line[$0...]) }
  }

  /// Whether a capital letter or a digit follows the kind: "UBND xã Kim Chung", not "UBND xã báo cáo ...".
  private static func isProperName(_ text: String, after beginning: String) -> Bool {
    let skipped = beginning.split(separator: " ").count
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.dropFirst(skipped).first?.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  // MARK: - Reading order

  /// The first cell, in reading order of the sheets, at which something is found. Only the rows at the top of a
  /// sheet are looked through: a heading does not stand lower.
  private func firstPlace(
    _ find: (ReadableSheet, Cell, String) -> UnitOutcome.Place?
  ) -> UnitOutcome.Place? {
    for sheet in sheets {
      for row in sheet.sheet.rows.prefix(Self.headingRows) {
        for cell in sheet.sheet.cells(inRow: row) {
          guard case .text = cell.value, let text = ReadableSheet.text(of: cell), text.utf8.count < 1_000 else {
            continue
          }
          if let place = find(sheet, cell, text) { return place }
        }
      }
    }
    return nil
  }

  private static let headingRows = 40

  private func place(_ sheet: ReadableSheet, _ cell: Cell, _ text: String) -> UnitOutcome.Place {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .init(sheet: sheet.sheet.name, cell: cell.reference, text: trimmed)
  }

  /// A name of more bytes than this is none: without a roster it also names a folder.
  private static let longestName = 100

  /// A place whose text can be a unit's name: it has letters, and is no unit of measure and no blank to fill in.
  private func plausible(_ place: UnitOutcome.Place) -> UnitOutcome.Place? {
    let name = UnitName(place.text, kinds: scheme.unitKinds).folded
    let isWord =
      name.text.contains { $0.isLetter } && name.words.count <= 12 && name.text.utf8.count <= Self.longestName
    return isWord && !["diem", "points", "ten don vi"].contains(name.text) ? place : nil
  }

  /// The cluster that the workbook names, "Cụm 2" or "Cụm số: 2", if the roster has it.
  private func cluster() -> String? {
    guard let roster else { return nil }
    let clusters = Set(roster.units.compactMap(\.cluster))
    let found = firstPlace { sheet, cell, text in
      let folded = FoldedText(text)
      guard folded.words.first == "cum", folded.words.count < 12 else { return nil }
      let whole = Self.bare(text).isEmpty ? nextText(after: cell, in: sheet)?.text ?? "" : text
      return clusters.contains { Self.names(whole, cluster: $0) } ? place(sheet, cell, whole) : nil
    }
    // "Cụm 2 Bắc" is that one where there is a "Cụm 2" too.
    return found.flatMap { place in
      clusters.sorted().filter { Self.names(place.text, cluster: $0) }
        .max { Self.bare($0).count < Self.bare($1).count }
    }
  }

  private static func names(_ text: String, cluster: String) -> Bool {
    let known = bare(cluster)
    return !known.isEmpty && bare(text).starts(with: known)
  }

  private static func bare(_ text: String) -> [Substring] {
    FoldedText(text).words.filter { $0 != "cum" && $0 != "so" }
  }
}
