import Glibc

/// Files that are to appear together, each whole or not at all: written aside, flushed as a group, then renamed.
///
/// One flush of the file system for many files costs far less than one a file. Files written aside and never committed
/// are removed again when the group is let go.
package struct DurableFiles: ~Copyable {
  private var pending: [(aside: DiskPath, target: DiskPath)] = []
  private var count = 0

  /// A group without files.
  package init() {}

  deinit {
    for file in pending { Disk.remove(file.aside) }
  }

  /// How many files wait to appear.
  package var waiting: Int { pending.count }

  /// Writes files aside that belong together: all of them, or none.
  ///
  /// - Throws: ``DiskError`` for the first that cannot be written.
  package mutating func add(_ files: [(bytes: [UInt8], target: DiskPath)]) throws(DiskError) {
    let before = pending.count
    do throws(DiskError) {
      for file in files { try add(file.bytes, at: file.target) }
    } catch {
      for file in pending[before...] { Disk.remove(file.aside) }
      pending.removeSubrange(before...)
      throw error
    }
  }

  /// Writes a file aside, in the folder where it will appear, making the folder if it is missing.
  ///
  /// - Throws: ``DiskError``, also when a folder is where it should appear.
  package mutating func add(_ bytes: [UInt8], at target: DiskPath) throws(DiskError) {
    try Disk.makeFolder(target.folder)
    // The files of the group that come after it would wait for it for ever.
    guard !Disk.isFolder(target) else { throw DiskError(.rename, path: target.text, code: EISDIR) }
    count += 1
    let aside = target.folder.appending(AsideName.name(String(count)))
    pending.append((aside, target))
    let file = try FileHandle(aside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, for: .write)
    try file.write(bytes)
  }

  /// Makes the contents durable, lets every file appear, and makes the folders durable.
  package mutating func commit() throws(DiskError) {
    guard let first = pending.first else { return }
    try Disk.flushFileSystem(of: first.target.folder)
    var folders: Set<DiskPath> = []
    while let file = pending.first {
      try Disk.rename(file.aside, to: file.target)
      folders.insert(file.target.folder)
      pending.removeFirst()
    }
    for folder in folders { try Disk.flushFolder(folder) }
  }
}
