import Binding
import Reporting
import Scoring

/// What is asked of whoever grades, one thing after another for one submission.
enum GradingRequest: Hashable, Sendable {
  /// To read a workbook, whose bytes come along: whose is it?
  case read(file: String)
  /// To grade the workbook that was read last.
  case grade(GradingOrder)
  /// To report on the workbook that was read last, which cannot be graded.
  case refuse(RefusalOrder)
  /// To read a file of adjustments, whose bytes come along.
  case readAdjustments(file: String)
}

/// A submission as its outputs call it.
struct SubmissionTitle: Hashable, Sendable {
  /// Its name below the inbox.
  let file: String
  /// The SHA-256 of its bytes.
  let sha256: String
}

/// A remark on other files that were received.
enum OtherFile: Hashable, Sendable {
  /// A file has the bytes of this one.
  case duplicate(String)
  /// This file takes the place of an earlier one.
  case earlier(String)
}

/// How a submission is to be graded.
struct GradingOrder: Hashable, Sendable {
  let title: SubmissionTitle
  /// Which of the unit's files it is, from 1.
  let revision: Int
  /// When the unit's first file was written, in seconds since 1970, if that was after the round's deadline.
  let writtenLate: Int?
  /// What else was received of the unit.
  let otherFiles: [OtherFile]
  /// The unit's scores of other layers.
  let adjustments: [Adjustment]
  /// What was found in the revision before, or `nil` without one.
  let earlierFindings: [FindingRecord]?
  /// What an earlier round found, where this round follows that up; `nil` for nothing.
  let earlierRound: EarlierFindings?
}

/// How a submission that cannot be graded is to be reported.
struct RefusalOrder: Hashable, Sendable {
  let title: SubmissionTitle
  /// The name of its folder under `_rejected`.
  let folder: String
  /// What else was received with the same bytes.
  let otherFiles: [OtherFile]
}

/// What comes back.
enum GradingAnswer: Hashable, Sendable {
  /// The workbook was read.
  case read(SubmissionReading)
  /// What became of the submission; the bytes of its files come along, in the order of their paths.
  case done(SubmissionRecord)
  /// The file of adjustments was read.
  case adjustments(AdjustmentFile)
  /// The file of adjustments is no table that can be read, in an orderly way: whoever asked may look why.
  case noTable
  /// An output cannot be made for a fault of the program.
  case cannotDraw(String)
  /// The request makes no sense: nothing was read, or it is none.
  case confused
}

extension Message<GradingAnswer> {
  /// The files that came along, at the paths where they belong; `nil` when they are not as many.
  ///
  /// Whoever reads what anyone may have sent does not say where on the disk its files go.
  func files(at paths: [String]) -> [OutputRenderer.File]? {
    guard paths.count == attachments.count else { return nil }
    return zip(paths, attachments).map { OutputRenderer.File(path: $0, bytes: $1) }
  }
}

/// What reading a submission tells of it.
struct SubmissionReading: Hashable, Sendable {
  /// Whose it is, or `nil` when that cannot be established.
  let unit: Unit?
  /// Whether it can be graded: its unit and its table are known.
  let isAccepted: Bool
}
