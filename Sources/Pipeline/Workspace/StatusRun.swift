import Disk
import Ledger
package import Reporting
import Scoring
import Watching

/// Says where a workspace stands, beside a process that may work on it.
package struct StatusRun: Sendable {
  private let settings: RunSettings

  /// The status of a workspace as a command asks for it.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when an input is not there or has a fault.
  package init(_ loading: SettingsLoading) throws(BatchProblem) { settings = try loading.runSettings() }

  /// Where the workspace stands.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when its ledger or its inbox cannot be read.
  package func status() throws(BatchProblem) -> WorkspaceStatus {
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
      let reasons = Dictionary(noted.map { ($0.name, $0.reason) }, uniquingKeysWith: { first, _ in first })
      let files = listing.files.map { file in
        WaitingSubmission(
          name: file.name.text, reason: reasons[file.name.text].map { WaitingSubmission.Reason($0) } ?? .new)
      }
      return files + listing.problems.map(WaitingSubmission.init)
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
