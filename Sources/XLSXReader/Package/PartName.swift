/// The names of parts and how a relationship's target leads from one to another (ECMA-376 Part 2, 6.2 and 9.3).
enum PartName {
  private static let slash = UInt8(ascii: "/")

  /// The part that a target means, seen from another part; the package's root is the empty name.
  static func resolve(_ target: String, from source: String) -> String {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }.map {
      $0 == UInt8(ascii: "\\") ? slash : $0
    }
    var steps = path.first == slash ? [] : Array(source.utf8.split(separator: slash).dropLast().map(Array.init))
    for step in path.split(separator: slash) {
      if step.elementsEqual(".".utf8) { continue }
      if step.elementsEqual("..".utf8) { _ = steps.popLast() } else { steps.append(Array(step)) }
    }
    return String(decoding: Array(steps.joined(separator: [slash])), as: UTF8.self)
  }

  /// The part that holds another's relationships.
  static func relationships(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    return folder + "_rels/" + (steps.last ?? "") + ".rels"
  }

  /// A name with its percent escapes undone, as a producer may write them in a target but not in the container.
  static func unescaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), code != 0
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
