package import Disk

/// What the kernel told of a file between two looks.
package struct FileHint: Hashable, Sendable {
  /// What happened to it.
  package enum Kind: Hashable, Sendable {
    /// It was written: whoever did has it open.
    case modified
    /// It was closed after writing.
    case closed
    /// It was renamed to this name.
    case movedIn
    /// It was removed, or renamed to another name.
    case gone
    /// It is there, or its rights or times changed; nothing is said about its contents.
    case touched
  }

  /// Its path below the inbox.
  package let name: DiskPath
  /// What happened.
  package let kind: Kind

  /// A hint about a file.
  package init(_ kind: Kind, _ name: DiskPath) {
    self.kind = kind
    self.name = name
  }
}
