import Disk
import Reporting
import Scoring
import Validation

/// Reports on files that stay in the inbox because they cannot be read or moved, or are half copied.
struct LeftReports: Sendable {
  /// The report on a file.
  struct Report: Sendable {
    /// Its folder under `_rejected`.
    let folder: String
    let record: SubmissionRecord
    let files: [OutputRenderer.File]
  }

  let service: GradingService
  /// The most bytes that a file may have to be read.
  let limit: Int

  /// The reports, in folders beside those that are taken.
  func reports(on left: [Intake.Left], beside taken: [String]) -> [Report] {
    var folders = RejectedFolders(taken: taken)
    return left.compactMap { report(on: $0, in: folders.take($0.name)) }
  }

  private func report(on left: Intake.Left, in folder: String) -> Report? {
    let title = SubmissionTitle(file: left.name, sha256: SHA256Digest(of: []).hexadecimal)
    let order = RefusalOrder(title: title, folder: folder, otherFiles: [])
    let answer = service.refused(order, for: left.finding(limit: limit))
    guard case .done(let record) = answer.value,
      let files = answer.files(at: OutputRenderer.paths(ofRejected: folder))
    else { return nil }
    return Report(folder: folder, record: record, files: files)
  }
}
