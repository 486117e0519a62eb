/// Names of parts, which are the names of the package's members with a slash before them (ECMA-376 Part 2, 6.2.2).
enum PartName {
  /// The member that a relationship's target means, seen from the part that has the relationship.
  ///
  /// - Parameters:
  ///   - target: `worksheets/sheet1.xml`, `../media/a.png` or `/xl/worksheets/sheet1.xml`.
  ///   - source: The member that the relationship belongs to; empty for the package itself.
  /// - Returns: The member's name, in whatever case the target has.
  static func resolve(_ target: String, from source: String) -> String {
    var folders = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }

  /// A name as names are compared: in lower case, with slashes where a member's name has backslashes.
  static func key(_ name: String) -> String { slashed(name).lowercased() }

  /// A name with slashes where a member's name has backslashes.
  static func slashed(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }

  /// The member with the relationships of a part; of the package for an empty name.
  static func relationships(of part: String) -> String {
    var steps = part.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let last = steps.popLast() ?? ""
    return (steps + ["_rels", last + ".rels"]).joined(separator: "/")
  }
}
