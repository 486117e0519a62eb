import Binding
import Reporting
import Scoring
import Validation

/// Which of the files read count: of equal bytes the first, of one unit's files the last.
struct Revisions: Sendable {
  /// A file that counts for its unit.
  struct Current: Sendable {
    let submission: ReadSubmission
    let workbook: BoundWorkbook
    let sheet: ScoreSheet
    let unit: Unit
    /// Which of the unit's files it is, from 1.
    let revision: Int
    /// What is worth saying of the files it takes the place of.
    let findings: [Finding]
  }

  /// A file that cannot be graded, and what is worth saying of its copies.
  struct Refused: Sendable {
    let submission: ReadSubmission
    let findings: [Finding]
  }

  let current: [Current]
  let refused: [Refused]
  let duplicates: [RunOutcome.Replaced]
  let superseded: [RunOutcome.Replaced]

  /// Sorts the files read, in the order of arrival.
  init(_ submissions: [ReadSubmission]) {
    var sorting = RevisionSorting()
    for submission in Self.inOrderOfArrival(submissions) { sorting.take(submission) }
    current = sorting.latest
    refused = sorting.refused
    duplicates = sorting.duplicates.sorted { $0.file < $1.file }
    superseded = sorting.superseded.sorted { $0.file < $1.file }
  }

  /// The files in the order in which they came.
  static func inOrderOfArrival(_ submissions: [ReadSubmission]) -> [ReadSubmission] {
    submissions.sorted(by: arrivedBefore)
  }

  /// What was archived before what lies in the inbox; there the file written earlier, then the lesser name.
  private static func arrivedBefore(_ left: ReadSubmission, _ right: ReadSubmission) -> Bool {
    let key = { (file: ReceivedFile) in (file.archived ?? Int.max, file.archived == nil ? file.modified : 0, file.name)
    }
    return key(left.file) < key(right.file)
  }
}

private struct RevisionSorting {
  private var firstOfDigest: [String: ReadSubmission] = [:]
  private var duplicateFindings: [String: [Finding]] = [:]
  private var ofUnit: [String: [(submission: ReadSubmission, workbook: BoundWorkbook, sheet: ScoreSheet, unit: Unit)]] =
    [:]
  private var unitOrder: [String] = []
  private var refusals: [ReadSubmission] = []
  private(set) var duplicates: [RunOutcome.Replaced] = []

  mutating func take(_ submission: ReadSubmission) {
    if submission.isWhole, let first = firstOfDigest[submission.sha256] {
      takeDuplicate(submission, of: first)
      return
    }
    if submission.isWhole { firstOfDigest[submission.sha256] = submission }
    guard case .bound(let workbook, _) = submission.outcome, case .found(let unit, _) = workbook.unit,
      case .found(let sheet) = workbook.table
    else {
      refusals.append(submission)
      return
    }
    if ofUnit[unit.id] == nil { unitOrder.append(unit.id) }
    ofUnit[unit.id, default: []].append((submission, workbook, sheet, unit))
  }

  private mutating func takeDuplicate(_ submission: ReadSubmission, of first: ReadSubmission) {
    let unitID: String? =
      if case .bound(let workbook, _) = first.outcome, case .found(let unit, _) = workbook.unit { unit.id } else { nil }
    duplicates.append(
      .init(file: submission.file.name, sha256: submission.sha256, by: first.file.name, unitID: unitID))
    let finding = Finding(
      .identity(.duplicate(file: submission.file.name, original: first.file.name)), at: .init(),
      found: submission.file.name)
    duplicateFindings[submission.sha256, default: []].append(finding)
  }

  var latest: [Revisions.Current] {
    unitOrder.compactMap { id in
      guard let files = ofUnit[id], let last = files.last else { return nil }
      let replaced = files.dropLast().map { file in
        Finding(
          .identity(.superseded(earlier: file.submission.file.name, later: last.submission.file.name)), at: .init(),
          found: file.submission.file.name)
      }
      return .init(
        submission: last.submission, workbook: last.workbook, sheet: last.sheet, unit: last.unit,
        revision: files.count, findings: (duplicateFindings[last.submission.sha256] ?? []) + replaced)
    }
  }

  var refused: [Revisions.Refused] {
    refusals.map { .init(submission: $0, findings: duplicateFindings[$0.sha256] ?? []) }
  }

  var superseded: [RunOutcome.Replaced] {
    ofUnit.values.flatMap { files in
      files.dropLast().map { file in
        .init(
          file: file.submission.file.name, sha256: file.submission.sha256,
          by: files.last?.submission.file.name ?? "", unitID: file.unit.id)
      }
    }
  }
}

extension ReadSubmission {
  /// Whether the bytes were read, so that their digest says something.
  var isWhole: Bool {
    if case .refused(let finding) = outcome, case .file(.unreadable) = finding.detail { return false }
    return true
  }
}
