import Reporting

/// Turns outcomes into the bytes of their files; made once a run, used by every job.
struct OutputRenderer: Sendable {
  /// A file by its path below the output folder.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  private let settings: JudgingSettings
  private let gradedWorkbook: GradedWorkbook
  private let reportPage: ReportPage
  private let overviewPage: OverviewPage

  /// Draws and compiles what every submission shares.
  ///
  /// - Throws: ``BatchProblem`` when the score sheet cannot be drawn: it needs room for temporary files.
  init(_ settings: JudgingSettings) throws(BatchProblem) {
    self.settings = settings
    gradedWorkbook = try Self.drawing { () throws(WorkbookError) in
      try GradedWorkbook(scheme: settings.scheme, language: settings.language)
    }
    do {
      reportPage = try ReportPage(language: settings.language)
      overviewPage = try OverviewPage(language: settings.language)
    } catch {
      throw .cannotDraw(fault: "report.html, \(error)")
    }
  }

  /// The files of a unit.
  ///
  /// - Throws: ``BatchProblem`` when a workbook cannot be made.
  func files(of outcome: SubmissionOutcome, unitID: String) throws(BatchProblem) -> [File] {
    let stem = unitID + "/" + unitID
    let workbook = try Self.drawing { () throws(WorkbookError) in try gradedWorkbook.bytes(of: outcome) }
    return [
      File(path: stem + ".graded.xlsx", bytes: workbook),
      File(path: stem + ".report.html", bytes: reportPage.html(of: outcome)),
      File(path: stem + ".result.json", bytes: ResultDocument.json(of: outcome, in: settings.language).bytes),
    ]
  }

  /// The files of a submission that could not be graded.
  func files(ofRejected outcome: SubmissionOutcome, folder: String) -> [File] {
    let stem = "_rejected/" + folder
    return [
      File(path: stem + "/report.html", bytes: reportPage.html(of: outcome)),
      File(path: stem + "/result.json", bytes: ResultDocument.json(of: outcome, in: settings.language).bytes),
    ]
  }

  /// The files of the whole run, the overview last: what it links to is there before it.
  ///
  /// - Throws: ``BatchProblem`` when the consolidated table cannot be drawn.
  func files(of run: RunOutcome) throws(BatchProblem) -> [File] {
    let workbook = try Self.drawing { () throws(WorkbookError) in
      try SummaryWorkbook.bytes(of: run, in: settings.language)
    }
    return [
      File(path: "summary.xlsx", bytes: workbook),
      File(path: "summary.json", bytes: SummaryDocument.json(of: run, in: settings.language).bytes),
      File(path: "index.html", bytes: overviewPage.html(of: run)),
    ]
  }

  private static func drawing<Product>(
    _ make: () throws(WorkbookError) -> Product
  ) throws(BatchProblem) -> Product {
    do {
      return try make()
    } catch {
      throw BatchProblem(drawing: error)
    }
  }
}
