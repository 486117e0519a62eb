import Disk
import Ledger
import Reporting
import Scoring
import Validation
import Watching
import XLSXReader

/// Goes through the round of a ledger and publishes what has changed.
struct RoundRun: Sendable {
  private let settings: RunSettings
  private let ledger: RoundLedger
  private let adjustments: AdjustmentBook
  private let room: GradingRoom
  private let log: BatchLog
  private let dependencies: RoundDependencies
  /// Whether submissions that failed wait for their time.
  private let waits: Bool

  init(
    _ settings: RunSettings, ledger: RoundLedger, adjustments: AdjustmentBook, room: GradingRoom, log: BatchLog,
    waits: Bool
  ) {
    self.waits = waits
    self.settings = settings
    self.ledger = ledger
    self.adjustments = adjustments
    self.room = room
    self.log = log
    dependencies = RoundDependencies(room.greeting, program: settings.edition.program)
  }

  /// Goes through the round, and writes the overview and the consolidated tables.
  ///
  /// Files that could not be taken from the inbox are reported, what is no submission is told by its name. Nothing
  /// comes of it when it was to stop before the end.
  func run(
    of sight: InboxSight, left: [Intake.Left], isStopping: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(BatchProblem) -> RunOutcome? {
    try ledger.note(settings.judging, adjustments: adjustments.all)
    let earlier = try ledger.earlierFindings(before: settings.judging.round, in: settings.judging.scheme)
    let entries = try ledger.entries()
    let log = log.passing(entries)
    var publisher = try Publisher(settings.out, ledger: ledger, log: log, report: report)
    var (isWhole, hasMoved, items) = try await goThrough(entries, pass(isStopping, earlier), &publisher, progress)
    // Which revision is a unit's last was thought otherwise beforehand: with what is known now it is gone through again.
    if isWhole, hasMoved {
      (isWhole, _, items) = try await goThrough(try ledger.entries(), pass(isStopping, earlier), &publisher, progress)
    }
    if await room.lacksWalls { log.noSandbox() }
    // What was done so far is done; the overview waits for the rest.
    guard isWhole else { return nil }
    let summary = RoundSummary(items)
    let unreadable = try publish(left, beside: summary.rejected.map(\.folder), with: &publisher)
    try publisher.finish()
    try removeStale(items, beside: summary, unreadable.map(\.folder))
    let outcome = try outcome(of: summary, earlier: earlier, unreadable: unreadable, sight: sight)
    // The overview last, when all that it tells of is durable and noted.
    try publisher.publish(try room.service.files(of: outcome).filter { !$0.isPublished(in: settings.out) })
    try publisher.finish()
    return outcome
  }

  /// Goes through the round and writes nothing: what comes of it is for tables and status alone.
  ///
  /// The tables may link to the units' files where an earlier run left those of just these submissions.
  func reckon(
    of sight: InboxSight, left: [Intake.Left]
  ) async throws(BatchProblem) -> (outcome: RunOutcome, items: [RoundSummary.Item]) {
    let published = PublishedFiles(out: settings.out, scheme: settings.judging.scheme, round: settings.judging.round)
    var items: [RoundSummary.Item] = []
    var publishedItems: Set<Int> = []
    _ = try await pass({ false }, [:]).run(try ledger.entries()) { (passed: PassedEntry) async throws(BatchProblem) in
      items.append(passed.summaryItem)
      if passed.outcome.map(published.has) ?? true { publishedItems.insert(passed.entry.id) }
    }
    let summary = RoundSummary(items)
    let unreadable = leftReports.reports(on: left, beside: summary.rejected.map(\.folder))
    let hasUnitFiles = summary.shown.allSatisfy(publishedItems.contains)
    return (try outcome(of: summary, unreadable: unreadable, sight: sight, hasUnitFiles: hasUnitFiles), items)
  }

  private func goThrough(
    _ entries: [RoundEntry], _ pass: RoundPass<GradingRoom>, _ publisher: inout Publisher,
    _ progress: @Sendable (Int, Int) -> Void
  ) async throws(BatchProblem) -> (isWhole: Bool, hasMoved: Bool, items: [RoundSummary.Item]) {
    var items: [RoundSummary.Item] = []
    var duplicates: [RoundSummary.Item] = []
    var hasMoved = false
    let isWhole = try await pass.run(entries) { (passed: PassedEntry) async throws(BatchProblem) in
      let passed = try publisher.take(passed)
      hasMoved = hasMoved || passed.hasMoved
      items.append(passed.summaryItem)
      if case .judged(let outcome, _) = passed.work, outcome.record == nil { duplicates.append(passed.summaryItem) }
      progress(items.count, entries.count)
    }
    try publisher.finish()
    tell(duplicates, among: entries)
    return (isWhole, hasMoved, items)
  }

  private func tell(_ duplicates: [RoundSummary.Item], among entries: [RoundEntry]) {
    guard !duplicates.isEmpty else { return }
    let names = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.name) })
    for case (let name, .duplicate(let original)) in duplicates.map({ ($0.name, $0.standing) }) {
      log.duplicate(name, of: names[original] ?? "")
    }
  }

  /// Removes outputs of the round that no submission has any more.
  private func removeStale(
    _ items: [RoundSummary.Item], beside summary: RoundSummary, _ unreadable: [String]
  ) throws(BatchProblem) {
    let refused = items.compactMap { item -> String? in
      guard case .refused(let folder) = item.standing else { return nil }
      return folder
    }
    let stale = StaleOutputs(
      out: settings.out, round: settings.judging.round, units: Set(summary.units.compactMap(\.unit?.id)),
      rejectedFolders: Set(refused + unreadable), known: Set(items.map(\.sha256)))
    let folders = stale.folders()
    guard !folders.isEmpty else { return }
    // The reports on what was set aside have folders of their own.
    let reports = Set(try ledger.entries().compactMap { $0.stored?.folder }.map { "\(StaleOutputs.rejected)/\($0)" })
    for folder in folders where !reports.contains(folder.path) {
      stale.remove(folder)
      log.removed(folder.path)
    }
  }

  private func pass(
    _ isStopping: @escaping @Sendable () -> Bool, _ earlier: [String: EarlierFindings]
  ) -> RoundPass<GradingRoom> {
    let service = room.service
    let scheme = settings.judging.scheme
    let published = PublishedFiles(out: settings.out, scheme: scheme, round: settings.judging.round)
    return RoundPass(
      desk: room, dependencies: dependencies, scheme: scheme, adjustments: adjustments, earlier: earlier,
      sizeLimit: settings.judging.limits[.fileBytes], deadline: settings.judging.deadline,
      time: waits ? ledger.stamp.time : nil,
      width: GradingRoom.width(settings),
      hasFiles: published.has,
      isStopping: isStopping, refusal: { order, finding in service.refused(order, for: finding) })
  }

  /// The report on a submission that is set aside, in a folder of its own number.
  private func report(
    on entry: RoundEntry, for failure: EntryFailure
  ) -> (outcome: StoredOutcome, files: [OutputRenderer.File])? {
    var folders = RejectedFolders()
    let order = RefusalOrder(title: entry.title, folder: folders.take("\(entry.name)-\(entry.id)"), otherFiles: [])
    let answer = room.service.refused(
      order, for: failure.finding(limit: settings.judging.limits[.fileBytes]))
    guard case .done(let record) = answer.value else { return nil }
    let outcome = StoredOutcome(
      readBy: dependencies.reading, reading: .refused, gradedBy: nil, record: record, folder: order.folder)
    let paths = OutputRenderer.paths(of: outcome, scheme: settings.judging.scheme)
    return answer.files(at: paths).map { (outcome, $0) }
  }

  /// Reports on files that stay in the inbox because they cannot be read or moved.
  private func publish(
    _ left: [Intake.Left], beside taken: [String], with publisher: inout Publisher
  ) throws(BatchProblem) -> [LeftReports.Report] {
    let reports = leftReports.reports(on: left, beside: taken)
    for report in reports {
      // One line for each, however often it is looked at.
      let isNews = report.files.contains { !$0.isThere(in: settings.out) }
      try publisher.publish(report.files)
      if isNews { log.done(report.record) }
    }
    return reports
  }

  private var leftReports: LeftReports {
    LeftReports(service: room.service, limit: settings.judging.limits[.fileBytes])
  }

  private func outcome(
    of summary: RoundSummary, earlier: [String: EarlierFindings] = [:], unreadable: [LeftReports.Report],
    sight: InboxSight, hasUnitFiles: Bool = true
  ) throws(BatchProblem) -> RunOutcome {
    let judging = settings.judging
    let units = summary.units
    let rejected = (summary.rejected + unreadable.map { ($0.folder, $0.record) })
      .sorted { $0.record.submission.file < $1.record.submission.file }
    return RunOutcome(
      scheme: judging.scheme, round: judging.round, roster: judging.roster, units: units.inOrder(of: judging.roster),
      rejected: rejected, duplicates: summary.duplicates, superseded: summary.superseded,
      waiting: waiting(summary, sight, except: Set(unreadable.map(\.record.submission.file))),
      passedOver: sight.passedOver.map(\.text),
      findings: adjustments.findings(submitted: Set(units.compactMap(\.unit?.id)), roster: judging.roster),
      earlier: earlier, failures: try ledger.failures(), hasUnitFiles: hasUnitFiles)
  }

  /// What has not been judged: files that are under way, and submissions that failed; what has a report is left out.
  private func waiting(
    _ summary: RoundSummary, _ sight: InboxSight, except reported: Set<String>
  ) -> [WaitingSubmission] {
    let underWay = sight.verdict.waiting.map {
      WaitingSubmission(name: $0.file.name.text, reason: .init($0.noted.reason))
    }
    let failed = summary.waiting
    let unlisted = sight.problems.map(WaitingSubmission.init)
    return (underWay + failed + unlisted).filter { !reported.contains($0.name) }.sorted { $0.name < $1.name }
  }
}

extension PassedEntry {
  fileprivate var summaryItem: RoundSummary.Item {
    .init(
      id: entry.id, name: entry.name, sha256: entry.sha256, standing: standing, record: outcome?.record, waits: waits)
  }
}
