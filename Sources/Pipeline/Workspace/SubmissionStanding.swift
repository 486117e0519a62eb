import Ledger
import Reporting

extension Submission {
  /// What is kept of it, or `nil` when nothing is.
  var outcome: StoredOutcome? { record.flatMap { StoredOutcome(stored: $0) } }

  /// Why it waits though it was received, or `nil` when it does not.
  var waits: WaitingSubmission.Reason? {
    if state == .setAside { return .setAside }
    return failure == nil ? nil : .failed
  }

  /// What it counts as: one that is to be graded anew, or was set aside, is what was made of it before.
  var standsAs: State {
    guard [.taken, .setAside].contains(state), let outcome else { return state }
    if outcome.folder != nil { return .rejected }
    switch outcome.record?.status {
    case .graded: return .graded
    case .incomplete: return .incomplete
    case .rejected: return .rejected
    case nil: return state
    }
  }
}
