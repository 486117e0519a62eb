import Disk
import Reporting

/// Publishes what submissions came to: lets their files appear, and says in the ledger that they are done when those are
/// durable; many submissions at a time.
struct Publisher: ~Copyable {
  /// How many submissions are done together at most.
  private static let groupSize = 64

  private var out: OutputFolder
  private let ledger: RoundLedger
  private let log: BatchLog
  private var group: [PassedEntry] = []

  /// A publisher of nothing yet.
  init(_ out: DiskPath, ledger: RoundLedger, log: BatchLog) throws(BatchProblem) {
    self.out = try OutputFolder(out)
    self.ledger = ledger
    self.log = log
  }

  /// Takes what a submission came to.
  mutating func take(_ passed: PassedEntry) throws(BatchProblem) {
    switch passed.work {
    case .kept: return
    case .confirmed: group.append(passed)
    case .judged(_, let files):
      try publish(files)
      group.append(passed)
      if group.count >= Self.groupSize { try finish() }
    case .failed(let failure):
      let isSetAside = try ledger.fail(passed.entry.id, failure)
      log.failed(passed.entry, failure, isSetAside: isSetAside)
    }
  }

  /// Takes files that belong to no submission.
  mutating func publish(_ files: [OutputRenderer.File]) throws(BatchProblem) {
    for file in files { try out.add(file) }
  }

  /// Lets all that was taken appear, and then says so in the ledger.
  mutating func finish() throws(BatchProblem) {
    try out.finish()
    try ledger.finish(group)
    for passed in group {
      if case .judged = passed.work { passed.outcome?.record.map(log.done) }
    }
    group = []
  }
}
