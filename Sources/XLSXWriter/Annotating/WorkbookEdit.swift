/// The workbook part while a sheet is put before all others (ECMA-376 Part 1, 18.2).
struct WorkbookEdit {
  /// A sheet's entry.
  struct Entry {
    /// The name on the tab.
    let name: String
    /// The id of its relationship.
    let relationship: String
    /// Whether its tab is shown.
    let isVisible: Bool
  }

  private let outline: MarkupOutline
  private let list: Int
  /// How the package names what is in it.
  let conformance: Conformance
  /// The sheets of every kind, from left to right.
  let sheets: [Entry]
  private let nextID: Int

  /// The workbook of a part.
  init(_ bytes: [UInt8], part: String) throws(PatchError) {
    let outline = try MarkupOutline(bytes, part: part)
    conformance = try outline.conformance()
    try outline.check(root: "workbook", namespace: conformance.spreadsheet)
    self.outline = outline
    guard let list = outline.child("sheets") else { throw outline.unusual("no list of sheets") }
    self.list = list
    var sheets: [Entry] = []
    var last = 0
    for index in outline.children(of: list) {
      let attributes = try outline.attributes(of: index)
      guard outline.isOwn(index, "sheet"), let name = try outline.text(of: "name", in: index),
        let id = try outline.text(of: "sheetId", in: index).flatMap({ Int($0) }), (1..<65_000).contains(id),
        let reference = attributes.first(where: { outline.bytes[$0.name].ends(with: ":id".utf8) })
      else { throw outline.unusual("a sheet that lacks something") }
      let state = try outline.text(of: "state", in: index) ?? "visible"
      sheets.append(
        Entry(
          name: name, relationship: MarkupText.resolved(outline.bytes[reference.value]), isVisible: state == "visible"))
      last = max(last, id)
    }
    guard !sheets.isEmpty else { throw outline.unusual("no sheets") }
    self.sheets = sheets
    nextID = last + 1
  }

  /// The part's contents with a sheet before all others; the sheet that is shown stays so, and local names stay local.
  func contents(adding name: String, relationship: String) throws(PatchError) -> [UInt8] {
    var edits = PartEdits()
    var markup: [UInt8] = []
    markup.append(markup: "<\(outline.prefix)sheet name=\"")
    markup.append(escaping: name)
    markup.append(markup: "\" sheetId=\"\(nextID)\" xmlns:r=\"\(conformance.references)\" r:id=\"")
    markup.append(escaping: relationship)
    markup.append(markup: "\"/>")
    edits.insert(markup, at: outline.elements[list].content.lowerBound)
    try shiftNames(&edits)
    try shiftViews(&edits)
    return edits.applied(to: outline.bytes)
  }

  /// Local names belong to a sheet by its place (18.2.5).
  private func shiftNames(_ edits: inout PartEdits) throws(PatchError) {
    guard let names = outline.child("definedNames") else { return }
    for index in outline.children(of: names) {
      guard let value = try outline.value(of: "localSheetId", in: index) else { continue }
      edits.replace(value, with: String(try number(value) + 1))
    }
  }

  /// The active sheet is told by its place (18.2.30); from a later first tab the list would not be seen.
  private func shiftViews(_ edits: inout PartEdits) throws(PatchError) {
    let views = try outline.child("bookViews").map { (list) throws(PatchError) in outline.children(of: list) } ?? []
    if views.isEmpty { return try addView(&edits) }
    for view in views {
      guard outline.isOwn(view, "workbookView") else { throw outline.unusual("a view of another kind") }
      if let active = try outline.value(of: "activeTab", in: view) {
        edits.replace(active, with: String(try number(active) + 1))
      } else {
        edits.insert(" activeTab=\"1\"", at: outline.elements[view].tag.localName.upperBound)
      }
      if let first = try outline.value(of: "firstSheet", in: view) { edits.replace(first, with: "0") }
    }
  }

  private func addView(_ edits: inout PartEdits) throws(PatchError) {
    guard outline.child("bookViews") == nil else { throw outline.unusual("an empty list of views") }
    let active = (sheets.firstIndex(where: \.isVisible) ?? 0) + 1
    let prefix = outline.prefix
    edits.insert(
      "<\(prefix)bookViews><\(prefix)workbookView activeTab=\"\(active)\"/></\(prefix)bookViews>",
      at: outline.elements[list].range.lowerBound)
  }

  private func number(_ value: Range<Int>) throws(PatchError) -> Int {
    guard let number = Int(MarkupText.resolved(outline.bytes[value])), (0..<65_000).contains(number) else {
      throw outline.unusual("a place that is no number")
    }
    return number
  }
}

extension Collection<UInt8> {
  /// Whether the last bytes are those.
  fileprivate func ends(with suffix: some Collection<UInt8>) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
