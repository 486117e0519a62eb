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
  /// When it, or what the system keeps of it, was last changed, in nanoseconds since 1970.
  package let changed: Int
  /// Its size in bytes; of no meaning for what is no file.
  package let size: Int
  /// Which file, folder or link it is.
  package let identity: FileIdentity

  init(path: DiskPath, status: stat) {
    self.path = path
    kind = Kind(mode: status.st_mode)
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
    size = max(0, Int(status.st_size))
    identity = FileIdentity(status)
  }
}

/// What a folder holds, as far as it could be inspected.
package struct FolderContents: Sendable {
  /// The entries, by name in the order of bytes.
  package let entries: [FolderEntry]
  /// The others, each with what the system refused to tell of it.
  package let problems: [(path: DiskPath, error: DiskError)]
}

extension Disk {
  /// What a folder holds, by name in the order of bytes; what cannot be inspected is left out.
  package static func list(_ folder: DiskPath) throws(DiskError) -> [FolderEntry] { try contents(of: folder).entries }

  /// What a folder holds, and what of it cannot be inspected.
  package static func contents(of folder: DiskPath) throws(DiskError) -> FolderContents {
    var entries: [FolderEntry] = []
    var problems: [(path: DiskPath, error: DiskError)] = []
    for name in try names(in: folder) {
      let path = folder.appending(bytes: name)
      var status = stat()
      if unsafe path.withCString({ unsafe lstat($0, &status) }) == 0 {
        entries.append(FolderEntry(path: path, status: status))
      } else if errno != ENOENT {
        // A file removed since its name was read is simply not there.
        problems.append((path, DiskError(.inspect, path)))
      }
    }
    return FolderContents(entries: entries, problems: problems)
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
}

extension FolderEntry.Kind {
  fileprivate init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}
