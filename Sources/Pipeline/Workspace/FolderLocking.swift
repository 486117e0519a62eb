import Disk
import Reporting

extension FolderLock {
  /// The lock of a folder, which is made if it is missing.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when another process has it, or it cannot be made or locked.
  static func taking(_ folder: DiskPath) throws(BatchProblem) -> FolderLock {
    do throws(DiskError) {
      try Disk.makeFolder(folder)
    } catch {
      throw BatchProblem(writing: error)
    }
    do throws(DiskError) {
      return try FolderLock(folder)
    } catch {
      guard error.isHeld else { throw BatchProblem(writing: error) }
      throw .held(path: folder.text, by: FolderHolder.process(of: folder))
    }
  }
}

extension RunSettings {
  /// The folder of the workspace, or `nil` without one.
  var workspaceFolder: DiskPath? { ledger?.folder }

  /// The number of the process that works on the workspace, or on the output folder; `nil` when none is known to.
  var holder: Int? { workspaceFolder.flatMap(FolderHolder.process) ?? FolderHolder.process(of: out) }
}
