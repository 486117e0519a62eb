import Reporting
import Scoring

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
  private let minutesPage: MinutesPage

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
      overviewPage = OverviewPage(beside: reportPage)
      minutesPage = MinutesPage(beside: reportPage)
    } catch {
      throw .cannotDraw(fault: "report.html, \(error)")
    }
  }

  /// Where the files of a unit lie; a scheme with an outline for reports has one more.
  static func paths(ofUnit id: String, scheme: Scheme) -> [String] {
    let outline = scheme.organization.reportOutline.isEmpty ? [] : [".outline.html"]
    return ([".graded.xlsx", ".report.html", ".result.json", ".minutes.html"] + outline).map { "\(id)/\(id)\($0)" }
  }

  /// Where the files of a rejected submission lie.
  static func paths(ofRejected folder: String) -> [String] {
    ["report.html", "result.json"].map { "_rejected/\(folder)/\($0)" }
  }

  /// Where the files of a submission lie; nowhere those of a duplicate.
  static func paths(of outcome: StoredOutcome, scheme: Scheme) -> [String] {
    if let folder = outcome.folder { return paths(ofRejected: folder) }
    return outcome.record?.unit.map { paths(ofUnit: $0.id, scheme: scheme) } ?? []
  }

  /// The files of a unit.
  ///
  /// - Throws: ``BatchProblem`` when a workbook cannot be made.
  func files(of outcome: SubmissionOutcome, unitID: String) throws(BatchProblem) -> [File] {
    let paths = Self.paths(ofUnit: unitID, scheme: settings.scheme)
    let workbook = try Self.drawing { () throws(WorkbookError) in try gradedWorkbook.bytes(of: outcome) }
    let bytes = [
      workbook, reportPage.html(of: outcome), ResultDocument.json(of: outcome, in: settings.language).bytes,
      minutesPage.minutes(of: outcome), minutesPage.outline(of: outcome),
    ].compactMap(\.self)
    return zip(paths, bytes).map { File(path: $0, bytes: $1) }
  }

  /// The files of a submission that could not be graded.
  func files(ofRejected outcome: SubmissionOutcome, folder: String) -> [File] {
    let bytes = [
      reportPage.html(of: outcome), ResultDocument.json(of: outcome, in: settings.language).bytes,
    ]
    return zip(Self.paths(ofRejected: folder), bytes).map { File(path: $0, bytes: $1) }
  }

  /// The files of the whole run, the overview last: what it links to is there before it.
  ///
  /// - Throws: ``BatchProblem`` when the consolidated table cannot be drawn.
  func files(of run: RunOutcome) throws(BatchProblem) -> [File] {
    let workbook = try Self.drawing { () throws(WorkbookError) in
      try SummaryWorkbook.bytes(of: run, in: settings.language)
    }
    return clusterMinutes(of: run) + [
      File(path: "summary.xlsx", bytes: workbook),
      File(path: "summary.csv", bytes: SummaryText.bytes(of: run, in: settings.language)),
      File(path: "summary.json", bytes: SummaryDocument.json(of: run, in: settings.language).bytes),
      File(path: "index.html", bytes: overviewPage.html(of: run)),
    ]
  }

  private func clusterMinutes(of run: RunOutcome) -> [File] {
    run.consolidation.clusters.compactMap { cluster in
      cluster.folder.map {
        File(path: "_clusters/\($0)/minutes.html", bytes: minutesPage.minutes(of: cluster, in: run))
      }
    }
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
