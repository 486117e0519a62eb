import Disk
import Ledger
import Reporting
import Watching

/// What a run works on: the inbox, the ledger and, in a workspace, the archive; locked against other instances.
struct Workspace: ~Copyable {
  let ledger: RoundLedger
  private let settings: RunSettings
  private let archive: Archive?
  private let intake: Intake?
  /// The workspace's own folder: its output folder may be moved, or be another from now on.
  private let workspaceLock: FolderLock?
  private let outLock: FolderLock
  /// Whether no other instance can be at work on the output folder: some file systems have no locks.
  private let isAlone: Bool
  /// When this instance was begun, in nanoseconds since 1970: before it had the lock.
  private let begun: Int

  /// Opens what a run works on.
  ///
  /// Where originals do not move, the ledger is one of this run: nothing is remembered.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when another instance has it, or it cannot be used.
  init(_ settings: RunSettings, log: BatchLog) throws(BatchProblem) {
    let begun = WallClock.nanoseconds
    let workspaceLock = try Self.lock(ofWorkspace: settings)
    let outLock = try FolderLock.taking(settings.out)
    if !outLock.isEffective { log.noLocks(settings.out) }
    let archive = settings.archive.map(Archive.init)
    let ledger = RoundLedger(
      ledger: try Self.openLedger(settings), path: settings.ledger ?? DiskPath(":memory:"), archive: archive,
      round: settings.judging.round,
      edition: settings.edition)
    self.begun = begun
    self.settings = settings
    self.archive = archive
    self.ledger = ledger
    isAlone = outLock.isEffective
    self.workspaceLock = workspaceLock
    self.outLock = outLock
    intake = settings.movesOriginals ? archive.map { Intake(ledger: ledger, inbox: settings.inbox, archive: $0) } : nil
  }

  /// Not of one that is its own output folder: that has a lock already.
  private static func lock(ofWorkspace settings: RunSettings) throws(BatchProblem) -> FolderLock? {
    guard let folder = settings.workspaceFolder, FileIdentity(folder) != FileIdentity(settings.out) else { return nil }
    return try .taking(folder)
  }

  private static func openLedger(_ settings: RunSettings) throws(BatchProblem) -> Ledger {
    do throws(LedgerError) {
      guard settings.movesOriginals, let path = settings.ledger else { return try Ledger(inMemory: ()) }
      return try Ledger(at: path.text)
    } catch {
      throw BatchProblem(error, ledger: settings.ledger ?? DiskPath(":memory:"))
    }
  }

  /// Puts right what a crash left half done.
  func recover() throws(BatchProblem) {
    sweep()
    guard let intake else { return try remember() }
    try ledger.telling { () throws(IntakeFault) in try intake.recover() }
  }

  /// Removes what killed instances wrote aside; not where another may be at work, for there are no locks.
  private func sweep() {
    guard isAlone else { return }
    // Units' folders, and those below them as in `_rejected`.
    Disk.sweepAside(in: settings.out, depth: 2, before: begun)
    guard settings.movesOriginals else { return }
    if let folder = settings.archive { Disk.sweepAside(in: folder, depth: 1, before: begun) }
    if let folder = settings.ledger?.folder { Disk.sweepAside(in: folder, depth: 0, before: begun) }
  }

  /// Moves what could not be moved before.
  func moveUnplaced() throws(BatchProblem) {
    guard let intake else { return }
    try ledger.telling { () throws(IntakeFault) in try intake.moveUnplaced() }
  }

  /// Whether originals of submissions are in the inbox still, because they could not be moved.
  func hasUnmoved() throws(BatchProblem) -> Bool {
    guard let intake else { return false }
    return try ledger.telling { () throws(IntakeFault) in try intake.hasUnmoved() }
  }

  /// Without a ledger that lasts, the archive is the memory.
  private func remember() throws(BatchProblem) {
    guard let archive else { return }
    try ledger.telling { () throws(IntakeFault) in try ledger.adopt(archive) }
  }

  /// Looks at the inbox, and once more after the settle time when something in it is not settled yet.
  func settledSight() async throws(BatchProblem) -> InboxSight { try await settings.settledSight() }

  /// Takes files that are complete; those that cannot be taken are given back, with the reason.
  func take(_ files: [SeenFile]) throws(BatchProblem) -> [Intake.Left] {
    guard let intake else { return try ledger.note(files, in: settings.inbox) }
    return try ledger.telling { () throws(IntakeFault) in try intake.take(files) }
  }
}
