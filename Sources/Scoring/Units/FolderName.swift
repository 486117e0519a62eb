/// Ids of units as names of folders, on every system that an office shares.
package enum FolderName {
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul", "index.html", "summary.csv", "summary.json", "summary.xlsx"]
      + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Whether an id can name a folder on every system that an office shares: letters, digits, hyphen, underscore, point.
  package static func isSafe(_ id: String) -> Bool {
    let isPlain = id.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar))
    }
    return isPlain && (1...64).contains(id.utf8.count) && id.first != "." && id.first != "_" && id.last != "."
      && !reserved.contains(id.lowercased())
  }

  /// The id of a unit that no roster names: its name in plain letters, with a mark of its own where those are not all of it.
  package static func id(for name: UnitName) -> String {
    let plain = name.identifier
    let isWhole = name.folded.text.utf8.allSatisfy { $0 < 0x80 }
    return isWhole && isSafe(plain) ? plain : "unit-" + mark(of: name.whole.text)
  }

  /// A mark that tells names apart (FNV-1a, 64 bits, in hexadecimal); the same in every run.
  private static func mark(of text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
