package import Disk
import Ledger
package import Logging
package import Reporting
import Scoring
import Validation
import Watching
import XLSXReader

/// Writes the consolidated tables anew from what the ledger of a workspace keeps, beside a process that may work on it.
///
/// Nothing is read or judged anew there: a submission that waits is said to. Without a workspace nothing is remembered, and the
/// tables are made of the inbox.
package struct ConsolidateRun: Sendable {
  private let settings: RunSettings
  private let target: DiskPath?
  private let log: BatchLog

  /// The consolidation of a workspace as a command asks for it.
  ///
  /// The tables go into `target`, or without one into the workspace's own output folder.
  package init(_ settings: RunSettings, into target: DiskPath?, logger: Logger) {
    log = BatchLog(logger)
    self.settings = settings
    self.target = target
  }

  /// Writes the tables.
  ///
  /// The folder is locked meanwhile: the tables of the workspace itself are left to a process that is at work on it.
  ///
  /// - Returns: what became of everything, as far as the ledger knows.
  /// - Throws: ``Reporting/BatchProblem`` when the ledger or the inbox cannot be read, or a table not be written.
  package func run() async throws(BatchProblem) -> RunOutcome {
    let folder = target ?? settings.out
    let lock = try FolderLock.taking(folder)
    let room = try GradingRoom(settings)
    var settled = settings.settledAdjustments
    let adjustments = try await settings.adjustmentBook(from: room, when: &settled)
    let outcome = try await outcome(adjustments, room, isBesideUnits: Self.isSame(folder, settings.out))
    await room.close()
    var out = try OutputFolder(folder)
    for file in try room.service.files(of: outcome) where !file.isPublished(in: folder) { try out.add(file) }
    try out.finish()
    withExtendedLifetime(lock) {}
    return outcome
  }

  private static func isSame(_ one: DiskPath, _ other: DiskPath) -> Bool {
    guard let identity = FileIdentity(one) else { return false }
    return identity == FileIdentity(other)
  }

  private func outcome(
    _ adjustments: AdjustmentBook, _ room: GradingRoom, isBesideUnits: Bool
  ) async throws(BatchProblem) -> RunOutcome {
    guard settings.ledger == nil else {
      return try rememberedOutcome(adjustments, room.service, isBesideUnits: isBesideUnits)
    }
    return try await InboxReckoning(settings: settings, room: room, adjustments: adjustments, log: log).answer().outcome
  }

  /// What became of everything, as far as the ledger knows.
  private func rememberedOutcome(
    _ adjustments: AdjustmentBook, _ service: GradingService, isBesideUnits: Bool
  ) throws(BatchProblem) -> RunOutcome {
    let judging = settings.judging
    let known = try remembered()
    let summary = RoundSummary(known.submissions.map(RoundSummary.Item.init))
    let units = summary.units
    let inbox = try inbox(known.waiting)
    let left = LeftReports(service: service, limit: judging.limits[.fileBytes])
      .reports(on: inbox.left, beside: summary.rejected.map(\.folder)).map { ($0.folder, $0.record) }
    let rejected = (summary.rejected + left).sorted { $0.record.submission.file < $1.record.submission.file }
    let inInbox = Set(inbox.waiting.map(\.name) + inbox.left.map(\.name))
    let failed = summary.waiting.filter { !inInbox.contains($0.name) }
    return RunOutcome(
      scheme: judging.scheme, round: judging.round, roster: judging.roster, units: units.inOrder(of: judging.roster),
      rejected: rejected, duplicates: summary.duplicates, superseded: summary.superseded,
      waiting: (inbox.waiting + failed).sorted { $0.name < $1.name }, passedOver: inbox.passedOver,
      findings: adjustments.findings(submitted: Set(units.compactMap(\.unit?.id)), roster: judging.roster),
      earlier: known.earlier, hasUnitFiles: isBesideUnits)
  }

  /// What the ledger keeps, all of one and the same moment.
  private func remembered() throws(BatchProblem) -> Remembered {
    guard let path = settings.ledger, Disk.exists(path) else { return Remembered() }
    let (round, scheme) = (settings.judging.round, settings.judging.scheme)
    do throws(LedgerError) {
      let ledger = try Ledger(readingAt: path.text)
      try ledger.verify()
      return try ledger.consistently { () throws(LedgerError) in
        let rounds = EarlierRounds(scheme: scheme) { round throws(LedgerError) in
          try ledger.submissions(ofRound: round)
        }
        return Remembered(
          submissions: try ledger.submissions(ofRound: round), waiting: try ledger.waiting(),
          earlier: try rounds.findings(before: round))
      }
    } catch {
      throw BatchProblem(error, ledger: path)
    }
  }

  private struct Remembered {
    var submissions: [Submission] = []
    var waiting: [RecordedWait] = []
    var earlier: [String: EarlierFindings] = [:]
  }

  /// What lies in the inbox.
  private struct Inbox {
    /// The files that wait, each with the reason that the last run gave, or as new.
    var waiting: [WaitingSubmission] = []
    /// The files that the last run reported, for they cannot be taken.
    var left: [Intake.Left] = []
    /// The names of those that are no submissions.
    var passedOver: [String] = []
  }

  private func inbox(_ noted: [RecordedWait]) throws(BatchProblem) -> Inbox {
    do throws(DiskError) {
      let listing = try InboxListing(of: settings.inbox, without: settings.ownPaths)
      let waits = Dictionary(noted.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      var inbox = Inbox(passedOver: listing.passedOver.map(\.text))
      for file in listing.files {
        let wait = waits[file.name.text]
        if let left = wait?.leftInInbox(file) {
          inbox.left.append(left)
        } else {
          inbox.waiting.append(WaitingSubmission(file, noted: wait))
        }
      }
      inbox.waiting += listing.problems.map(WaitingSubmission.init)
      return inbox
    } catch {
      throw BatchProblem(reading: error)
    }
  }
}

extension RoundSummary.Item {
  /// A submission as the ledger keeps it, standing where the last pass over its round put it.
  fileprivate init(_ submission: Submission) {
    let stored = submission.outcome
    self.init(
      id: submission.id, name: submission.arrival.name, sha256: submission.arrival.sha256,
      standing: Self.standing(of: submission, stored), record: stored?.record, waits: submission.waits)
  }

  private static func standing(of submission: Submission, _ stored: StoredOutcome?) -> RoundBook.Standing {
    if let original = submission.original { return .duplicate(of: original) }
    if let folder = stored?.folder { return .refused(folder: folder) }
    guard let unit = stored?.record?.unit else { return .pending }
    return .revision(
      .init(
        unit: unit, number: submission.revision ?? 1, earlier: [], previous: nil,
        firstWritten: submission.arrival.modified / 1_000_000_000))
  }
}
