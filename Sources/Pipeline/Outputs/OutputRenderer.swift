import Reporting
import Scoring
import Validation

/// Turns outcomes into the bytes of their files; made once a run, used by every job.
struct OutputRenderer: Sendable {
  /// A file by its path below the output folder.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  private let settings: JudgingSettings
  private let gradedWorkbook: GradedWorkbook
  private let annotatedCopy: AnnotatedCopy
  private let pages: HTMLPages

  /// Draws and compiles what every submission shares.
  ///
  /// - Throws: ``BatchProblem`` when the score sheet cannot be drawn: it needs room for temporary files.
  init(_ settings: JudgingSettings) throws(BatchProblem) {
    self.settings = settings
    annotatedCopy = AnnotatedCopy(language: settings.language)
    gradedWorkbook = try Self.drawing { () throws(WorkbookError) in
      try GradedWorkbook(scheme: settings.scheme, language: settings.language)
    }
    do { pages = try HTMLPages(language: settings.language) } catch {
      throw .cannotDraw(fault: "report.html, \(error)")
    }
  }

  /// Where the files of a unit lie; a scheme with an outline for reports has one more, and so has a unit whose workbook can
  /// take notes.
  static func paths(ofUnit id: String, scheme: Scheme, isAnnotated: Bool) -> [String] {
    let outline = scheme.organization.reportOutline.isEmpty ? [] : [".outline.html"]
    let always = [".graded.xlsx", ".report.html", ".result.json", ".minutes.html"]
    let paths = (always + outline).map { "\(id)/\(id)\($0)" }
    return isAnnotated ? paths + [annotatedPath(ofUnit: id)] : paths
  }

  /// Where the copy of a unit's workbook with notes lies.
  static func annotatedPath(ofUnit id: String) -> String { "\(id)/\(id).annotated.xlsx" }

  /// Where the files of a rejected submission lie.
  static func paths(ofRejected folder: String) -> [String] {
    ["report.html", "result.json"].map { "_rejected/\(folder)/\($0)" }
  }

  /// Where the files of a submission lie; nowhere those of a duplicate.
  static func paths(of outcome: StoredOutcome, scheme: Scheme) -> [String] {
    if let folder = outcome.folder { return paths(ofRejected: folder) }
    guard let record = outcome.record, let unit = record.unit else { return [] }
    return paths(ofUnit: unit.id, scheme: scheme, isAnnotated: record.isAnnotated)
  }

  /// What became of a submission, and the files of its unit; says so where its workbook cannot take notes.
  ///
  /// - Throws: ``BatchProblem`` when a workbook cannot be made.
  func files(
    of outcome: SubmissionOutcome, received: [UInt8], unitID: String
  ) throws(BatchProblem) -> (outcome: SubmissionOutcome, files: [File]) {
    switch annotatedCopy.copy(of: received, for: outcome) {
    case .made(let copy): return (outcome, try files(of: outcome, annotated: copy, unitID: unitID))
    case .refused(let finding):
      let outcome = outcome.adding(finding)
      return (outcome, try files(of: outcome, annotated: nil, unitID: unitID))
    }
  }

  private func files(
    of outcome: SubmissionOutcome, annotated: [UInt8]?, unitID: String
  ) throws(BatchProblem) -> [File] {
    let paths = Self.paths(ofUnit: unitID, scheme: settings.scheme, isAnnotated: annotated != nil)
    let workbook = try Self.drawing { () throws(WorkbookError) in try gradedWorkbook.bytes(of: outcome) }
    let bytes = [
      workbook, pages.report(of: outcome), ResultDocument.json(of: outcome, in: settings.language).bytes,
      pages.minutes(of: outcome), pages.outline(of: outcome), annotated,
    ].compactMap(\.self)
    return zip(paths, bytes).map { File(path: $0, bytes: $1) }
  }

  /// The files of a submission that could not be graded.
  func files(ofRejected outcome: SubmissionOutcome, folder: String) -> [File] {
    let bytes = [
      pages.report(of: outcome), ResultDocument.json(of: outcome, in: settings.language).bytes,
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
      File(path: "index.html", bytes: pages.overview(of: run)),
    ]
  }

  private func clusterMinutes(of run: RunOutcome) -> [File] {
    run.consolidation.clusters.compactMap { cluster in
      cluster.folder.map {
        File(path: "_clusters/\($0)/minutes.html", bytes: pages.minutes(of: cluster, in: run))
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

extension SubmissionRecord {
  /// Whether its workbook could take notes.
  var isAnnotated: Bool { !findings.contains { $0.rule == .fileNotAnnotated } }
}
