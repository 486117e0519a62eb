import Disk
import Reporting
import Scoring
import Validation

extension Batch {
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

  func outcome(
    units: [SubmissionRecord], rejected: [(folder: String, record: SubmissionRecord)], revisions: Revisions,
    scan: InboxScan, adjustments: AdjustmentBook
  ) -> RunOutcome {
    let submitted = Set(units.compactMap(\.unit?.id))
    return RunOutcome(
      scheme: settings.judging.scheme, round: settings.judging.round, roster: settings.judging.roster,
      units: inRosterOrder(units), rejected: rejected, duplicates: revisions.duplicates,
      superseded: revisions.superseded, passedOver: scan.passedOver,
      findings: adjustments.findings(submitted: submitted, roster: settings.judging.roster))
  }

  private func inRosterOrder(_ records: [SubmissionRecord]) -> [SubmissionRecord] {
    let places = Dictionary(
      (settings.judging.roster?.units ?? []).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let key = { (record: SubmissionRecord) in
      (record.unit.flatMap { places[$0.id] } ?? Int.max, record.unit?.id ?? "")
    }
    return records.sorted { key($0) < key($1) }
  }

  /// Moves what was processed into the archive; one file that cannot be moved does not keep the others from it.
  ///
  /// - Throws: ``BatchProblem`` of the first that could not be moved. It stays in the inbox and is read again.
  func archive(_ submissions: [ReadSubmission], after scan: InboxScan) throws(BatchProblem) {
    guard let folder = settings.archive else { return }
    var archive = Archive(folder, holding: scan.files)
    var problem: BatchProblem?
    for submission in Revisions.inOrderOfArrival(submissions) where submission.file.archived == nil {
      guard submission.isWhole else { continue }  // it stays in the inbox and is tried again
      do throws(BatchProblem) {
        try archive.take(submission.file, sha256: submission.sha256)
      } catch {
        problem = problem ?? error
      }
    }
    if let problem { throw problem }
  }
}
