import Glibc

/// A file, folder or other thing in a folder.
package struct FolderEntry: Sendable {
  /// What an entry is.
  package enum Kind: Sendable {
    case file, folder, symbolicLink, other
  }

  /// Where it is.
  package let path: DiskPath
  /// What it is; a symbolic link is not followed.
  package let kind: Kind
  /// When it was last written, in nanoseconds since 1970.
  package let modified: Int
}

extension Disk {
  /// What a folder holds, by name in the order of bytes.
  package static func list(_ folder: DiskPath) throws(DiskError) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    for name in try names(in: folder) {
      let path = folder.appending(bytes: name)
      var status = stat()
      // A file removed since its name was read is simply not there.
      guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0 else { continue }
      let modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
      entries.append(FolderEntry(path: path, kind: kind(of: status.st_mode), modified: modified))
    }
    return entries
  }

  private static func names(in folder: DiskPath) throws(DiskError) -> [[UInt8]] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else { throw DiskError(.list, folder) }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw DiskError(.list, folder) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func kind(of mode: mode_t) -> FolderEntry.Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }
}
