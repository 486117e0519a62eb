/// A text with elements in it, as far as a mutation needs to see them: no parser, and wrong where comments hold tags.
struct MarkupText {
  private(set) var bytes: [UInt8]

  /// A text; any bytes are one.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Changes one place.
  mutating func mutate(using random: inout some RandomNumberGenerator) {
    guard let element = element(using: &random), let place = tags.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(element)
    case 1: bytes.insert(contentsOf: bytes[element], at: place)
    case 2: bytes.insert(contentsOf: Array(repeating: bytes[element], count: 8).joined(), at: element.lowerBound)
    case 3:
      guard let other = self.element(using: &random) else { return }
      bytes.replaceSubrange(element, with: Array(bytes[other]))
    case 4: cutText(behind: place, using: &random)
    default: replaceValue(using: &random)
    }
  }

  /// Cuts a piece out of the characters between a tag and the next.
  private mutating func cutText(behind tag: Int, using random: inout some RandomNumberGenerator) {
    guard let close = bytes[tag...].firstIndex(of: UInt8(ascii: ">")),
      let next = bytes[close...].firstIndex(of: UInt8(ascii: "<")), next > close + 1
    else { return }
    let start = Int.random(in: close + 1..<next, using: &random)
    bytes.removeSubrange(start..<Int.random(in: start + 1...next, using: &random))
  }

  /// Puts one attribute's value, or one of ``values``, in another's place.
  private mutating func replaceValue(using random: inout some RandomNumberGenerator) {
    let found = attributeValues
    guard let value = found.randomElement(using: &random), let other = found.randomElement(using: &random) else {
      return
    }
    let replacement = Bool.random(using: &random) ? Array(bytes[other]) : Self.values.randomElement(using: &random)
    bytes.replaceSubrange(value, with: replacement ?? [])
  }

  /// Where tags start.
  private var tags: [Int] { bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") } }

  /// What stands in double quotes behind an equals sign.
  private var attributeValues: [Range<Int>] {
    bytes.indices.dropFirst().compactMap { position in
      guard bytes[position] == UInt8(ascii: "\""), bytes[position - 1] == UInt8(ascii: "=") else { return nil }
      let rest = bytes[(position + 1)...]
      return rest.firstIndex(of: UInt8(ascii: "\"")).map { position + 1..<$0 }
    }
  }

  /// An element with all that is in it.
  private func element(using random: inout some RandomNumberGenerator) -> Range<Int>? {
    let starts = tags.filter { $0 + 1 < bytes.count && !Self.isMark(bytes[$0 + 1]) }
    guard let start = starts.randomElement(using: &random) else { return nil }
    var depth = 0
    var position = start
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count,
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      position = close + 1
      if bytes[open + 1] == UInt8(ascii: "/") {
        depth -= 1
      } else if !Self.isMark(bytes[open + 1]), bytes[close - 1] != UInt8(ascii: "/") {
        depth += 1
      }
      if depth <= 0 { return start..<position }
    }
    return nil
  }

  /// Whether what follows `<` makes it no start tag.
  private static func isMark(_ byte: UInt8) -> Bool { "/?!".utf8.contains(byte) }

  /// Values worth trying.
  private static let values = [
    "", "0", "1", "-1", "true", "A1", "XFD1048576", "A1:B2", "999999999999999999", "s", "b", "e", "d", "str",
    "inlineStr", "shared", "array", "preserve", "hidden", "veryHidden", "rId1", "xl/workbook.xml", "../styles.xml",
    "_x0041_", "[h]:mm",
  ].map { Array($0.utf8) }
}
