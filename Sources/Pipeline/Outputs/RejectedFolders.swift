/// The folders of rejected files under `_rejected`: each named like its file, so that an officer finds it, and nothing
/// more than a name whatever the file is called; no two alike to a file system that ignores case.
struct RejectedFolders: Sendable {
  /// Longer names are cut; file systems take 255 bytes.
  private static let longestName = 180

  private var taken: Set<String>

  /// The folders that others have.
  init(taken: [String] = []) { self.taken = Set(taken.map { $0.lowercased() }) }

  /// The name of the folder for the next file.
  mutating func take(_ file: String) -> String {
    let name = Self.name(for: file)
    var unique = name
    var count = 2
    while !taken.insert(unique.lowercased()).inserted {
      unique = name + "-\(count)"
      count += 1
    }
    return unique
  }

  private static let forbidden: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\u{FFFD}"]

  private static func name(for file: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in file.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      name.append(isControl || forbidden.contains(scalar) ? "_" : scalar)
    }
    var text = String(name)
    while text.utf8.count > longestName { text.removeLast() }
    // Windows drops points and spaces at the end of a name, and a folder of points is no folder of ours.
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    return text.isEmpty || text.first == "." ? "_" + text : text
  }
}
