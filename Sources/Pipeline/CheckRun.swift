import Disk
package import Reporting
import Scoring

/// Validates filled workbooks one by one and writes nothing.
package struct CheckRun: Sendable {
  private let settings: JudgingSettings
  private let adjustments: AdjustmentBook

  /// A check as a command asks for it, with the adjustments of its options or workspace.
  ///
  /// - Throws: ``BatchProblem`` when an input is not there or has a fault.
  package init(_ loading: SettingsLoading) throws(BatchProblem) {
    settings = try loading.judgingSettings()
    adjustments = AdjustmentBook(
      try AdjustmentLoading(settings: settings).load(loading.adjustments()), settings: settings)
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
