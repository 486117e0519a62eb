/// What a submission came to, with its outputs durable already.
package struct Finished: Hashable, Sendable {
  /// Which of a unit's files of the round a submission is.
  package struct Revision: Hashable, Sendable {
    /// The id of the unit.
    package let unit: String
    /// Which it is, from 1.
    package let number: Int

    /// A revision.
    package init(unit: String, number: Int) {
      self.unit = unit
      self.number = number
    }
  }

  /// What a submission came to.
  package enum Outcome: Hashable, Sendable {
    /// Every content has a final score.
    case graded(Revision)
    /// Some content has no valid score.
    case incomplete(Revision)
    /// It cannot be graded; its unit when that is known.
    case rejected(unit: String?)
    /// It repeats the bytes of another submission of the unit.
    case duplicate(of: Int, unit: String?)
  }

  /// The number of the submission.
  package let submission: Int
  /// What it came to.
  package let outcome: Outcome
  /// The digest of all that it was graded by.
  package let inputs: String
  /// What the consolidated tables need of it.
  package let record: [UInt8]?
  /// What was found, in order, and what was found in the previous revision and is resolved.
  package let findings: [ComparedFinding]
  /// What the journal says of it besides, such as why it was graded again.
  package let detail: String

  /// What a submission came to.
  package init(
    submission: Int, outcome: Outcome, inputs: String, record: [UInt8]? = nil, findings: [ComparedFinding] = [],
    detail: String = ""
  ) {
    self.submission = submission
    self.outcome = outcome
    self.inputs = inputs
    self.record = record
    self.findings = findings
    self.detail = detail
  }
}

extension Finished.Outcome {
  /// The state that it leaves a submission in.
  package var state: Submission.State {
    switch self {
    case .graded: .graded
    case .incomplete: .incomplete
    case .rejected: .rejected
    case .duplicate: .duplicate
    }
  }

  /// The revision that it makes a submission, or `nil` when it makes it none.
  package var revision: Finished.Revision? {
    switch self {
    case .graded(let revision), .incomplete(let revision): revision
    case .rejected, .duplicate: nil
    }
  }

  /// The id of the unit, or `nil` when that is not known.
  package var unit: String? {
    switch self {
    case .graded(let revision), .incomplete(let revision): revision.unit
    case .rejected(let unit), .duplicate(_, let unit): unit
    }
  }

  /// The submission whose bytes it repeats.
  package var original: Int? {
    switch self {
    case .graded, .incomplete, .rejected: nil
    case .duplicate(let original, _): original
    }
  }
}
