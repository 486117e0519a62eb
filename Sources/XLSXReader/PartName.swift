/// The names of parts and how a relationship's target leads from one to another (ECMA-376 Part 2, 6.2 and 9.3).
enum PartName {
  /// The part that a target means, seen from another part; the package's root is the empty name.
  static func resolve(_ target: String, from source: String) -> String {
    let path = target.replacing("\\", with: "/").prefix { $0 != "#" && $0 != "?" }
    var steps = path.hasPrefix("/") ? [] : Array(source.split(separator: "/").dropLast())
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
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
