import Disk
package import Reporting
import Scoring

/// One run over an inbox: the program on one page.
package struct Batch: Sendable {
  let settings: RunSettings

  /// A run with given settings.
  package init(_ settings: RunSettings) {
    self.settings = settings
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
    let adjustments = AdjustmentBook(
      try AdjustmentLoading(settings: settings.judging).load(settings.adjustments), settings: settings.judging)
    let scan = try InboxScan(inbox: settings.inbox, archive: settings.archive)

    let steps = scan.files.count * 2
    let submissions = await read(scan.files) { progress($0, steps) }
    let revisions = Revisions(submissions)
    let graded = await grade(revisions, adjustments: adjustments) { progress(scan.files.count + $0, steps) }

    let run = outcome(of: graded, revisions: revisions, scan: scan, adjustments: adjustments)
    for file in graded.files { try out.add(file) }
    for file in OutputRenderer(settings.judging).files(of: run) { try out.add(file) }
    try out.finish()
    if settings.movesOriginals { try archive(submissions, after: scan) }
    progress(steps, steps)
    withExtendedLifetime(lock) {}
    return run
  }
}
