/// What was done, when and by what: one line of the journal.
package struct JournalEntry: Hashable, Sendable {
  /// What was done.
  package enum Event: String, CaseIterable, Sendable {
    /// A run or watch began, or ended.
    case started, finished
    /// A file was received.
    case received
    /// A submission was judged for the first time; ``regraded`` when it was graded or incomplete after it had been judged before.
    case graded, incomplete, rejected, duplicate, regraded
    /// Another revision took the place of a submission.
    case superseded
    /// An original was moved into the archive, or out of it again.
    case archived, returned
    /// Something went wrong with a submission, or with a run.
    case failed
    /// A submission is not tried again, or is again.
    case setAside, retried
    /// What submissions are graded by changed.
    case adjustmentsChanged, rosterChanged, schemeChanged, programChanged
    /// What a crash left half done was put right.
    case recovered
  }

  /// Its number, from 1, by which lines are in order.
  package let id: Int
  /// When and by what.
  package let stamp: Stamp
  /// What was done.
  package let event: Event
  /// The submission it was done to, or `nil` for none.
  package let submission: Int?
  /// What else there is to say; empty for nothing.
  package let detail: String
}
