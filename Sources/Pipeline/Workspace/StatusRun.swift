import Disk
import Ledger
package import Logging
package import Reporting
import Scoring
import Watching

/// Says where a workspace stands, beside a process that may work on it; without a workspace, where an inbox does.
package struct StatusRun: Sendable {
  private let settings: RunSettings
  private let log: BatchLog

  /// The status of a workspace as a command asks for it.
  package init(_ settings: RunSettings, logger: Logger) {
    self.settings = settings
    log = BatchLog(logger)
  }

  /// Where the workspace stands.
  ///
  /// Without one nothing is remembered: the inbox is read and judged, and nothing is written.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when its ledger or its inbox cannot be read.
  package func status() async throws(BatchProblem) -> WorkspaceStatus {
    guard settings.ledger == nil else { return try rememberedStatus() }
    let room = try GradingRoom(settings)
    var settled = settings.settledAdjustments
    let adjustments = try await settings.adjustmentBook(from: room, when: &settled)
    let answer = try await InboxReckoning(settings: settings, room: room, adjustments: adjustments, log: log).answer()
    await room.close()
    return status(of: answer)
  }

  private func status(of answer: InboxReckoning.Answer) -> WorkspaceStatus {
    let (items, outcome) = (answer.items, answer.outcome)
    let count = { (status: SubmissionOutcome.Status) in items.count { $0.record?.status == status } }
    return WorkspaceStatus(
      scheme: outcome.scheme.id, round: outcome.round, hasRoster: outcome.roster != nil, received: items.count,
      graded: count(.graded), incomplete: count(.incomplete), rejected: count(.rejected),
      duplicates: outcome.duplicates.count, pending: items.count(where: \.isPending), waiting: answer.waiting,
      failing: [], missingUnits: outcome.missingUnits, lateUnits: outcome.lateUnits,
      holder: settings.holder)
  }

  private func rememberedStatus() throws(BatchProblem) -> WorkspaceStatus {
    let known = try submissions()
    let judged = settings.judging
    let standing = known.submissions.map { ($0, $0.standsAs) }
    let accepted = Set(standing.filter { [.graded, .incomplete].contains($1) }.compactMap(\.0.unit))
    let count = { (state: Submission.State) in standing.count { $1 == state } }
    return WorkspaceStatus(
      scheme: judged.scheme.id, round: judged.round, hasRoster: judged.roster != nil,
      received: known.submissions.count, graded: count(.graded), incomplete: count(.incomplete),
      rejected: count(.rejected), duplicates: count(.duplicate), pending: count(.taken) + count(.setAside),
      waiting: try waiting(known.waiting), failing: known.submissions.compactMap(Self.failing),
      missingUnits: (judged.roster?.units ?? []).filter { !accepted.contains($0.id) },
      lateUnits: late(known.submissions),
      holder: settings.holder)
  }

  private func submissions() throws(BatchProblem) -> (submissions: [Submission], waiting: [RecordedWait]) {
    guard let path = settings.ledger, Disk.exists(path) else { return ([], []) }
    do throws(LedgerError) {
      let ledger = try Ledger(readingAt: path.text)
      try ledger.verify()
      return try ledger.consistently { () throws(LedgerError) in
        (try ledger.submissions(ofRound: settings.judging.round), try ledger.waiting())
      }
    } catch {
      throw BatchProblem(error, ledger: path)
    }
  }

  /// The files of the inbox, each with the reason that the last run gave, or as new.
  private func waiting(_ noted: [RecordedWait]) throws(BatchProblem) -> [WaitingSubmission] {
    do throws(DiskError) {
      let listing = try InboxListing(of: settings.inbox, without: settings.ownPaths)
      let waits = Dictionary(noted.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      return listing.files.map { WaitingSubmission($0, noted: waits[$0.name.text]) }
        + listing.problems.map { WaitingSubmission($0) }
    } catch {
      throw BatchProblem(reading: error)
    }
  }

  /// The units whose first file that counts was written after the round's deadline.
  private func late(_ submissions: [Submission]) -> [Unit] {
    guard let deadline = settings.judging.deadline else { return [] }
    let counting = submissions.filter { [.graded, .incomplete].contains($0.standsAs) }
    let first = Dictionary(counting.map { ($0.unit ?? "", $0) }) { $0.id < $1.id ? $0 : $1 }
    let late = first.filter { deadline.isPast(at: $0.value.arrival.modified / 1_000_000_000) }
    let units = settings.judging.roster?.units ?? []
    let known = units.filter { late[$0.id] != nil }
    let others = Set(late.keys).subtracting(units.map(\.id)).sorted()
    return known + others.map { Unit(id: $0, name: $0, kind: nil, cluster: nil, isLead: false, aliases: []) }
  }

  private static func failing(_ submission: Submission) -> WorkspaceStatus.Failing? {
    submission.failure.map {
      .init(
        name: submission.arrival.name, fault: $0.fault, attempts: $0.attempts,
        isSetAside: submission.state == .setAside)
    }
  }
}
