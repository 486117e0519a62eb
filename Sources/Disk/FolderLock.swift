import Glibc

/// A folder that this process alone works in, until the lock is let go or the process ends however it ends.
package struct FolderLock: ~Copyable {
  private let folder: FileHandle
  /// Whether the file system has locks; some network shares do not.
  package let isEffective: Bool

  /// Takes a folder.
  ///
  /// - Throws: ``DiskError``; ``DiskError/isHeld`` when another process has it.
  package init(_ path: DiskPath) throws(DiskError) {
    let handle = try FileHandle(path, O_RDONLY | O_DIRECTORY, for: .lock)
    var result: Int32 = -1
    repeat { result = flock(handle.descriptor, LOCK_EX | LOCK_NB) } while result != 0 && errno == EINTR
    let hasNoLocks = result != 0 && [ENOLCK, ENOTSUP, ENOSYS, EINVAL, EBADF].contains(errno)
    guard result == 0 || hasNoLocks else { throw DiskError(.lock, path) }
    folder = handle
    isEffective = result == 0
    if isEffective { FolderHolder.note(in: path) }
  }
}
