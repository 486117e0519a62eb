import Disk
package import Logging
package import Reporting
import Scoring

/// One run over an inbox: the program on one page.
package struct Batch: Sendable {
  let settings: RunSettings
  /// How many submissions are graded before their files are written, so that a large inbox is not held in memory.
  private static let partSize = 256

  private let log: BatchLog

  /// A run with given settings, which says what it does to a logger.
  package init(_ settings: RunSettings, logger: Logger) {
    self.settings = settings
    log = BatchLog(logger)
  }

  /// Reads, grades and writes everything once.
  ///
  /// The order: take the folder, read every file, decide which of them count, grade those, write every output, and only
  /// when all of them are durable move the originals into the archive.
  ///
  /// - Parameter progress: called with how many of how many steps are done, from any task.
  /// - Returns: what became of everything.
  /// - Throws: ``BatchProblem`` for what stops the whole run; one bad file never does.
  package func run(progress: @escaping @Sendable (Int, Int) -> Void) async throws(BatchProblem) -> RunOutcome {
    var out = try OutputFolder(settings.out)
    let lock = try Self.lock(settings.out)
    if !lock.isEffective { log.noLocks(settings.out) }
    let adjustments = AdjustmentBook(
      try AdjustmentLoading(settings: settings.judging).load(settings.adjustments), settings: settings.judging)
    let scan = try InboxScan(
      inbox: settings.inbox, out: settings.out, archive: settings.archive, ownFiles: settings.ownFiles)
    log.received(scan)

    let steps = scan.files.count * 2
    let submissions = await read(scan.files) { progress($0, steps) }
    let revisions = Revisions(submissions)
    let stage = try GradingStage(settings.judging, adjustments: adjustments)
    var units: [SubmissionRecord] = []
    for part in revisions.current.parts(of: Self.partSize) {
      let before = scan.files.count + units.count
      let graded = try await stage.grade(part) { progress(before + $0, steps) }
      for file in graded.flatMap(\.files) { try out.add(file) }
      units += graded.map { SubmissionRecord($0.outcome, in: settings.judging.language) }
      graded.forEach { log.done($0.outcome) }
    }
    let rejected = stage.refuse(revisions.refused)
    for file in rejected.flatMap(\.files) { try out.add(file) }
    rejected.forEach { log.done($0.outcome) }

    let run = outcome(
      units: units, rejected: rejected.map { ($0.folder, SubmissionRecord($0.outcome, in: settings.judging.language)) },
      revisions: revisions, scan: scan,
      adjustments: adjustments)
    for file in try stage.renderer.files(of: run) { try out.add(file) }
    try out.finish()
    if settings.movesOriginals { try archive(submissions, after: scan) }
    progress(steps, steps)
    withExtendedLifetime(lock) {}
    return run
  }
}
