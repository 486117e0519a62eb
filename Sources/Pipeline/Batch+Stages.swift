import Disk
import Reporting
import Scoring
import Validation

extension Batch {
  /// What grading came to: the outcomes and the bytes of their files.
  struct Graded: Sendable {
    let units: [SubmissionOutcome]
    let rejected: [(folder: String, outcome: SubmissionOutcome)]
    let files: [OutputRenderer.File]
  }

  static func lock(_ folder: DiskPath) throws(BatchProblem) -> FolderLock {
    do {
      return try FolderLock(folder)
    } catch {
      throw error.isHeld ? .held(path: folder.text) : BatchProblem(writing: error)
    }
  }

  func read(_ files: [ReceivedFile], progress: @escaping @Sendable (Int) -> Void) async -> [ReadSubmission] {
    let job = ReadingJob(settings.judging)
    return await concurrentMap(files, width: settings.judging.width, progress: progress) { job.read($0) }
  }

  func grade(
    _ revisions: Revisions, adjustments: AdjustmentBook, progress: @escaping @Sendable (Int) -> Void
  ) async -> Graded {
    let job = GradingJob(settings: settings.judging, adjustments: adjustments)
    let renderer = OutputRenderer(settings.judging)
    let units = await concurrentMap(revisions.current, width: settings.judging.width, progress: progress) { current in
      let outcome = job.outcome(of: current)
      return (outcome, renderer.files(of: outcome, unitID: current.unit.id))
    }
    let refused = revisions.refused.sorted { $0.submission.file.name < $1.submission.file.name }
    let folders = RejectedFolder.names(for: refused.map(\.submission.file.name))
    let rejected = zip(folders, refused).map { folder, refused in
      (folder: folder, outcome: job.outcome(ofRefused: refused))
    }
    let files = units.flatMap(\.1) + rejected.flatMap { renderer.files(ofRejected: $0.outcome, folder: $0.folder) }
    return Graded(units: units.map(\.0), rejected: rejected, files: files)
  }

  func outcome(
    of graded: Graded, revisions: Revisions, scan: InboxScan, adjustments: AdjustmentBook
  ) -> RunOutcome {
    let submitted = Set(graded.units.compactMap(\.unit?.id))
    return RunOutcome(
      scheme: settings.judging.scheme, round: settings.judging.round, roster: settings.judging.roster,
      units: inRosterOrder(graded.units), rejected: graded.rejected, duplicates: revisions.duplicates,
      superseded: revisions.superseded, passedOver: scan.passedOver,
      findings: adjustments.findings(submitted: submitted, roster: settings.judging.roster))
  }

  private func inRosterOrder(_ outcomes: [SubmissionOutcome]) -> [SubmissionOutcome] {
    let places = Dictionary(
      (settings.judging.roster?.units ?? []).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let key = { (outcome: SubmissionOutcome) in
      (outcome.unit.flatMap { places[$0.id] } ?? Int.max, outcome.unit?.id ?? "")
    }
    return outcomes.sorted { key($0) < key($1) }
  }

  func archive(_ submissions: [ReadSubmission], after scan: InboxScan) throws(BatchProblem) {
    guard let folder = settings.archive else { return }
    var archive = Archive(folder, holding: scan.files)
    for submission in Revisions.inOrderOfArrival(submissions) where submission.file.archived == nil {
      guard submission.isWhole else { continue }  // it stays in the inbox and is tried again
      try archive.take(submission.file, sha256: submission.sha256)
    }
  }
}
