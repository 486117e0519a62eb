import Disk
import Logging
import Reporting
import Scoring
import Validation

/// What a run tells the log, in English, one line each.
struct BatchLog: Sendable {
  private let logger: Logger

  init(_ logger: Logger) {
    self.logger = logger
  }

  /// The inbox was looked through.
  func received(_ scan: InboxScan) {
    logger.info("found \(scan.files.count) files, passed over \(scan.passedOver.count)")
  }

  /// The file system of the output folder has no locks, so a second instance cannot be told.
  func noLocks(_ folder: DiskPath) {
    logger.warning(
      "the file system has no locks: another instance would not be noticed", metadata: ["folder": "\(folder.text)"])
  }

  /// A submission came to its end.
  func done(_ outcome: SubmissionOutcome) {
    var metadata: Logger.Metadata = ["file": "\(TerminalText.safe(outcome.submission.file))"]
    if let unit = outcome.unit { metadata["unit"] = "\(unit.id)" }
    if let grade = outcome.grade { metadata["class"] = "\(grade.className)" }
    if let rule = outcome.findings.first?.rule, outcome.status == .rejected { metadata["rule"] = "\(rule.rawValue)" }
    logger.info("\(outcome.status.rawValue)", metadata: metadata)
  }
}
