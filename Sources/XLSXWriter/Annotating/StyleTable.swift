/// The styles part while styles are added behind those it has, none of which changes (ECMA-376 Part 1, 18.8).
struct StyleTable {
  /// A list of the part.
  private enum Section: Int, CaseIterable {
    case fonts, fills, borders, cellStyleFormats, cellFormats

    /// The name of the list.
    var name: StaticString {
      switch self {
      case .fonts: "fonts"
      case .fills: "fills"
      case .borders: "borders"
      case .cellStyleFormats: "cellStyleXfs"
      case .cellFormats: "cellXfs"
      }
    }

    /// The name of what it lists.
    var item: StaticString {
      switch self {
      case .fonts: "font"
      case .fills: "fill"
      case .borders: "border"
      case .cellStyleFormats, .cellFormats: "xf"
      }
    }
  }

  /// The most styles that Excel takes.
  private static let limit = 64_000

  /// The least that a styles part has, for a workbook without one.
  private static let least =
    "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
    + "</fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"

  private let outline: MarkupOutline
  private let prefix: String
  /// The list of each section by its element's index, and what it has.
  private var stored: [Section: (list: Int, items: [Int])] = [:]
  private var added: [Section: [[UInt8]]] = [:]
  private var fills: [Colour: Int] = [:]
  private var marked: [Marked: Int] = [:]

  /// A style with another ground.
  private struct Marked: Hashable {
    let style: Int
    let fill: Colour
  }

  /// The styles of a part; those of a workbook without one for `nil`.
  init(_ contents: [UInt8]?, part: String, _ conformance: Conformance) throws(PatchError) {
    let bytes =
      contents
      ?? Array(
        "\(MarkupText.declaration)<styleSheet xmlns=\"\(conformance.spreadsheet)\">\(Self.least)</styleSheet>".utf8)
    outline = try MarkupOutline(bytes, part: part)
    try outline.check(root: "styleSheet", namespace: conformance.spreadsheet)
    prefix = outline.prefix
    for section in Section.allCases {
      guard let list = outline.child(section.name) else { continue }
      let items = outline.children(of: list)
      guard items.allSatisfy({ outline.isOwn($0, section.item) }) else {
        throw outline.unusual("a list with something else in it")
      }
      stored[section] = (list, items)
    }
    for section in [Section.fonts, .fills, .borders, .cellFormats] where stored[section]?.items.isEmpty != false {
      throw outline.unusual("a list of styles is missing or empty")
    }
  }

  /// A style like one that is there, with another ground.
  mutating func style(like style: Int, fill colour: Colour) throws(PatchError) -> Int {
    let key = Marked(style: style, fill: colour)
    if let known = marked[key] { return known }
    guard let items = stored[.cellFormats]?.items, items.indices.contains(style) else {
      throw outline.unusual("a style that is not there")
    }
    let element = outline.elements[items[style]]
    var markup = Array("<\(prefix)xf".utf8)
    for attribute in try outline.attributes(of: items[style]) {
      let name = String(decoding: outline.bytes[attribute.name], as: UTF8.self)
      guard name != "fillId", name != "applyFill" else { continue }
      markup.append(UInt8(ascii: " "))
      // From the name to the closing quote.
      markup.append(contentsOf: outline.bytes[attribute.name.lowerBound...attribute.value.upperBound])
    }
    markup.append(markup: " fillId=\"\(fill(colour))\" applyFill=\"1\"")
    markup.append(markup: element.tag.kind == .empty ? "/>" : ">")
    markup.append(contentsOf: outline.bytes[element.tag.range.upperBound..<element.end])
    let index = try addFormat(markup)
    marked[key] = index
    return index
  }

  /// A style of the sheet that lists notes.
  mutating func style(_ style: ListingStyle) throws(PatchError) -> Int {
    let font = add(.fonts, style.font(prefix: prefix))
    let border = style.hasLines ? add(.borders, Self.lines(prefix: prefix)) : 0
    let fill = style.fill.map { self.fill($0) } ?? 0
    var markup = "<\(prefix)xf numFmtId=\"49\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\""
    if stored[.cellStyleFormats]?.items.isEmpty == false { markup += " xfId=\"0\"" }
    markup += " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
    markup += "<\(prefix)alignment horizontal=\"\(style.isCentred ? "center" : "left")\" "
    markup += "vertical=\"\(style.isHead ? "center" : "top")\" wrapText=\"1\"/></\(prefix)xf>"
    return try addFormat(Array(markup.utf8))
  }

  private mutating func addFormat(_ markup: [UInt8]) throws(PatchError) -> Int {
    let index = add(.cellFormats, markup)
    guard index < Self.limit else { throw outline.unusual("more styles than Excel takes") }
    return index
  }

  /// The index of a ground.
  private mutating func fill(_ colour: Colour) -> Int {
    if let known = fills[colour] { return known }
    // The second fill is a pattern of grey, whatever the part says (18.8.21 leaves it out; every program does so).
    if stored[.fills]?.items.count == 1 {
      let pattern = "<\(prefix)fill><\(prefix)patternFill patternType=\"gray125\"/></\(prefix)fill>"
      if added[.fills] == nil { _ = add(.fills, Array(pattern.utf8)) }
    }
    let markup =
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(colour.argb)\"/>"
      + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    let index = add(.fills, Array(markup.utf8))
    fills[colour] = index
    return index
  }

  /// Adds to a list, unless the same was added before, and says its index.
  private mutating func add(_ section: Section, _ markup: [UInt8]) -> Int {
    let count = stored[section]?.items.count ?? 0
    if let known = added[section]?.firstIndex(of: markup) { return count + known }
    added[section, default: []].append(markup)
    return count + (added[section]?.count ?? 0) - 1
  }

  private static func lines(prefix: String) -> [UInt8] {
    let sides = ["left", "right", "top", "bottom"].map { side in
      "<\(prefix)\(side) style=\"thin\"><\(prefix)color rgb=\"FF7F7F7F\"/></\(prefix)\(side)>"
    }
    return Array("<\(prefix)border>\(sides.joined())<\(prefix)diagonal/></\(prefix)border>".utf8)
  }

  /// The part's contents with those added.
  func contents() throws(PatchError) -> [UInt8] {
    var edits = PartEdits()
    for (section, markup) in added {
      guard let (list, items) = stored[section] else { continue }
      if let count = try outline.value(of: "count", in: list) {
        edits.replace(count, with: String(items.count + markup.count))
      }
      edits.append(Array(markup.joined()), to: outline.elements[list], of: outline)
    }
    return edits.applied(to: outline.bytes)
  }
}

extension Colour {
  /// The colour as it is written: opaque, eight hexadecimal digits.
  var argb: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
