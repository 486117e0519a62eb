package import Scoring

/// Where a workspace stands: what was received, what waits and why, who is missing.
package struct WorkspaceStatus: Sendable {
  /// A submission that could not be read or graded, for a reason of the machine.
  package struct Failing: Hashable, Sendable {
    /// Its name below the inbox.
    package let name: String
    /// A word for what went wrong, as the log has it.
    package let fault: String
    /// How often in a row.
    package let attempts: Int
    /// Whether it is not tried again until something changes.
    package let isSetAside: Bool

    /// A submission that failed.
    package init(name: String, fault: String, attempts: Int, isSetAside: Bool) {
      self.name = name
      self.fault = fault
      self.attempts = attempts
      self.isSetAside = isSetAside
    }
  }

  /// The id of the scheme.
  package let scheme: String
  /// The round, or `nil` for none.
  package let round: String?
  /// Whether there is a roster, without which nobody is known to be missing.
  package let hasRoster: Bool
  /// The submissions of the round that were taken.
  package let received: Int
  /// How many of them are in each state, of those that were judged.
  package let graded: Int
  /// Those with a content without a score.
  package let incomplete: Int
  /// Those that cannot be graded.
  package let rejected: Int
  /// Those that repeat another.
  package let duplicates: Int
  /// Those that are still to be judged.
  package let pending: Int
  /// The files that wait in the inbox, by name.
  package let waiting: [WaitingSubmission]
  /// The submissions that failed, in the order of arrival.
  package let failing: [Failing]
  /// The units of the roster of which nothing that can be graded was received, in its order.
  package let missingUnits: [Unit]
  /// The units whose first file of the round came after its deadline, in the roster's order.
  package let lateUnits: [Unit]
  /// The number of the process that works on it now, or `nil` when none is known to.
  package let holder: Int?

  /// Where a workspace stands.
  package init(
    scheme: String, round: String?, hasRoster: Bool, received: Int, graded: Int, incomplete: Int, rejected: Int,
    duplicates: Int, pending: Int, waiting: [WaitingSubmission], failing: [Failing], missingUnits: [Unit],
    lateUnits: [Unit], holder: Int?
  ) {
    self.scheme = scheme
    self.round = round
    self.hasRoster = hasRoster
    self.received = received
    self.graded = graded
    self.incomplete = incomplete
    self.rejected = rejected
    self.duplicates = duplicates
    self.pending = pending
    self.waiting = waiting
    self.failing = failing
    self.missingUnits = missingUnits
    self.lateUnits = lateUnits
    self.holder = holder
  }
}
