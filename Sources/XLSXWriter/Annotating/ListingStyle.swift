/// How a cell of the sheet that lists notes looks.
enum ListingStyle: Hashable {
  case title, subtitle, head, text, link
  case marked(Colour)

  /// The ground of the heads.
  private static let headGround = Colour(0xDCE6F1)

  /// The ground's colour, or `nil` for none.
  var fill: Colour? {
    switch self {
    case .title, .subtitle, .text, .link: nil
    case .head: Self.headGround
    case .marked(let colour): colour
    }
  }

  /// Whether lines are drawn around it.
  var hasLines: Bool {
    switch self {
    case .title, .subtitle: false
    case .head, .text, .link, .marked: true
    }
  }

  /// Whether it stands over the rows.
  var isHead: Bool {
    switch self {
    case .title, .subtitle, .head: true
    case .text, .link, .marked: false
    }
  }

  /// Whether its text stands in the middle.
  var isCentred: Bool {
    switch self {
    case .title, .subtitle, .head, .marked: true
    case .text, .link: false
    }
  }

  /// The font's element.
  func font(prefix: String) -> [UInt8] {
    let (marks, size, colour) =
      switch self {
      case .title: ("b", 16, "FF000000")
      case .subtitle: ("i", 12, "FF000000")
      case .head, .marked: ("b", 11, "FF000000")
      case .text: ("", 11, "FF000000")
      case .link: ("u", 11, "FF0563C1")
      }
    let mark = marks.isEmpty ? "" : "<\(prefix)\(marks)/>"
    return Array(
      ("<\(prefix)font>\(mark)<\(prefix)sz val=\"\(size)\"/><\(prefix)color rgb=\"\(colour)\"/>"
        + "<\(prefix)name val=\"Times New Roman\"/><\(prefix)family val=\"1\"/></\(prefix)font>").utf8)
  }
}
