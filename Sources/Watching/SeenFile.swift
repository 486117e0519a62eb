package import Disk

/// A file of the inbox as one look at it found it.
package struct SeenFile: Hashable, Sendable {
  /// Its path below the inbox, with folders, byte by byte as the file system has it.
  package let name: DiskPath
  /// Which file it is.
  package let identity: FileIdentity
  /// Its size in bytes.
  package let size: Int
  /// When it was last written, in nanoseconds since 1970 by the clock of whoever holds the file.
  package let modified: Int
  /// When it, or what the system keeps of it, was last changed, in nanoseconds since 1970 by the same clock.
  package let changed: Int

  /// A file as it was seen.
  package init(name: DiskPath, identity: FileIdentity, size: Int, modified: Int, changed: Int) {
    self.name = name
    self.identity = identity
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  init(name: DiskPath, entry: FolderEntry) {
    self.init(
      name: name, identity: entry.identity, size: entry.size, modified: entry.modified, changed: entry.changed)
  }

  /// Whether nothing was written between two looks.
  ///
  /// The identity is not asked: some shares number the same file anew at each look, and no file takes the place of another
  /// without a change time of its own.
  func hasSameContents(as other: SeenFile) -> Bool {
    (size, modified, changed) == (other.size, other.modified, other.changed)
  }

  /// Whether the file at a path is still what was seen; `false` too when it is gone or cannot be read.
  package func isStill(at path: DiskPath) -> Bool {
    // Whatever the reason is, what was seen is not there to be read.
    guard let edges = try? Disk.edges(of: path, head: 0, tail: 0) else { return false }
    return isStill(edges)
  }

  func isStill(_ edges: FileEdges) -> Bool {
    (size, modified, changed) == (edges.size, edges.modified, edges.changed)
  }

  /// Whether it comes before another: the one written earlier, of two of the same time the one whose name's bytes are less.
  package func comes(before other: SeenFile) -> Bool {
    guard modified == other.modified else { return modified < other.modified }
    return name.bytes.lexicographicallyPrecedes(other.name.bytes)
  }
}
