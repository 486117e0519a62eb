import Disk
import Watching

/// The folder into which originals move when they are taken.
///
/// Each has a folder of its own, numbered in the order of arrival, so that no name ever meets another and nothing is
/// overwritten.
struct Archive: Sendable {
  private let folder: DiskPath

  /// The archive in a folder, which may not exist yet.
  init(_ folder: DiskPath) { self.folder = folder }

  /// The number of an archive folder's name, "000017-…", or `nil` for any other.
  static func number(of name: String) -> Int? {
    let digits = name.prefix { $0 != "-" }
    return (6...12).contains(digits.count) && digits.count < name.count ? Int(digits) : nil
  }

  /// The name of the folder of a submission, by its number and digest.
  static func place(of id: Int, sha256: String) -> String {
    let number = String(id)
    return String(repeating: "0", count: max(0, 6 - number.count)) + number + "-" + sha256.prefix(8)
  }

  /// Moves an original to its place; ``flush(with:)`` makes that durable.
  ///
  /// - Returns: Whether it stays in the inbox too, for that lets nothing go.
  /// - Throws: `DiskError`; the original is then where it was, or already here.
  func take(_ original: DiskPath, to place: String) throws(DiskError) -> Disk.Move {
    let target = folder.appending(place).appending(nameOf: original)
    try Disk.makeFolder(target.folder)
    return try Disk.move(original, to: target)
  }

  /// Whether the original in a place has a digest; not when there is none.
  func holds(_ sha256: String, in place: String) throws(DiskError) -> Bool {
    guard let path = try original(in: place) else { return false }
    return try Disk.digest(of: path).hexadecimal == sha256
  }

  /// Moves a file that does not belong in a place back where it came from, or beside what is there by now.
  func giveBack(from place: String, to original: DiskPath) throws(DiskError) {
    guard let path = try self.original(in: place) else { return }
    guard Disk.exists(original) else {
      try Disk.move(path, to: original)
      return
    }
    let beside = original.folder.appending(place)
    try Disk.makeFolder(beside)
    try Disk.move(path, to: beside.appending(nameOf: original))
  }

  /// Removes the copy of a file that does not belong in a place, and that is in the inbox still.
  func dropCopy(in place: String) throws(DiskError) {
    if let copy = try original(in: place) { Disk.remove(copy) }
  }

  /// Makes durable what was moved here from an inbox, many at once.
  func flush(with inbox: DiskPath) throws(DiskError) {
    try Disk.flushFileSystem(of: folder)
    try Disk.flushFileSystem(of: inbox)
  }

  /// The original in a place, or `nil` when there is none.
  func original(in place: String) throws(DiskError) -> DiskPath? {
    let path = folder.appending(place)
    guard Disk.isFolder(path) else { return nil }
    return try Disk.list(path).first { $0.kind == .file && !PassedOver.contains($0.path.name) }?.path
  }

  /// The places that have an original, in the order of their numbers.
  func places() throws(DiskError) -> [String] {
    guard Disk.isFolder(folder) else { return [] }
    let numbered = try Disk.list(folder).filter { $0.kind == .folder }.compactMap { entry in
      Self.number(of: entry.path.name).map { ($0, entry.path.name) }
    }
    return numbered.sorted { $0 < $1 }.map(\.1)
  }
}
