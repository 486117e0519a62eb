import Reporting
import Scoring

/// Grades submissions and makes the bytes of their files, many at a time.
struct GradingStage: Sendable {
  /// A graded submission with its files.
  struct Graded: Sendable {
    let outcome: SubmissionOutcome
    let files: [OutputRenderer.File]
  }

  /// A file that could not be graded, with its report.
  struct Refused: Sendable {
    let folder: String
    let outcome: SubmissionOutcome
    let files: [OutputRenderer.File]
  }

  private let job: GradingJob
  private let width: Int
  let renderer: OutputRenderer

  init(_ settings: JudgingSettings, adjustments: AdjustmentBook) throws(BatchProblem) {
    job = GradingJob(settings: settings, adjustments: adjustments)
    width = settings.width
    renderer = try OutputRenderer(settings)
  }

  /// Grades the files that count, in their order.
  ///
  /// - Throws: ``BatchProblem`` when an output cannot be made at all.
  func grade(
    _ current: [Revisions.Current], progress: @escaping @Sendable (Int) -> Void
  ) async throws(BatchProblem) -> [Graded] {
    let results = await concurrentMap(current, width: width, progress: progress) { [job, renderer] current in
      Result { () throws(BatchProblem) in
        let outcome = job.outcome(of: current)
        return Graded(outcome: outcome, files: try renderer.files(of: outcome, unitID: current.unit.id))
      }
    }
    var graded: [Graded] = []
    for result in results { graded.append(try result.get()) }
    return graded
  }

  /// Reports on the files that cannot be graded, by name.
  func refuse(_ refused: [Revisions.Refused]) -> [Refused] {
    let byName = refused.sorted { $0.submission.file.name < $1.submission.file.name }
    let folders = RejectedFolder.names(for: byName.map(\.submission.file.name))
    return zip(folders, byName).map { folder, refused in
      let outcome = job.outcome(ofRefused: refused)
      return Refused(folder: folder, outcome: outcome, files: renderer.files(ofRejected: outcome, folder: folder))
    }
  }
}

extension Array {
  /// The elements in parts of at most so many, in order.
  func parts(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
