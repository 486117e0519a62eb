import Disk
import Logging
import Reporting
import Scoring
import Validation
import Watching

/// What a run tells the log, in English, one line each.
struct BatchLog: Sendable {
  private let logger: Logger

  init(_ logger: Logger) {
    self.logger = logger
  }

  /// The inbox was looked through.
  func received(_ sight: InboxSight) {
    logger.info(
      "found \(sight.verdict.complete.count) files, \(sight.verdict.waiting.count) not complete, passed over \(sight.passedOver.count)"
    )
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

  /// A submission came to its end.
  func done(_ outcome: SubmissionRecord) {
    var metadata: Logger.Metadata = ["file": "\(TerminalText.safe(outcome.submission.file))"]
    if let unit = outcome.unit { metadata["unit"] = "\(unit.id)" }
    if let name = outcome.className { metadata["class"] = "\(name)" }
    if let rule = outcome.findings.first?.rule, outcome.status == .rejected { metadata["rule"] = "\(rule.rawValue)" }
    logger.info("\(outcome.status.rawValue)", metadata: metadata)
  }
}
