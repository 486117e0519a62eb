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
    if isEffective { noteHolder(of: path) }
  }

  private func noteHolder(of path: DiskPath) {
    // It is only for people, to see who has the folder: the lock is the kernel's.
    try? FileHandle(path.appending(Self.holderName), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, for: .lock)
      .write(Array("\(getpid())\n".utf8))
  }

  /// The name of the file in which the last holder wrote its number.
  private static let holderName = ".vtlt-holder"

  /// The number of the process that has a folder, as far as it is known.
  package static func holder(of path: DiskPath) -> Int? {
    // Without the file nobody is known to have it.
    guard let bytes = try? Disk.read(path.appending(holderName), limit: 64),
      let number = Int(String(decoding: bytes.dropLast(), as: UTF8.self)), number > 0,
      Disk.exists(DiskPath("/proc/\(number)"))
    else { return nil }
    return number
  }
}
