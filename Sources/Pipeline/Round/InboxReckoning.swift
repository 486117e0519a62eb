import Disk
import Ledger
import Reporting
import Scoring
import Watching

/// What the files of an inbox come to for a command without a workspace: read and judged, nothing remembered or written.
struct InboxReckoning: Sendable {
  /// What the files come to.
  struct Answer: Sendable {
    let outcome: RunOutcome
    /// Every submission, also those that count no more.
    let items: [RoundSummary.Item]
    /// The files that are not complete, with the reason.
    let waiting: [WaitingSubmission]
  }

  let settings: RunSettings
  let room: GradingRoom
  let adjustments: AdjustmentBook
  let log: BatchLog

  /// Reads and judges everything.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when the inbox cannot be read.
  func answer() async throws(BatchProblem) -> Answer {
    let ledger = try Self.ledger(for: settings)
    let sight = try await settings.settledSight()
    let waiting = sight.verdict.waiting
    let left = try ledger.note(sight.verdict.complete, in: settings.inbox) + waiting.compactMap(\.leftInInbox)
    let round = RoundRun(settings, ledger: ledger, adjustments: adjustments, room: room, log: log, waits: false)
    let (outcome, items) = try await round.reckon(of: sight, left: left)
    return Answer(
      outcome: outcome, items: items,
      waiting: waiting.map { .init(name: $0.file.name.text, reason: .init($0.noted.reason)) })
  }

  /// A ledger that lasts as long as the command.
  private static func ledger(for settings: RunSettings) throws(BatchProblem) -> RoundLedger {
    let path = DiskPath(":memory:")
    do throws(LedgerError) {
      return RoundLedger(
        ledger: try Ledger(inMemory: ()), path: path, archive: nil, round: settings.judging.round,
        edition: settings.edition)
    } catch {
      throw BatchProblem(error, ledger: path)
    }
  }
}
