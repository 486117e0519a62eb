internal import Spreadsheet

/// A worksheet being given notes: its cells their grounds, its notes and their boxes a part each.
struct SheetAnnotation {
  private let sheet: SheetPart
  private let conformance: Conformance
  private var relationships: RelationshipList
  /// The notes by the cells that show them, in reading order.
  private let notes: [(cell: CellReference, notes: [CellNote])]

  /// A worksheet by its member, and the notes on it.
  init(
    _ notes: [CellNote], member: String, in package: AnnotatedPackage, _ conformance: Conformance
  ) throws(PatchError) {
    self.conformance = conformance
    let bytes = try package.contents(of: member)
    try Self.check(bytes, part: member, conformance)
    sheet = try SheetPartReader.read(bytes, name: "", part: member)
    guard !sheet.hasAlternatives else {
      throw .notAnnotated(.unusual(part: member, "elements as one of several alternatives"))
    }
    relationships = try RelationshipList(of: member, in: package)
    let merges = sheet.merges
    let shown = Dictionary(grouping: notes) { note in merges.first { $0.contains(note.cell) }?.first ?? note.cell }
    self.notes = shown.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for (cell, _) in self.notes {
      guard (1...CellReference.rowLimit).contains(cell.row), (1...CellReference.columnLimit).contains(cell.column)
      else { throw .outsideGrid(cell, sheet: member) }
    }
  }

  /// The root must be of the namespace that is known.
  private static func check(_ bytes: [UInt8], part: String, _ conformance: Conformance) throws(PatchError) {
    var scanner = try MarkupScanner(bytes, part: part)
    guard let root = try scanner.next() else { throw scanner.fault(at: 0, "no worksheet") }
    let prefix = String(decoding: bytes[root.prefix], as: UTF8.self)
    let binding = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()
    let attribute = try scanner.attributes(of: root).first { bytes[$0.name].elementsEqual(binding.utf8) }
    let namespace = attribute.map { MarkupText.resolved(bytes[$0.value]) } ?? ""
    guard namespace == conformance.spreadsheet.description else {
      throw .notAnnotated(.unusual(part: part, "a namespace that is not known"))
    }
  }

  /// Writes the sheet's parts into the package.
  mutating func apply(
    to package: inout AnnotatedPackage, _ styles: inout StyleTable, _ types: inout ContentTypeList, author: String
  ) throws(PatchError) {
    let drawing = try writeNotes(to: &package, &types, author: author)
    var changed: [CellReference: Int] = [:]
    for (cell, notes) in notes {
      guard let fill = notes.first?.fill else { continue }
      let style = sheet.cell(cell)?.style ?? sheet.defaultStyle(column: cell.column, in: sheet.row(cell.row))
      changed[cell] = try styles.style(like: style, fill: fill)
    }
    var patch = SheetPatch(SheetChanges(styles: changed), of: sheet, hasCalculationChain: false, drawing: drawing)
    package.replace(sheet.part, with: try patch.apply())
    if relationships.isUnchanged { return }
    package.put(relationships.part, relationships.contents())
    types.add(relationships.part, suffix: "rels", "application/vnd.openxmlformats-package.relationships+xml")
  }

  /// Writes notes and boxes, and gives the element by which the sheet refers to a new drawing; nothing for one it has.
  private mutating func writeNotes(
    to package: inout AnnotatedPackage, _ types: inout ContentTypeList, author: String
  ) throws(PatchError) -> [UInt8] {
    let part = try notesPart(in: &package, &types)
    let comments = try CommentsEdit(
      package.member(part).map { (member) throws(PatchError) in try package.contents(of: member) }, part: part,
      conformance)
    package.put(part, try comments.contents(adding: notes, author: author))
    let lines = Dictionary(uniqueKeysWithValues: notes.map { ($0.cell, $0.notes.reduce(0) { $0 + $1.lines }) })
    let cells = Set(comments.cells).union(lines.keys).sorted().map { (cell: $0, lines: lines[$0] ?? 4) }
    return try writeBoxes(for: cells, to: &package, &types)
  }

  private mutating func notesPart(
    in package: inout AnnotatedPackage, _ types: inout ContentTypeList
  ) throws(PatchError) -> String {
    if let entry = relationships.first(ofKind: "comments") {
      guard let member = package.member(relationships.target(of: entry)) else {
        throw .missingPart(relationships.target(of: entry))
      }
      return member
    }
    let part = package.takeName("xl/comments", suffix: "xml")
    types.add(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
    _ = relationships.add(kind: "comments", to: part, conformance)
    return part
  }

  private mutating func writeBoxes(
    for cells: [(cell: CellReference, lines: Int)], to package: inout AnnotatedPackage, _ types: inout ContentTypeList
  ) throws(PatchError) -> [UInt8] {
    if let tag = sheet.drawing {
      let member = try drawingMember(tag, in: package)
      let bytes = try package.contents(of: member)
      let drawn = try NoteDrawing(bytes, part: member).contents(adding: cells)
      if drawn != bytes { package.replace(member, with: drawn) }
      return []
    }
    let part = package.takeName("xl/drawings/vmlDrawing", suffix: "vml")
    let number = package.numberOfDrawings
    package.put(part, NoteDrawing(number: number, boxes: cells.count).contents(adding: cells))
    types.add(part, suffix: "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
    let id = relationships.add(kind: "vmlDrawing", to: part, conformance)
    return Array("<\(sheet.prefix)legacyDrawing xmlns:r=\"\(conformance.references)\" r:id=\"\(id)\"/>".utf8)
  }

  /// The drawing that the sheet refers to.
  private func drawingMember(_ tag: MarkupScanner.Tag, in package: AnnotatedPackage) throws(PatchError) -> String {
    let id = (tag.attributes(in: sheet.bytes) ?? []).first { attribute in
      String(decoding: sheet.bytes[attribute.name], as: UTF8.self).hasSuffix(":id")
    }
    guard let id, let entry = relationships.entry(MarkupText.resolved(sheet.bytes[id.value])),
      let member = package.member(relationships.target(of: entry))
    else { throw .notAnnotated(.unusual(part: sheet.part, "a drawing that is not there")) }
    return member
  }
}

extension CellNote {
  /// How many lines of a box it takes, with the empty one before the next.
  fileprivate var lines: Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(2) { $0 + $1.utf16.count / 48 + 1 }
  }
}
