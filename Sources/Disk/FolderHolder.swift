import Glibc

/// Who has the lock of a folder, as far as that can be known; it is only for people: the lock is the kernel's.
package enum FolderHolder {
  /// The name of the file in which the last holder wrote its number.
  private static let fileName = ".vtlt-holder"
  /// The kernel's list of locks, at most so many bytes of it.
  private static let (listing, listingLimit) = ("/proc/locks", 4 << 20)

  /// Where the last holder of a folder wrote its number.
  package static func file(of folder: DiskPath) -> DiskPath { folder.appending(fileName) }

  /// Notes that this process has a folder.
  static func note(in folder: DiskPath) {
    // Without it nobody can tell who has the folder, and nothing else is lost.
    try? FileHandle(file(of: folder), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, for: .lock)
      .write(Array("\(getpid())\n".utf8))
  }

  /// The number of the process that has a folder's lock, or `nil` when none is known to.
  ///
  /// The number that the last holder noted counts only while the kernel lists that process's lock on the folder: numbers are
  /// given to other processes once their own has ended.
  package static func process(of folder: DiskPath) -> Int? {
    // Without the file nobody is known to have it.
    guard let bytes = try? Disk.read(file(of: folder), limit: 64),
      let number = Int(String(decoding: bytes.dropLast(), as: UTF8.self)), number > 0,
      Disk.exists(DiskPath("/proc/\(number)"))
    else { return nil }
    return hasLock(number, on: folder) ? number : nil
  }

  /// Whether the kernel lists a lock of a process on a folder; taken for granted where it lists none to us.
  private static func hasLock(_ process: Int, on folder: DiskPath) -> Bool {
    // A system that hides the list leaves only the note.
    guard let bytes = try? Disk.read(DiskPath(listing), limit: listingLimit), let identity = FileIdentity(folder) else {
      return true
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { line in
      LockLine(line).map { $0.process == process && $0.inode == identity.number } ?? false
    }
  }
}

/// A line of the kernel's list of locks (proc(5)): `1: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF`.
private struct LockLine {
  let process: Int
  let inode: UInt

  /// Reads the line of a lock on a whole file; `nil` for any other, as of a process that waits (`->`).
  init?(_ line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count >= 6, fields[1] == "FLOCK", let process = Int(fields[4]),
      let inode = fields[5].split(separator: ":").last.flatMap({ UInt($0) })
    else { return nil }
    self.process = process
    self.inode = inode
  }
}
