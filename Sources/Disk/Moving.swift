import CLinux
import Glibc

extension Disk {
  /// What became of the original of a move.
  package enum Move: Hashable, Sendable {
    /// It is where it was to go, and nowhere else.
    case moved
    /// It was copied and stays, for its folder does not let it go.
    case copied
  }

  /// Moves a file to where nothing is; ``flushFileSystem(of:)`` makes that durable.
  ///
  /// To another file system, such as from a network share, it is copied, the copy held against the original, and only then
  /// the original removed; one that its folder does not let go stays. Where the same bytes are already, as after a move that broke off, the move is brought to its end.
  ///
  /// - Throws: `DiskError`, with `EEXIST` where other bytes are: nothing is ever replaced by others.
  @discardableResult
  package static func move(_ source: DiskPath, to target: DiskPath) throws(DiskError) -> Move {
    do throws(DiskError) {
      try renameToNew(source, target)
    } catch {
      switch error.code {
      case EXDEV: return try moveByCopy(source, to: target)
      case EEXIST where try haveSameBytes(source, target): try rename(source, to: target)
      default: throw error
      }
    }
    return .moved
  }

  private static func moveByCopy(_ source: DiskPath, to target: DiskPath) throws(DiskError) -> Move {
    if !exists(target) { try copy(source, to: target) }
    guard try haveSameBytes(source, target) else { throw DiskError(.rename, path: target.text, code: EEXIST) }
    try flushFolder(target.folder)
    try flushFolder(target.folder.folder)
    return remove(source) ? .moved : .copied
  }

  private static func haveSameBytes(_ source: DiskPath, _ target: DiskPath) throws(DiskError) -> Bool {
    try digest(of: source) == digest(of: target)
  }

  /// Copies a regular file so that it appears whole, with the bytes of the original.
  private static func copy(_ source: DiskPath, to target: DiskPath) throws(DiskError) {
    let aside = target.folder.appending(AsideName.name(AsideName.copy))
    defer { remove(aside) }
    let from = try regularFile(source)
    let into = try FileHandle(aside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, for: .write)
    while true {
      let piece = try from.readPiece(atMost: 1 << 20)
      if piece.isEmpty { break }
      try into.write(piece)
    }
    try into.flush()
    guard try haveSameBytes(source, aside) else { throw DiskError(.write, path: target.text, code: EIO) }
    try renameToNew(aside, target)
  }

  /// Renames where nothing is.
  private static func renameToNew(_ source: DiskPath, _ target: DiskPath) throws(DiskError) {
    let result = unsafe source.withCString { old in unsafe target.withCString { unsafe vtlt_rename_new(old, $0) } }
    guard result != 0 else { return }
    let error = DiskError(.rename, target)
    // Some file systems, mostly of networks, cannot tell: there the look comes before.
    guard error.code == EINVAL || error.code == ENOSYS else { throw error }
    guard !exists(target) else { throw DiskError(.rename, path: target.text, code: EEXIST) }
    try rename(source, to: target)
  }
}
