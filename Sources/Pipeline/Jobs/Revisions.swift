import Binding
import Reporting
import Scoring
import Validation

/// Which of the files read count: of equal bytes for one unit the first, of one unit's files the last.
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

extension ReadSubmission {
  /// Whether the bytes were read, so that their digest says something.
  var isWhole: Bool {
    if case .refused(let finding) = outcome, case .file(.unreadable) = finding.detail { return false }
    return true
  }
}
