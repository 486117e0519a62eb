internal import Spreadsheet

/// The notes of a sheet while some are added (ECMA-376 Part 1, 18.7).
struct CommentsEdit {
  /// Of a note no more is shown than so many UTF-16 units, those of others included.
  private static let longest = 32_000

  private let outline: MarkupOutline
  private let authors: Int
  private let list: Int
  private let stored: [(cell: CellReference, index: Int)]

  /// The cells that have notes, in the order of the part.
  var cells: [CellReference] { stored.map(\.cell) }

  /// The notes of a part; none yet for `nil`.
  init(_ contents: [UInt8]?, part: String, _ conformance: Conformance) throws(PatchError) {
    let none =
      "\(MarkupText.declaration)<comments xmlns=\"\(conformance.spreadsheet)\"><authors/><commentList/></comments>"
    outline = try MarkupOutline(contents ?? Array(none.utf8), part: part)
    try outline.check(root: "comments", namespace: conformance.spreadsheet)
    guard let authors = outline.child("authors"), let list = outline.child("commentList") else {
      throw outline.unusual("no list of authors or notes")
    }
    self.authors = authors
    self.list = list
    var stored: [(cell: CellReference, index: Int)] = []
    for index in outline.children(of: list) {
      guard outline.isOwn(index, "comment"), let text = try outline.text(of: "ref", in: index),
        let cell = CellReference(text), outline.child("text", of: index) != nil
      else { throw outline.unusual("a note that lacks its cell or its text") }
      stored.append((cell, index))
    }
    self.stored = stored
  }

  /// The part's contents with notes: where a cell has one, ours follows in it; the others stand in reading order.
  func contents(adding notes: [(cell: CellReference, notes: [CellNote])], author: String) throws(PatchError) -> [UInt8]
  {
    var edits = PartEdits()
    let number = addAuthor(author, &edits)
    var atEnd: [UInt8] = []
    for (cell, notes) in notes {
      if let known = stored.first(where: { $0.cell == cell }) {
        try append(notes, to: known.index, &edits)
      } else if let next = stored.first(where: { $0.cell > cell }) {
        edits.insert(comment(cell, notes, author: number), at: outline.elements[next.index].range.lowerBound)
      } else {
        atEnd += comment(cell, notes, author: number)
      }
    }
    if !atEnd.isEmpty { edits.append(atEnd, to: outline.elements[list], of: outline) }
    return edits.applied(to: outline.bytes)
  }

  /// The number of an author, who is added if not known.
  private func addAuthor(_ author: String, _ edits: inout PartEdits) -> Int {
    let known = outline.children(of: authors)
    let number = known.firstIndex { index in
      MarkupText.resolved(outline.bytes[outline.elements[index].content]) == author
    }
    if let number { return number }
    var markup = Array("<\(outline.prefix)author>".utf8)
    markup.append(escaping: CellText.written(author))
    markup.append(markup: "</\(outline.prefix)author>")
    edits.append(markup, to: outline.elements[authors], of: outline)
    return known.count
  }

  private func comment(_ cell: CellReference, _ notes: [CellNote], author: Int) -> [UInt8] {
    let prefix = outline.prefix
    var markup = Array("<\(prefix)comment ref=\"\(cell)\" authorId=\"\(author)\"><\(prefix)text>".utf8)
    markup += runs(notes, room: Self.longest, startsNote: true)
    markup.append(markup: "</\(prefix)text></\(prefix)comment>")
    return markup
  }

  /// Adds to the text of a note, which is either one piece or runs (18.4.8, 18.4.4).
  private func append(_ notes: [CellNote], to comment: Int, _ edits: inout PartEdits) throws(PatchError) {
    guard let text = outline.child("text", of: comment) else { return }
    let element = outline.elements[text]
    let runs = runs(notes, room: Self.longest - element.content.count, startsNote: element.content.isEmpty)
    let children = outline.children(of: text)
    if let piece = outline.child("t", of: text) {
      edits.insert("<\(outline.prefix)r>", at: outline.elements[piece].range.lowerBound)
      edits.insert("</\(outline.prefix)r>", at: outline.elements[piece].end)
    }
    let last = children.last { outline.isOwn($0, "r") || outline.isOwn($0, "t") }
    if let last {
      edits.insert(runs, at: outline.elements[last].end)
    } else if children.isEmpty {
      edits.append(runs, to: element, of: outline)
    } else {
      throw outline.unusual("a note without text")
    }
  }

  /// Texts of notes as runs, cut where there is no more room.
  private func runs(_ notes: [CellNote], room: Int, startsNote: Bool) -> [UInt8] {
    var markup: [UInt8] = []
    var room = room
    for (index, note) in notes.enumerated() {
      let start = startsNote && index == 0 ? "" : "\n\n"
      append(run: start + note.title, isBold: true, &markup, &room)
      append(run: "\n" + note.text, isBold: false, &markup, &room)
    }
    return markup
  }

  private func append(run text: String, isBold: Bool, _ markup: inout [UInt8], _ room: inout Int) {
    var text = CellText.written(text)
    if text.utf16.count > room { text = String(text.prefix(max(room - 1, 0))) + (room > 0 ? "…" : "") }
    while text.utf16.count > room, !text.isEmpty { text.removeLast() }
    if text.isEmpty { return }
    room -= text.utf16.count
    let prefix = outline.prefix
    markup.append(markup: "<\(prefix)r><\(prefix)rPr>\(isBold ? "<\(prefix)b/>" : "")<\(prefix)sz val=\"9\"/>")
    markup.append(
      markup: "<\(prefix)color indexed=\"81\"/><\(prefix)rFont val=\"Tahoma\"/><\(prefix)family val=\"2\"/>")
    markup.append(markup: "</\(prefix)rPr><\(prefix)t xml:space=\"preserve\">")
    markup.append(escaping: text)
    markup.append(markup: "</\(prefix)t></\(prefix)r>")
  }
}
