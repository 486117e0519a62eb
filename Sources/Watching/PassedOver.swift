/// Names of files that are no submissions: lock files of office programs, hidden and half-copied files, leavings of
/// Windows and macOS.
package enum PassedOver {
  private static let names: Set<String> = ["thumbs.db", "desktop.ini"]
  /// What office programs (`~$`, `.~lock.…#`), macOS (`._`) and hidden files begin with; the dot stands for the last three.
  private static let beginnings = ["~$", "."]
  private static let endings = [".tmp", ".part", ".crdownload", ".partial"]

  /// Whether a file or folder of this name, without the folders that hold it, is passed over.
  package static func contains(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return names.contains(lowered) || beginnings.contains { lowered.utf8.starts(with: $0.utf8) }
      || endings.contains { lowered.hasSuffix($0) }
  }
}
