import Reporting

/// Turns outcomes into the bytes of their files; made once a run, used by every job.
struct OutputRenderer: Sendable {
  /// A file by its path below the output folder.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  private let settings: JudgingSettings

  init(_ settings: JudgingSettings) {
    self.settings = settings
  }

  /// The files of a unit.
  func files(of outcome: SubmissionOutcome, unitID: String) -> [File] {
    let stem = unitID + "/" + unitID
    return [
      File(path: stem + ".result.json", bytes: ResultDocument.json(of: outcome, in: settings.language).bytes)
    ]
  }

  /// The files of a submission that could not be graded.
  func files(ofRejected outcome: SubmissionOutcome, folder: String) -> [File] {
    [
      File(
        path: "_rejected/\(folder)/result.json", bytes: ResultDocument.json(of: outcome, in: settings.language).bytes)
    ]
  }

  /// The files of the whole run.
  func files(of run: RunOutcome) -> [File] {
    [File(path: "summary.json", bytes: SummaryDocument.json(of: run, in: settings.language).bytes)]
  }
}
