import Disk
import Reporting

extension BatchProblem {
  /// What stops a run when an input cannot be read.
  init(reading error: DiskError) {
    self =
      error.isMissing
      ? .inputMissing(path: error.path) : .inputOutput(path: error.path, reason: error.reason)
  }

  /// What stops a run when an output cannot be written.
  init(writing error: DiskError) {
    self =
      error.isRefusal
      ? .cannotCreate(path: error.path, reason: error.reason) : .inputOutput(path: error.path, reason: error.reason)
  }
}
