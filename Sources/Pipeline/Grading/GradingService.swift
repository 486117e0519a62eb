import Binding
import Disk
import Reporting
import Scoring
import Validation
import XLSXReader

/// Reads and grades one submission after another: bytes in, outcome out, no file touched.
///
/// What was read last waits for the order how to grade it.
struct GradingService {
  /// A workbook after reading: bound to the scheme, or refused with the reason.
  private enum Read {
    case bound(BoundWorkbook, bytes: [UInt8], hasMacros: Bool)
    case refused(Finding)
  }

  private let settings: JudgingSettings
  private let binder: WorkbookBinder
  private let renderer: OutputRenderer
  private var read: Read?

  /// A service for submissions judged so; draws and compiles what all of them share.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when the score sheet cannot be drawn: it needs room for temporary files.
  init(_ settings: JudgingSettings) throws(BatchProblem) {
    self.settings = settings
    binder = WorkbookBinder(scheme: settings.scheme, roster: settings.roster)
    renderer = try OutputRenderer(settings)
  }

  /// Does what is asked.
  mutating func answer(_ request: Message<GradingRequest>) -> Message<GradingAnswer> {
    switch request.value {
    case .read(let file):
      guard let bytes = request.attachments.first else { return Message(.confused) }
      return Message(.read(reading(bytes, named: file)))
    case .grade(let order): return graded(order)
    case .refuse(let order): return refused(order)
    case .readAdjustments(let file):
      guard let bytes = request.attachments.first else { return Message(.confused) }
      return Message(adjustments(in: bytes, named: file))
    }
  }

  /// Reports on a submission that was not read at all, for a reason that the caller knows.
  func refused(_ order: RefusalOrder, for reason: Finding) -> Message<GradingAnswer> {
    refused(order, .refused(reason))
  }

  /// The files of a whole run.
  func files(of run: RunOutcome) throws(BatchProblem) -> [OutputRenderer.File] { try renderer.files(of: run) }

  // MARK: - Reading

  private func adjustments(in bytes: [UInt8], named file: String) -> GradingAnswer {
    do throws(TableSource.Refusal) {
      return .adjustments(try AdjustmentReading.file(bytes, named: file, settings: settings))
    } catch {
      return .noTable
    }
  }

  private mutating func reading(_ bytes: [UInt8], named file: String) -> SubmissionReading {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    do throws(XLSXError) {
      let book = try Workbook.open(bytes, limits: settings.limits)
      let workbook = ReceivedWorkbook(
        fileName: name, sheets: try book.sheets(fonts: true), definedNames: book.definedNames)
      read = .bound(binder.bind(workbook), bytes: bytes, hasMacros: book.hasMacros)
    } catch {
      read = .refused(Finding(refusal: error))
    }
    guard case .bound(let workbook, _, _)? = read, case .found(let unit, _) = workbook.unit else {
      return SubmissionReading(unit: nil, isAccepted: false)
    }
    guard case .found = workbook.table else { return SubmissionReading(unit: unit, isAccepted: false) }
    return SubmissionReading(unit: unit, isAccepted: true)
  }

  // MARK: - Grading

  private func graded(_ order: GradingOrder) -> Message<GradingAnswer> {
    guard let (judged, unit) = outcome(of: order), case .bound(_, let bytes, _)? = read else {
      return Message(.confused)
    }
    do throws(BatchProblem) {
      let (outcome, files) = try renderer.files(of: judged, received: bytes, unitID: unit.id)
      return done(outcome, files)
    } catch {
      return Message(.cannotDraw("\(error)"))
    }
  }

  /// What becomes of a workbook that nobody else has sent, without its files; `rows` are the adjustments of a unit.
  mutating func outcome(of bytes: [UInt8], named file: String, adjustments rows: (Unit) -> [Adjustment])
    -> SubmissionOutcome
  {
    let title = SubmissionTitle(file: file, sha256: SHA256Digest(of: bytes).hexadecimal)
    let reading = reading(bytes, named: file)
    if reading.isAccepted, let unit = reading.unit {
      let order = GradingOrder(
        title: title, revision: 1, writtenLate: nil, otherFiles: [], adjustments: rows(unit), earlierFindings: nil,
        earlierRound: nil)
      if let (outcome, _) = outcome(of: order) { return outcome }
    }
    // Nothing was read only before the first workbook.
    let read = read ?? .refused(Finding(.file(.notXLSX(.empty)), at: .init()))
    return outcome(of: RefusalOrder(title: title, folder: "", otherFiles: []), read)
  }

  /// What becomes of a file that cannot be read at all.
  func outcome(ofUnread title: SubmissionTitle, for reason: Finding) -> SubmissionOutcome {
    outcome(of: RefusalOrder(title: title, folder: "", otherFiles: []), .refused(reason))
  }

  private func outcome(of order: GradingOrder) -> (SubmissionOutcome, Unit)? {
    guard case .bound(let workbook, _, let hasMacros)? = read, case .found(let unit, _) = workbook.unit,
      case .found(let sheet) = workbook.table
    else { return nil }
    let adjustments = UnitAdjustments(order.adjustments, scheme: settings.scheme) {
      sheet.maximum(of: $0, scheme: settings.scheme)
    }
    let examination = Examination(scheme: settings.scheme, sheet: sheet, adjustments: adjustments)
    let findings =
      order.otherFiles.map { $0.finding(of: order.title.file) } + lateFindings(order) + macroFindings(hasMacros)
      + workbook.findings(roster: settings.roster) + examination.findings()
    let outcome = SubmissionOutcome(
      submission: order.title.submission(revision: order.revision, sheet: sheet.sheet), scheme: settings.scheme,
      round: settings.round, unit: unit, tally: examination.tally, grade: examination.grade,
      findings: findings.inReadingOrder(), earlierFindings: order.earlierFindings, earlierRound: order.earlierRound)
    return (outcome, unit)
  }

  private func lateFindings(_ order: GradingOrder) -> [Finding] {
    guard let written = order.writtenLate, let deadline = settings.deadline else { return [] }
    let time = VietnamTime(secondsSince1970: written)
    return [Finding(.identity(.late(written: time, deadline: deadline)), at: .init())]
  }

  private func refused(_ order: RefusalOrder) -> Message<GradingAnswer> {
    read.map { refused(order, $0) } ?? Message(.confused)
  }

  private func refused(_ order: RefusalOrder, _ read: Read) -> Message<GradingAnswer> {
    let outcome = outcome(of: order, read)
    return done(outcome, renderer.files(ofRejected: outcome, folder: order.folder))
  }

  private func outcome(of order: RefusalOrder, _ read: Read) -> SubmissionOutcome {
    var unit: Unit?
    var sheet: String?
    var findings = order.otherFiles.map { $0.finding(of: order.title.file) }
    switch read {
    case .refused(let finding): findings.append(finding)
    case .bound(let workbook, _, let hasMacros):
      if case .found(let found, _) = workbook.unit { unit = found }
      if case .found(let found) = workbook.table { sheet = found.sheet }
      findings += macroFindings(hasMacros) + workbook.findings(roster: settings.roster)
    }
    return SubmissionOutcome(
      submission: order.title.submission(revision: 1, sheet: sheet), scheme: settings.scheme, round: settings.round,
      unit: unit, tally: nil, grade: nil, findings: findings.inReadingOrder())
  }

  private func done(_ outcome: SubmissionOutcome, _ files: [OutputRenderer.File]) -> Message<GradingAnswer> {
    Message(.done(SubmissionRecord(outcome, in: settings.language)), attachments: files.map(\.bytes))
  }

  private func macroFindings(_ hasMacros: Bool) -> [Finding] {
    hasMacros ? [Finding(.file(.macro), at: .init())] : []
  }
}

extension SubmissionTitle {
  fileprivate func submission(revision: Int, sheet: String?) -> SubmissionOutcome.Submission {
    .init(file: file, sha256: sha256, revision: revision, sheet: sheet)
  }
}

extension OtherFile {
  /// What is to be said of it in the report on a file.
  fileprivate func finding(of file: String) -> Finding {
    switch self {
    case .duplicate(let copy):
      Finding(.identity(.duplicate(file: copy, original: file)), at: .init(), found: copy)
    case .earlier(let earlier):
      Finding(.identity(.superseded(earlier: earlier, later: file)), at: .init(), found: earlier)
    }
  }
}
