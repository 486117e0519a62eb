/// Names of files that are no submissions: lock files of office programs, hidden and half-copied files, leavings of
/// Windows and macOS.
enum PassedOver {
  private static let names: Set<String> = ["thumbs.db", "desktop.ini"]
  private static let endings = [".tmp", ".part", ".crdownload", ".partial"]

  /// Whether a file of this name is passed over.
  static func contains(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return name.hasPrefix("~$") || name.hasPrefix(".") || names.contains(lowered)
      || endings.contains { lowered.hasSuffix($0) }
  }
}
