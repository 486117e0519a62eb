import GRDB

/// What a workspace remembers: the submissions, what was found in them, and what was done when.
///
/// Every operation is one transaction, durable when it returns: after a crash the ledger is as the last operation that
/// returned left it, or a later one. The order of things is that of their numbers, never of their times, for clocks jump.
/// Operations of one ledger wait for each other; one process writes, others may read beside it.
package final class Ledger: Sendable {
  private let queue: DatabaseQueue
  private let path: String

  /// Opens the ledger at a path, making it or bringing it up to date where need be.
  ///
  /// Beside it lie two files of its own, named like it with `-wal` and `-shm`; they belong to it and stay.
  ///
  /// Each operation waits so many seconds for another process that keeps the ledger locked.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/newer(path:version:)`` for one that a newer version of the program made.
  package init(at path: String, patience: Double = 10) throws(LedgerError) {
    self.path = path
    queue = try LedgerError.translating(path) {
      let queue = try DatabaseQueue(path: LedgerFile.location(path), configuration: .writing(path, patience: patience))
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Makes a ledger that is forgotten when it is let go, for a run without a workspace.
  ///
  /// - Throws: ``LedgerError``, when there is no memory.
  package init(inMemory: Void) throws(LedgerError) {
    path = ":memory:"
    queue = try LedgerError.translating(path) {
      let queue = try DatabaseQueue(configuration: .inMemory)
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Opens the ledger at a path to read it, beside a process that writes in it or alone.
  ///
  /// It makes no file, changes none and keeps no writer waiting.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/cannotOpen(path:code:message:)`` where there is none,
  ///   ``LedgerError/older(path:version:)`` for one that must be opened for writing once, to be brought up to date.
  package init(readingAt path: String) throws(LedgerError) {
    self.path = path
    queue = try LedgerError.translating(path) {
      try DatabaseQueue(path: LedgerFile.readingLocation(path), configuration: .reading(path))
    }
  }

  /// Answers several questions about one and the same state, whatever is written meanwhile.
  ///
  /// The body must only ask; an operation inside it ends the process.
  package func consistently<Answer>(
    _ body: () throws(LedgerError) -> Answer
  ) throws(LedgerError) -> Answer {
    try LedgerError.translating(path) { try queue.read { _ in try body() } }
  }

  /// Looks for damage in the whole file, which takes as long as reading it.
  ///
  /// - Throws: ``LedgerError/damaged(path:message:)`` with the first that is found.
  package func verify() throws(LedgerError) {
    try read { db in
      let complaint = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
      guard complaint == "ok" else { throw LedgerError.damaged(path: path, message: complaint) }
      if let orphan = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") {
        throw LedgerError.damaged(path: path, message: "a row refers to none: \(orphan)")
      }
    }
  }

  /// Reads in the state that the last operation left, or that ``consistently(_:)`` holds.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
    // Reads may lie inside one another: each of ours is one statement, which sees one state.
    try LedgerError.translating(path) { try queue.unsafeReentrantRead(body) }
  }

  /// Changes the ledger: all that the body writes, made durable, or nothing.
  func write<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
    try LedgerError.translating(path) { try queue.write(body) }
  }
}
