import Disk
import Ledger
import Reporting
import Scoring
import Validation
import Watching
import Workers
import XLSXReader

/// Goes through the round of a ledger and publishes what has changed.
struct RoundRun: Sendable {
  private let settings: RunSettings
  private let ledger: RoundLedger
  private let adjustments: AdjustmentBook
  private let log: BatchLog
  private let service: GradingService
  private let greeting: GradingGreeting
  private let dependencies: RoundDependencies

  init(
    _ settings: RunSettings, ledger: RoundLedger, adjustments: AdjustmentBook, log: BatchLog
  ) throws(BatchProblem) {
    self.settings = settings
    self.ledger = ledger
    self.adjustments = adjustments
    self.log = log
    service = try GradingService(settings.judging)
    greeting = GradingGreeting(settings.judging, scheme: settings.schemeSource)
    dependencies = RoundDependencies(greeting, program: settings.edition.program)
  }

  /// Goes through the round, and writes the overview and the consolidated tables.
  ///
  /// Files that could not be taken from the inbox are reported, what is no submission is told by its name. Nothing
  /// comes of it when it was to stop before the end.
  func run(
    leftInInbox left: [Intake.Left], passedOver: [DiskPath], isStopping: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(BatchProblem) -> RunOutcome? {
    let entries = try ledger.entries()
    var publisher = try Publisher(settings.out, ledger: ledger, log: log)
    var items: [RoundSummary.Item] = []
    let take = { (passed: PassedEntry) async throws(BatchProblem) in
      try publisher.take(passed)
      items.append(passed.summaryItem)
      progress(items.count, entries.count)
    }
    let isWhole: Bool
    if settings.usesWorkers {
      let desk = WorkerDesk(greeting, width: width)
      isWhole = try await pass(desk, isStopping).run(entries, take: take)
      if let confinement = await desk.pool.confinement, !confinement.isSandboxed { log.noSandbox() }
      await desk.pool.close()
    } else {
      isWhole = try await pass(OwnDesk(service: service), isStopping).run(entries, take: take)
    }
    // What was done so far is done; the overview waits for the rest.
    guard isWhole else {
      try publisher.finish()
      return nil
    }
    let summary = RoundSummary(items)
    let unreadable = try publish(left, beside: summary.rejected.map(\.folder), with: &publisher)
    let outcome = outcome(of: summary, unreadable: unreadable, passedOver: passedOver)
    try publisher.publish(try service.files(of: outcome))
    try publisher.finish()
    return outcome
  }

  /// How many submissions are worked on at a time: some more than processors, for while one is published, or waits for those
  /// before it, a worker has nothing to do.
  private var width: Int { settings.judging.width + 2 }

  private func pass<Desk: GradingDesk>(
    _ desk: Desk, _ isStopping: @escaping @Sendable () -> Bool
  ) -> RoundPass<Desk> {
    let service = service
    let out = settings.out
    return RoundPass(
      desk: desk, dependencies: dependencies, adjustments: adjustments,
      sizeLimit: settings.judging.limits[.fileBytes], width: width,
      hasFiles: { stored in
        service.paths(of: stored).allSatisfy { Disk.exists(out.appending($0)) }
      },
      isStopping: isStopping, refusal: { order, finding in service.refused(order, for: finding) })
  }

  /// Reports on files that stay in the inbox because they cannot be read or moved.
  private func publish(
    _ left: [Intake.Left], beside taken: [String], with publisher: inout Publisher
  ) throws(BatchProblem) -> [(folder: String, record: SubmissionRecord)] {
    var folders = RejectedFolders(taken: taken)
    var records: [(folder: String, record: SubmissionRecord)] = []
    for left in left {
      let folder = folders.take(left.name)
      let title = SubmissionTitle(file: left.name, sha256: SHA256Digest(of: []).hexadecimal)
      let reason = left.finding(limit: settings.judging.limits[.fileBytes])
      let answer = service.refused(RefusalOrder(title: title, folder: folder, otherFiles: []), for: reason)
      guard case .done(let record, let paths) = answer.value else { continue }
      try publisher.publish(zip(paths, answer.attachments).map { OutputRenderer.File(path: $0, bytes: $1) })
      records.append((folder, record))
      log.done(record)
    }
    return records
  }

  private func outcome(
    of summary: RoundSummary, unreadable: [(folder: String, record: SubmissionRecord)], passedOver: [DiskPath]
  ) -> RunOutcome {
    let judging = settings.judging
    let units = summary.units
    let rejected = (summary.rejected + unreadable).sorted { $0.record.submission.file < $1.record.submission.file }
    return RunOutcome(
      scheme: judging.scheme, round: judging.round, roster: judging.roster, units: inRosterOrder(units),
      rejected: rejected, duplicates: summary.duplicates, superseded: summary.superseded,
      passedOver: passedOver.map(\.text),
      findings: adjustments.findings(submitted: Set(units.compactMap(\.unit?.id)), roster: judging.roster))
  }

  private func inRosterOrder(_ records: [SubmissionRecord]) -> [SubmissionRecord] {
    let places = Dictionary(
      (settings.judging.roster?.units ?? []).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let key = { (record: SubmissionRecord) in
      (record.unit.flatMap { places[$0.id] } ?? Int.max, record.unit?.id ?? "")
    }
    return records.sorted { key($0) < key($1) }
  }
}

extension PassedEntry {
  fileprivate var summaryItem: RoundSummary.Item {
    .init(id: entry.id, name: entry.name, sha256: entry.sha256, standing: standing, record: outcome?.record)
  }
}
