import Disk
package import Reporting
import Scoring
import Validation
import XLSXReader

/// Validates filled workbooks one by one and writes nothing.
package struct CheckRun: Sendable {
  private let settings: JudgingSettings
  private let service: GradingService
  private let adjustments: [DiskPath]

  /// A check as a command asks for it, with the adjustments of its options or workspace.
  ///
  /// - Throws: ``BatchProblem`` when an input is not there or has a fault.
  package init(_ loading: SettingsLoading) throws(BatchProblem) {
    settings = try loading.judgingSettings()
    service = try GradingService(settings)
    adjustments = try loading.adjustments()
  }

  /// What would become of each file, in the order given.
  ///
  /// - Throws: ``BatchProblem`` when a file does not exist.
  package func outcomes(of files: [String]) async throws(BatchProblem) -> [SubmissionOutcome] {
    let paths = files.map { DiskPath($0) }
    for path in paths where !Disk.exists(path) { throw .inputMissing(path: path.text) }
    let loading = AdjustmentLoading(settings: settings, desk: OwnDesk(service: service))
    let adjustments = try await loading.book(of: adjustments)
    return await concurrentMap(paths, width: settings.width) { path in
      var service = service
      return outcome(of: path, adjustments, by: &service)
    }
  }

  private func outcome(
    of path: DiskPath, _ adjustments: AdjustmentBook, by service: inout GradingService
  ) -> SubmissionOutcome {
    do throws(DiskError) {
      let bytes = try Disk.read(path, limit: settings.limits[.fileBytes])
      return service.outcome(of: bytes, named: path.text, adjustments: adjustments.rows)
    } catch {
      return service.outcome(
        ofUnread: SubmissionTitle(file: path.text, sha256: digest(of: path)),
        for: Finding(refusal: .init(error, limit: settings.limits[.fileBytes])))
    }
  }

  /// The digest of a file too large to be held; of no bytes when they cannot be read at all.
  private func digest(of path: DiskPath) -> String {
    // What cannot be read is reported as such by the error that led here.
    ((try? Disk.digest(of: path)) ?? SHA256Digest(of: [])).hexadecimal
  }
}
