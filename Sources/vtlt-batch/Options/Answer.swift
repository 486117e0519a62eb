import Disk
import Pipeline
import Reporting

/// Writes the answer to standard output.
///
/// - Throws: ``BatchProblem`` when it cannot all be written.
func answer(_ bytes: [UInt8]) throws(BatchProblem) {
  do {
    try Terminal.writeOutput(bytes)
  } catch {
    throw BatchProblem(answering: error)
  }
}
