import Glibc

/// The kernel's queue of changes to folders (inotify(7)), closed when it is let go.
package struct ChangeQueue: ~Copyable {
  /// The number by which the queue knows a folder that is watched.
  package struct Watch: Hashable, Sendable {
    let number: Int32
    /// The watch of a number, as the kernel gives it; -1 belongs to no folder.
    package init(number: Int32) { self.number = number }
  }

  /// What is watched for.
  ///
  /// Not what reads: taking a file must not wake who took it.
  private static let mask =
    IN_CREATE | IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF
    | IN_MOVE_SELF
  private static let pieceSize = 1 << 16

  private let descriptor: Int32

  /// A queue that watches nothing yet.
  ///
  /// - Throws: ``DiskError`` when the user has too many queues (EMFILE) or the kernel has none (ENOSYS).
  package init() throws(DiskError) {
    descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskError(.watch, path: "inotify", code: errno) }
  }

  deinit { close(descriptor) }

  /// Watches what a folder holds, not what its sub-folders hold; a folder watched already keeps its watch.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - followsLinks: whether a link to a folder stands for that folder.
  /// - Returns: by what the queue names the folder.
  /// - Throws: ``DiskError``; ENOSPC when the user watches as many folders as may be.
  package func watch(_ folder: DiskPath, followsLinks: Bool = false) throws(DiskError) -> Watch {
    let flags = Self.mask | IN_ONLYDIR | (followsLinks ? 0 : IN_DONT_FOLLOW)
    let number = unsafe folder.withCString {
      unsafe inotify_add_watch(descriptor, $0, UInt32(bitPattern: Int32(flags)))
    }
    guard number >= 0 else { throw DiskError(.watch, folder) }
    return Watch(number: number)
  }

  /// Watches a folder no more; nothing when it is gone already.
  package func forget(_ watch: Watch) { _ = inotify_rm_watch(descriptor, watch.number) }

  /// Waits until there are changes.
  ///
  /// - Parameters:
  ///   - wakeUp: what ends the waiting too.
  ///   - duration: how long at most; `nil` for as long as it takes.
  /// - Returns: whether there are changes to take.
  package func wait(orWoken wakeUp: WakeUp, atMost duration: Duration?) -> Bool {
    ReadyDescriptors.wait(for: [wakeUp.descriptor, descriptor], atMost: duration)[1]
  }

  /// Takes the changes that wait, without waiting for more; at most one piece of them.
  ///
  /// - Throws: ``DiskError`` when the queue itself fails.
  package func take() throws(DiskError) -> [FolderChange] {
    var count = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, initialized in
      repeat { count = unsafe read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 || errno == EAGAIN else { throw DiskError(.watch, path: "inotify", code: errno) }
    return FolderChange.all(in: piece)
  }
}

/// A change in a folder that is watched.
package struct FolderChange: Hashable, Sendable {
  /// What changed.
  package enum Kind: Hashable, Sendable {
    /// Something is there that was not.
    case created
    /// A file's bytes were written.
    case modified
    /// Rights, times or the number of names changed.
    case attributes
    /// A file that was open for writing was closed.
    case closed
    /// Something was renamed to come here.
    case movedIn
    /// Something was renamed to go away.
    case movedOut
    /// Something was removed.
    case removed
    /// The folder itself was removed, renamed or unmounted.
    case folderGone
    /// The folder is watched no more.
    case unwatched
    /// Changes were lost, of any folder.
    case overflow
  }

  /// The folder; of no meaning for ``Kind/overflow``.
  package let watch: ChangeQueue.Watch
  /// What changed.
  package let kind: Kind
  /// Whether it is a folder that came, went or changed.
  package let isFolder: Bool
  /// The name in the folder, byte by byte; empty when the change is the folder's own.
  package let name: [UInt8]

  /// A change.
  package init(_ kind: Kind, in watch: ChangeQueue.Watch, isFolder: Bool = false, name: [UInt8] = []) {
    self.watch = watch
    self.kind = kind
    self.isFolder = isFolder
    self.name = name
  }

  private static let headerSize = 16

  /// The changes in a piece read: a header of four 32-bit numbers (watch, mask, cookie, length), then the name, filled up
  /// with zeros to its length.
  static func all(in piece: [UInt8]) -> [FolderChange] {
    var changes: [FolderChange] = []
    var start = 0
    while start + headerSize <= piece.count {
      let name = start + headerSize
      let end = min(piece.count, name + Int(number(in: piece, at: start + 12)))
      let mask = number(in: piece, at: start + 4)
      let watch = ChangeQueue.Watch(number: Int32(bitPattern: number(in: piece, at: start)))
      if let kind = kind(of: mask) {
        let isFolder = mask & UInt32(IN_ISDIR) != 0
        changes.append(Self(kind, in: watch, isFolder: isFolder, name: Array(piece[name..<end].prefix { $0 != 0 })))
      }
      start = end
    }
    return changes
  }

  private static func number(in piece: [UInt8], at place: Int) -> UInt32 {
    unsafe piece.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
  }

  private static func kind(of mask: UInt32) -> Kind? {
    kinds.first { mask & $0.bits != 0 }?.kind
  }

  private static let kinds: [(bits: UInt32, kind: Kind)] = [
    (UInt32(IN_Q_OVERFLOW), .overflow),
    (UInt32(IN_IGNORED), .unwatched),
    (UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT), .folderGone),
    (UInt32(IN_CREATE), .created),
    (UInt32(IN_MOVED_TO), .movedIn),
    (UInt32(IN_MOVED_FROM), .movedOut),
    (UInt32(IN_DELETE), .removed),
    (UInt32(IN_CLOSE_WRITE), .closed),
    (UInt32(IN_MODIFY), .modified),
    (UInt32(IN_ATTRIB), .attributes),
  ]
}
