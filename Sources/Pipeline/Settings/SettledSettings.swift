import Disk
package import Reporting
import Watching

extension RunRequest {
  /// The settings of a run, read from files that are complete: a roster that is being saved is waited for a moment.
  ///
  /// - Throws: ``Reporting/BatchProblem``: an input is not there, has a fault, or is being written.
  package func settledSettings() async throws(BatchProblem) -> RunSettings {
    if let workspace {
      // It says which other files there are.
      let file = DiskPath(workspace).appending(SettingsLoading.configurationName)
      var settled = SettledFiles(times: settle.map { SettlingTimes(settle: .seconds($0)) } ?? SettlingTimes())
      try await settled.reading({ () throws(BatchProblem) in [file] }) { () async throws(BatchProblem) in }
    }
    let loading = try SettingsLoading(self)
    var settled = SettledFiles(times: loading.settling)
    return try await settled.reading({ () throws(BatchProblem) in loading.judgedBy }) {
      () async throws(BatchProblem) in try SettingsLoading(self).runSettings()
    }
  }
}
