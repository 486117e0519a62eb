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
  private let lock: FolderLock

  /// Opens what a run works on.
  ///
  /// Where originals do not move, the ledger is one of this run: nothing is remembered.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when another instance has it, or it cannot be used.
  init(_ settings: RunSettings, log: BatchLog) throws(BatchProblem) {
    let lock = try Self.lock(settings.out)
    if !lock.isEffective { log.noLocks(settings.out) }
    let archive = settings.archive.map(Archive.init)
    let ledger = RoundLedger(
      ledger: try Self.openLedger(settings), path: settings.ledger ?? DiskPath(":memory:"), archive: archive,
      round: settings.judging.round,
      edition: settings.edition)
    self.settings = settings
    self.archive = archive
    self.ledger = ledger
    self.lock = lock
    intake = settings.movesOriginals ? archive.map { Intake(ledger: ledger, inbox: settings.inbox, archive: $0) } : nil
  }

  private static func lock(_ folder: DiskPath) throws(BatchProblem) -> FolderLock {
    do throws(DiskError) {
      try Disk.makeFolder(folder)
    } catch {
      throw BatchProblem(writing: error)
    }
    do {
      return try FolderLock(folder)
    } catch {
      throw error.isHeld ? .held(path: folder.text, by: FolderLock.holder(of: folder)) : BatchProblem(writing: error)
    }
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
    guard let intake else { return try remember() }
    try ledger.telling { () throws(IntakeFault) in try intake.recover() }
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
