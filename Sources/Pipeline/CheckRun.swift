import Disk
package import Reporting
import Scoring

/// Validates filled workbooks one by one and writes nothing.
package struct CheckRun: Sendable {
  private let settings: JudgingSettings
  private let adjustments: AdjustmentBook

  /// A check with given settings.
  ///
  /// - Throws: ``BatchProblem`` when a file or folder of adjustments is not there.
  package init(_ settings: JudgingSettings, adjustments: [String]) throws(BatchProblem) {
    self.settings = settings
    let paths = adjustments.map { DiskPath($0) }
    for path in paths where !Disk.exists(path) { throw .inputMissing(path: path.text) }
    self.adjustments = AdjustmentBook(
      try AdjustmentLoading(settings: settings).load(paths), settings: settings)
  }

  /// What would become of each file, in the order given.
  ///
  /// - Throws: ``BatchProblem`` when a file does not exist.
  package func outcomes(of files: [String]) async throws(BatchProblem) -> [SubmissionOutcome] {
    let received = files.map { ReceivedFile(path: DiskPath($0), name: $0, archived: nil, modified: 0) }
    for file in received where !Disk.exists(file.path) { throw .inputMissing(path: file.name) }
    let reading = ReadingJob(settings)
    let grading = GradingJob(settings: settings, adjustments: adjustments)
    return await concurrentMap(received, width: settings.width, progress: { _ in }) { file in
      let revisions = Revisions([reading.read(file)])
      if let current = revisions.current.first { return grading.outcome(of: current) }
      // One file goes in: what is not current is refused.
      return grading.outcome(ofRefused: revisions.refused[0])
    }
  }
}
