import Disk
import Logging
import Reporting
import Scoring
import Validation
import Watching

/// What a run tells the log, in English, one line each.
struct BatchLog: Sendable {
  private let logger: Logger
  /// The submissions that were judged before.
  private let judged: Set<SubmissionTitle>

  init(_ logger: Logger) { self.init(logger, judged: []) }

  private init(_ logger: Logger, judged: Set<SubmissionTitle>) {
    self.logger = logger
    self.judged = judged
  }

  /// The log of a pass over entries, which tells those that come to their end from those that are only gone through again.
  func passing(_ entries: [RoundEntry]) -> BatchLog {
    BatchLog(logger, judged: Set(entries.filter { $0.stored?.record != nil }.map(\.title)))
  }

  /// The inbox was looked through.
  func received(_ sight: InboxSight) {
    logger.info(
      "found \(sight.verdict.complete.count) files, \(sight.verdict.waiting.count) not complete, passed over \(sight.passedOver.count)"
    )
  }

  /// Folders of the inbox could not be looked into.
  func unlisted(_ problems: some Sequence<InboxListing.Problem>) {
    for problem in problems {
      logger.warning(
        "cannot be looked into",
        metadata: ["folder": "\(TerminalText.safe(problem.name.text))", "reason": "\(problem.error)"])
    }
  }

  /// A submission repeats another.
  func duplicate(_ name: String, of original: String) {
    logger.info(
      "duplicate", metadata: ["file": "\(TerminalText.safe(name))", "of": "\(TerminalText.safe(original))"])
  }

  /// Outputs of what is no more were removed.
  func removed(_ folder: String) {
    logger.notice(
      "outputs removed, no submission has them any more", metadata: ["folder": "\(TerminalText.safe(folder))"])
  }

  /// A submission could not be read or graded, for a reason of the machine.
  func failed(_ entry: RoundEntry, _ failure: EntryFailure, isSetAside: Bool) {
    logger.warning(
      isSetAside ? "set aside" : "waits",
      metadata: ["file": "\(TerminalText.safe(entry.name))", "reason": "\(failure)"])
  }

  /// The file system of the output folder has no locks, so a second instance cannot be told.
  func noLocks(_ folder: DiskPath) {
    logger.warning(
      "the file system has no locks: another instance would not be noticed", metadata: ["folder": "\(folder.text)"])
  }

  /// The watch has begun.
  func watching(_ mode: WatchMode) {
    switch mode {
    case .events: logger.info("watching the inbox")
    case .polling(let reason): logger.info("looking at the inbox from time to time", metadata: ["reason": "\(reason)"])
    }
  }

  /// A file does not become complete.
  func overdue(_ file: WaitingFile) {
    logger.warning(
      "still not complete", metadata: ["file": "\(TerminalText.safe(file.file.name.text))", "reason": "\(file.reason)"])
  }

  /// A file that says how to judge is being written.
  func unfinished(_ file: SeenFile) {
    logger.notice(
      "nothing is graded until this file is complete", metadata: ["file": "\(TerminalText.safe(file.name.text))"])
  }

  /// The configuration was read anew.
  func reloaded() { logger.info("read configuration, roster and adjustments anew") }

  /// The configuration has a fault; the old one stays.
  func notReloaded(_ problem: BatchProblem) {
    logger.error("the configuration has a fault, the old one stays", metadata: ["reason": "\(problem)"])
  }

  /// The configuration names other folders, which takes a new start.
  func placesChanged() { logger.error("the configuration names other folders: start again to use them") }

  /// A pass failed.
  func failed(_ problem: BatchProblem, again: Duration) {
    logger.error("failed, will be tried again", metadata: ["reason": "\(problem)", "after": "\(again)"])
  }

  /// Workers run without walls, for the system has none.
  func noSandbox() { logger.warning("the system has no sandbox: workers could write files and reach the network") }

  /// A submission came to its end, or one that had was judged again for what had changed besides it.
  func done(_ outcome: SubmissionRecord) {
    var metadata: Logger.Metadata = ["file": "\(TerminalText.safe(outcome.submission.file))"]
    if let unit = outcome.unit { metadata["unit"] = "\(unit.id)" }
    if let name = outcome.className { metadata["class"] = "\(name)" }
    if let rule = outcome.findings.first?.rule, outcome.status == .rejected { metadata["rule"] = "\(rule.rawValue)" }
    guard judged.contains(SubmissionTitle(file: outcome.submission.file, sha256: outcome.submission.sha256)) else {
      return logger.info("\(outcome.status.rawValue)", metadata: metadata)
    }
    metadata["now"] = "\(outcome.status.rawValue)"
    logger.info("renewed", metadata: metadata)
  }
}
