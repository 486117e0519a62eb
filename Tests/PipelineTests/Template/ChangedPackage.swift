import Testing
import ZipArchive

/// A workbook's bytes whose parts can be changed as text.
struct ChangedPackage {
  private var parts: [(name: String, text: String)] = []

  static let sheet = "xl/worksheets/sheet1.xml"
  static let workbook = "xl/workbook.xml"

  init(_ bytes: [UInt8]) throws {
    let archive = try ZipArchive(bytes)
    for member in archive.members {
      parts.append((member.name, String(decoding: try archive.contents(of: member), as: UTF8.self)))
    }
  }

  /// Replaces a text that must stand in a part.
  mutating func replace(_ old: String, by new: String, in part: String) throws {
    let place = try #require(parts.firstIndex { $0.name == part }, "no part \(part)")
    try #require(parts[place].text.contains(old), "no \(old) in \(part)")
    parts[place].text = parts[place].text.replacing(old, with: new)
  }

  /// Gives a cell the style of another.
  mutating func restyle(_ cell: String, like other: String) throws {
    let text = try #require(parts.first { $0.name == Self.sheet }?.text)
    func start(_ cell: String) throws -> (tag: String, style: Substring) {
      let tag = "<c r=\"\(cell)\" s=\""
      let end = try #require(text.firstRange(of: tag), "no cell \(cell)").upperBound
      return (tag, text[end...].prefix { $0 != "\"" })
    }
    let (old, new) = (try start(cell), try start(other))
    try replace("\(old.tag)\(old.style)\"", by: "\(old.tag)\(new.style)\"", in: Self.sheet)
  }

  func bytes() throws -> [UInt8] {
    var writer = ZipWriter()
    for part in parts { try writer.add(part.name, contents: Array(part.text.utf8), level: .fastest) }
    return writer.finish()
  }
}
