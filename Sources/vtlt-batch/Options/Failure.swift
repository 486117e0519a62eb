internal import ArgumentParser
import Disk
import Reporting

/// Says what stops the program on standard error and ends it with the code of PRODUCT.md.
func failure(_ problem: BatchProblem) -> ExitCode {
  // It names paths, ids and keys as the files have them.
  Terminal.writeError("vtlt-batch: " + TerminalText.safe(phraseBook(for: spokenLanguage).problem(problem)) + "\n")
  return ExitCode(problem.exitCode)
}

extension ExitCode {
  /// At least one submission or template has an error or was rejected (EX_DATAERR).
  static let dataError = ExitCode(65)
  /// A configuration, scheme or roster is invalid (EX_CONFIG).
  static let invalidConfiguration = ExitCode(78)
  /// An input does not exist (EX_NOINPUT).
  static let noInput = ExitCode(66)
}
