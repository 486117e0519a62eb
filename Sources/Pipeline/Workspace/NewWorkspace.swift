import Configuration
package import Disk
import Ledger
package import Reporting
package import Scoring
import XLSXReader

/// Makes a workspace: its folders, its configuration with every key, and its ledger.
package enum NewWorkspace {
  private static let folders = ["inbox", "adjustments", "out", "archive"]

  /// Makes a workspace in a folder, which is made if it is missing; nothing that is there is changed.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - scheme: the id of an embedded scheme, or the path of a scheme file relative to the folder.
  ///   - language: of the comments, and of the outputs.
  /// - Throws: ``Reporting/BatchProblem`` when there is a configuration already, or something cannot be written.
  package static func make(_ folder: DiskPath, scheme: String, language: Language) throws(BatchProblem) {
    let configuration = folder.appending(SettingsLoading.configurationName)
    guard !Disk.exists(configuration) else { throw .usage(.workspaceExists(configuration.text)) }
    do throws(DiskError) {
      for name in folders { try Disk.makeFolder(folder.appending(name)) }
    } catch {
      throw BatchProblem(writing: error)
    }
    let ledger = folder.appending(SettingsLoading.ledgerName)
    do throws(LedgerError) { _ = try Ledger(at: ledger.text) } catch { throw BatchProblem(error, ledger: ledger) }
    let text = WorkspaceTemplate(language: language).text(scheme: scheme, limits: SubmissionLimits().all)
    do throws(DiskError) {
      // Last of all: with it the folder is a workspace.
      var files = DurableFiles()
      try files.add(Array(text.utf8), at: configuration)
      try files.commit()
    } catch {
      throw BatchProblem(writing: error)
    }
  }
}
