package import Disk
package import Reporting

extension BatchProblem {
  /// What stops a run when an input cannot be read.
  package init(reading error: DiskError) {
    if error.cause == .notARegularFile {
      self = .notAFile(path: error.path)
    } else {
      self = error.isMissing ? .inputMissing(path: error.path) : .inputOutput(path: error.path, .init(error.cause))
    }
  }

  /// What stops a run when an output cannot be written.
  init(writing error: DiskError) {
    self =
      error.isRefusal
      ? .cannotCreate(path: error.path, .init(error.cause)) : .inputOutput(path: error.path, .init(error.cause))
  }

  /// What stops a run when a workbook cannot be drawn.
  init(drawing error: WorkbookError) {
    if let code = error.temporaryFolderCode {
      self = .cannotCreate(path: "TMPDIR", .init(DiskError.Cause(code: code)))
    } else {
      self = .cannotDraw(fault: "\(error)")
    }
  }

  /// What stops a program whose answer cannot be written.
  package init(answering error: DiskError) {
    self = .inputOutput(path: error.path, .init(error.cause))
  }
}
