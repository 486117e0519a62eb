import Glibc

/// The names of files that are written aside, to appear under their own when they are whole.
enum AsideName {
  private static let beginning = ".vtlt-"
  private static let end = ".tmp"
  /// What stands for the number in the name of a copy.
  static let copy = "copy"

  /// The name of one of this process.
  static func name(_ part: String) -> String { "\(beginning)\(getpid())-\(part)\(end)" }

  /// Whether a name is one that some process of this program gave.
  static func contains(_ name: String) -> Bool {
    guard name.hasPrefix(beginning), name.hasSuffix(end) else { return false }
    let parts = name.dropFirst(beginning.count).dropLast(end.count)
      .split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && isNumber(parts[0]) && (isNumber(parts[1]) || parts[1] == copy)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension Disk {
  /// Removes files that were written aside and never appeared, for who wrote them was killed.
  ///
  /// Only who alone writes in the folder may ask for it. Links are neither followed nor removed; what cannot be looked at or
  /// removed stays.
  ///
  /// - Parameters:
  ///   - folder: where they are.
  ///   - depth: how many levels of folders below it are swept too.
  ///   - time: before which they were last written, in nanoseconds since 1970.
  package static func sweepAside(in folder: DiskPath, depth: Int, before time: Int) {
    // What cannot be listed now is swept by a later start.
    for entry in (try? list(folder)) ?? [] {
      switch entry.kind {
      case .folder where depth > 0: sweepAside(in: entry.path, depth: depth - 1, before: time)
      case .file where entry.modified < time && AsideName.contains(entry.path.name): remove(entry.path)
      case .file, .folder, .symbolicLink, .other: break
      }
    }
  }
}
