import Disk

/// The folders of an inbox that the kernel watches, and the names of what it tells about.
final class WatchedTree {
  /// Why a tree cannot be watched.
  struct Unwatchable: Error {
    let reason: WatchMode.PollingReason
  }

  /// What a change means.
  enum News: Hashable {
    case nothing
    /// Folders came or went.
    case folders
    case file(FileHint)
    /// Changes were lost.
    case overflow
    /// The inbox's own folder is no longer watched.
    case rootGone
  }

  private let inbox: DiskPath
  private let ownPaths: [DiskPath]
  /// The program's own files and folders; asked anew whenever folders come, for they may be made later than the watch.
  private var own: Set<FileIdentity> = []
  private let queue: ChangeQueue
  private var names: [ChangeQueue.Watch: DiskPath] = [:]
  private var root: ChangeQueue.Watch?
  /// Whether some folder lies on a file system that may not tell of all changes.
  private(set) var hasUnknownKind = false

  /// Watches an inbox and every folder in it that is looked into.
  ///
  /// - Throws: ``Unwatchable``.
  init(_ inbox: DiskPath, without own: [DiskPath]) throws(Unwatchable) {
    self.inbox = inbox
    ownPaths = own
    do throws(DiskError) {
      queue = try ChangeQueue()
    } catch {
      throw Unwatchable(reason: .refused(code: error.code))
    }
    try watchAll()
  }

  /// Watches every folder; those watched already stay so.
  func watchAll() throws(Unwatchable) {
    own = Set(ownPaths.compactMap(FileIdentity.init))
    try watch(DiskPath(bytes: []), depth: 0)
    guard root != nil else { throw Unwatchable(reason: .refused(code: DiskError.folderMissing)) }
  }

  /// How many folders are watched.
  var count: Int { names.count }

  /// Waits for changes; whether there are some.
  func wait(orWoken stop: WakeUp, atMost duration: Duration?) -> Bool {
    queue.wait(orWoken: stop, atMost: duration)
  }

  /// Takes the changes that wait; none when there are no more.
  func take() throws(Unwatchable) -> [FolderChange] {
    do throws(DiskError) {
      return try queue.take()
    } catch {
      throw Unwatchable(reason: .refused(code: error.code))
    }
  }

  /// What a change means; folders that came are watched and those that went are not, from now on.
  func news(of change: FolderChange) throws(Unwatchable) -> News {
    switch change.kind {
    case .overflow: return .overflow
    case .folderGone: return change.watch == root ? .rootGone : .nothing
    case .unwatched:
      names[change.watch] = nil
      return change.watch == root ? .rootGone : .nothing
    case .created, .movedIn, .movedOut, .removed, .attributes, .modified, .closed:
      guard let folder = names[change.watch], !change.name.isEmpty, !Self.isPassedOver(change.name) else {
        return .nothing
      }
      let name = folder.appending(bytes: change.name)
      return change.isFolder ? try folderNews(change.kind, name) : .file(FileHint(Self.hint(change.kind), name))
    }
  }

  private func folderNews(_ kind: FolderChange.Kind, _ name: DiskPath) throws(Unwatchable) -> News {
    // A renamed folder keeps its watches, and those of what it holds, under names that are no longer theirs.
    if kind != .attributes { forget(name) }
    guard kind != .removed, kind != .movedOut else { return .folders }
    own = Set(ownPaths.compactMap(FileIdentity.init))
    let isOwn = FileIdentity(inbox.appending(bytes: name.bytes)).map(own.contains) ?? false
    if !isOwn { try watch(name, depth: name.bytes.split(separator: UInt8(ascii: "/")).count) }
    return isOwn ? .nothing : .folders
  }

  private func forget(_ folder: DiskPath) {
    for (watch, name) in names where name == folder || name.isBelow(folder) {
      queue.forget(watch)
      names[watch] = nil
    }
  }

  /// Watches a folder first and looks into it then, so that what comes meanwhile is seen by one or the other.
  private func watch(_ name: DiskPath, depth: Int) throws(Unwatchable) {
    let path = inbox.appending(bytes: name.bytes)
    try checkKind(of: path, name)
    guard let watch = try add(path, isRoot: depth == 0) else { return }
    names[watch] = name
    if depth == 0 { root = watch }
    guard depth < InboxListing.deepestFolder else { return }
    // A folder that cannot be listed is told as a problem by the look that follows.
    for entry in (try? Disk.list(path)) ?? [] where isLookedInto(entry) {
      try self.watch(name.appending(bytes: entry.path.nameBytes), depth: depth + 1)
    }
  }

  private func isLookedInto(_ entry: FolderEntry) -> Bool {
    entry.kind == .folder && !Self.isPassedOver(entry.path.nameBytes) && !own.contains(entry.identity)
  }

  private func checkKind(of path: DiskPath, _ name: DiskPath) throws(Unwatchable) {
    // One that is gone has no kind, nor anything to watch.
    guard let kind = try? FileSystemKind(of: path) else { return }
    switch kind.events {
    case .all: break
    case .unknown: hasUnknownKind = true
    case .none: throw Unwatchable(reason: .fileSystem(kind, folder: name))
    }
  }

  /// Watches one folder; `nil` when it is gone, no folder or may not be read, which the look that follows tells.
  private func add(_ path: DiskPath, isRoot: Bool) throws(Unwatchable) -> ChangeQueue.Watch? {
    do throws(DiskError) {
      return try queue.watch(path, followsLinks: isRoot)
    } catch {
      switch error.cause {
      case .missing, .notAFolder, .noPermission, .nameTooLong: return nil
      case .noSpace, .exhausted, .notARegularFile, .readOnly, .tooLarge, .inUse, .device, .network, .notText, .other:
        throw Unwatchable(reason: .refused(code: error.code))
      }
    }
  }

  private static func isPassedOver(_ name: [UInt8]) -> Bool {
    PassedOver.contains(String(decoding: name, as: UTF8.self))
  }

  private static func hint(_ kind: FolderChange.Kind) -> FileHint.Kind {
    switch kind {
    case .modified: .modified
    case .closed: .closed
    case .movedIn: .movedIn
    case .movedOut, .removed: .gone
    case .created, .attributes, .folderGone, .unwatched, .overflow: .touched
    }
  }
}
