import CLinux
import Glibc

/// The files and folders of the machine, as far as the program touches them.
package enum Disk {
  /// The bytes of a regular file.
  ///
  /// - Throws: ``DiskError``; ``DiskError/isTooLarge`` for a file of more bytes than allowed.
  package static func read(_ path: DiskPath, limit: Int) throws(DiskError) -> [UInt8] {
    let file = try regularFile(path)
    return try file.readAll(limit: limit)
  }

  /// The digest of a regular file of any size, which is never held whole.
  package static func digest(of path: DiskPath) throws(DiskError) -> SHA256Digest {
    let file = try regularFile(path)
    var digest = RunningDigest()
    while true {
      let piece = try file.readPiece(atMost: 1 << 20)
      if piece.isEmpty { return digest.finish() }
      digest.take(piece)
    }
  }

  static func regularFile(_ path: DiskPath) throws(DiskError) -> FileHandle {
    // A pipe in the inbox must not make the program wait for a writer.
    let file = try FileHandle(path, O_RDONLY | O_NONBLOCK, for: .read)
    guard try file.status().st_mode & S_IFMT == S_IFREG else {
      throw DiskError(.read, path: path.text, code: DiskError.notARegularFile)
    }
    return file
  }

  /// Whether something is at a path.
  package static func exists(_ path: DiskPath) -> Bool {
    unsafe path.withCString { unsafe access($0, F_OK) } == 0
  }

  /// Whether it is certain that nothing is at a path; not where the system does not let it be looked at.
  package static func isGone(_ path: DiskPath) -> Bool {
    unsafe path.withCString { unsafe access($0, F_OK) } != 0 && (errno == ENOENT || errno == ENOTDIR)
  }

  /// Whether a folder is at a path.
  package static func isFolder(_ path: DiskPath) -> Bool {
    guard let folder = try? FileHandle(path, O_RDONLY | O_DIRECTORY, for: .inspect) else { return false }  // no folder
    return folder.descriptor >= 0
  }

  /// Makes a folder and those above it that are missing.
  package static func makeFolder(_ path: DiskPath) throws(DiskError) {
    guard !isFolder(path) else { return }
    let parent = path.folder
    if parent != path, !isFolder(parent) { try makeFolder(parent) }
    guard unsafe path.withCString({ unsafe mkdir($0, 0o755) }) == 0 || errno == EEXIST else {
      throw DiskError(.makeFolder, path)
    }
    guard isFolder(path) else { throw DiskError(.makeFolder, path: path.text, code: ENOTDIR) }
  }

  /// Makes all that was written to a folder's file system durable.
  package static func flushFileSystem(of folder: DiskPath) throws(DiskError) {
    let handle = try FileHandle(folder, O_RDONLY | O_DIRECTORY, for: .flush)
    guard vtlt_syncfs(handle.descriptor) == 0 else { throw DiskError(.flush, folder) }
  }

  static func rename(_ source: DiskPath, to target: DiskPath) throws(DiskError) {
    let result = unsafe source.withCString { old in unsafe target.withCString { unsafe Glibc.rename(old, $0) } }
    guard result == 0 else { throw DiskError(.rename, target) }
  }

  /// Removes a file, and says whether it is gone: one that will not go stays as it is.
  @discardableResult
  package static func remove(_ path: DiskPath) -> Bool {
    unsafe path.withCString { unsafe unlink($0) } == 0 || errno == ENOENT
  }

  /// Removes a folder that holds nothing; any other stays as it is.
  package static func removeEmptyFolder(_ path: DiskPath) {
    _ = unsafe path.withCString { unsafe rmdir($0) }
  }

  static func flushFolder(_ path: DiskPath) throws(DiskError) {
    try FileHandle(path, O_RDONLY | O_DIRECTORY, for: .flush).flush()
  }
}
