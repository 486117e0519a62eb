/// The names of parts and how a relationship's target leads from one to another (ECMA-376 Part 2, 6.2 and 9.3).
enum PartName {
  private static let slash = UInt8(ascii: "/")

  /// The part that a target means, seen from another part; the package's root is the empty name.
  static func resolve(_ target: String, from source: String) -> String {
    if isPlain(target) { return target.first == "/" ? String(target.dropFirst()) : folder(of: source) + target }
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

  /// Whether a target has no steps but names: no `.` at the start of one, no empty one, no other kind of slash.
  private static func isPlain(_ target: String) -> Bool {
    var previous = UInt8(ascii: "x")
    for (index, byte) in target.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
      case UInt8(ascii: ".") where index == 0 || previous == slash: return false
      case slash where previous == slash: return false
      default: previous = byte
      }
    }
    return previous != slash
  }

  /// The folder of a part with its slash; empty for one at the root.
  private static func folder(of part: String) -> String {
    part.utf8.lastIndex(of: slash).map { String(part[...$0]) } ?? ""
  }

  /// The part that holds another's relationships.
  static func relationships(of part: String) -> String {
    let folder = folder(of: part)
    return folder + "_rels/" + (String(part.utf8.dropFirst(folder.utf8.count)) ?? "") + ".rels"
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
