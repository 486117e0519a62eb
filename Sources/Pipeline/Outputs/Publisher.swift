import Disk
import Reporting
import Scoring

/// Publishes what submissions came to: lets their files appear, and says in the ledger that they are done when those are
/// durable; many submissions at a time.
struct Publisher: ~Copyable {
  /// How many submissions are done together at most.
  private static let groupSize = 64

  private var out: OutputFolder
  private let ledger: RoundLedger
  private let log: BatchLog
  private let report: (RoundEntry, EntryFailure) -> (outcome: StoredOutcome, files: [OutputRenderer.File])?
  private var group: [PassedEntry] = []

  /// A publisher of nothing yet, with a way to report on what is set aside.
  init(
    _ out: DiskPath, ledger: RoundLedger, log: BatchLog,
    report: @escaping (RoundEntry, EntryFailure) -> (outcome: StoredOutcome, files: [OutputRenderer.File])?
  ) throws(BatchProblem) {
    self.out = try OutputFolder(out)
    self.ledger = ledger
    self.log = log
    self.report = report
  }

  /// Takes what a submission came to, and gives what it is then: one whose files the disk does not take waits.
  ///
  /// - Throws: ``BatchProblem`` for what any other submission would meet as well.
  mutating func take(_ passed: PassedEntry) throws(BatchProblem) -> PassedEntry {
    switch passed.work {
    case .left, .setAside: return passed
    case .kept: if !passed.entry.isFinished { group.append(passed) }
    case .confirmed: group.append(passed)
    case .judged(let outcome, let files):
      if let failure = try refusal(of: files) { return try take(failure, of: passed) }
      if !files.isEmpty { removeCopy(withoutSuccessor: outcome) }
      group.append(passed)
      if group.count >= Self.groupSize { try finish() }
    case .failed(let failure): return try take(failure, of: passed)
    }
    return passed
  }

  /// Takes the files of a submission; why the disk does not take them, when that is for these alone.
  private mutating func refusal(of files: [OutputRenderer.File]) throws(BatchProblem) -> EntryFailure? {
    do throws(DiskError) {
      try out.add(files)
      return nil
    } catch {
      guard error.isOfOnePlace else { throw BatchProblem(writing: error) }
      return .cannotWrite(error)
    }
  }

  private mutating func take(_ failure: EntryFailure, of passed: PassedEntry) throws(BatchProblem) -> PassedEntry {
    let entry = passed.entry
    let isSetAside = try ledger.fail(entry, failure)
    log.failed(entry, failure, isSetAside: isSetAside)
    guard isSetAside else { return passed.ending(in: .failed(failure)) }
    // What was made of it before stays; without that it gets a report of its own.
    guard entry.stored == nil, let report = report(entry, failure), let folder = report.outcome.folder else {
      return passed.ending(in: .setAside)
    }
    try publish(report.files)
    try out.finish()
    try ledger.keep(report.outcome, of: entry.id)
    return PassedEntry(entry: entry, standing: .refused(folder: folder), work: .judged(report.outcome, files: []))
  }

  /// A copy of an earlier revision must not pass for one of this.
  private mutating func removeCopy(withoutSuccessor outcome: StoredOutcome) {
    guard outcome.folder == nil, let record = outcome.record, let unit = record.unit else { return }
    if !record.isAnnotated { out.remove(OutputRenderer.annotatedPath(ofUnit: unit.id)) }
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

extension PassedEntry {
  /// The same submission with another end.
  fileprivate func ending(in work: Work) -> Self { Self(entry: entry, standing: standing, work: work) }
}

extension DiskError {
  /// Whether it is of one folder or file, so that others may be written all the same.
  fileprivate var isOfOnePlace: Bool {
    [.noPermission, .notARegularFile, .notAFolder, .nameTooLong, .inUse].contains(cause)
  }
}
