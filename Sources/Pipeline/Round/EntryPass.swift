import Reporting
import Scoring
import Validation

/// Goes through one submission of a round: decides what it is, and has it read and judged as far as anything has changed.
struct EntryPass<Desk: GradingDesk>: Sendable {
  /// How often a submission is tried when whoever grades it breaks down.
  static var attempts: Int { 3 }

  let round: RoundPass<Desk>
  let entry: RoundEntry
  /// Its place among the entries.
  let place: Int
  /// The names of the files that repeat its bytes.
  let copies: [String]
  /// The last submission of each unit, as far as is known beforehand: only its outputs are the unit's.
  let lastOfUnits: [String: Int]
  let progress: RoundProgress

  /// What is to be done about it.
  private enum Due: Sendable {
    case nothing(PassedEntry.Work)
    case grade(GradingOrder, digest: String, isLast: Bool)
    case refuse(RefusalOrder, digest: String)
  }

  /// How far it has come.
  private struct Stage: Sendable {
    var reading: SubmissionReading?
    /// Why it cannot be read, when whoever grades cannot say so.
    var refusal: Finding?
    var decided: (standing: RoundBook.Standing, due: Due)?
    var breakdown: Finding.Breakdown?
  }

  /// Whether it has come to its end, or must be tried again.
  private enum Step: Sendable {
    case done(PassedEntry)
    case again(Stage)
  }

  /// Goes through the submission, whose reading may be known.
  func run(known: SubmissionReading?) async -> PassedEntry {
    let passed = await pass(known: known)
    // The revision that comes after it waits for what was found in it.
    if case .revision = passed.standing {
      await progress.conclude(entry.id, findings: passed.outcome?.record?.findings)
    }
    return passed
  }

  private func pass(known: SubmissionReading?) async -> PassedEntry {
    if entry.isLeftAlone(by: round.dependencies, at: round.time) { return await leftAlone() }
    var stage = Stage(reading: known)
    // Most submissions of most nights: nobody need be asked.
    if known != nil, case (let standing, .nothing(let work)) = await decide(&stage) { return passed(standing, work) }
    for _ in 0..<Self.attempts {
      let current = stage
      switch await round.desk.conversation({ ask in await step(current, ask) }) {
      case .done(let passed): return passed
      case .again(let next): stage = next
      }
    }
    return await brokenDown(stage)
  }

  private func step(_ stage: Stage, _ ask: GradingAsk) async -> Step {
    var stage = stage
    switch await EntryReading.read(entry, by: ask, limit: round.sizeLimit) {
    case .read(let reading): stage.reading = stage.reading ?? reading
    case .refused(let finding):
      stage.reading = stage.reading ?? .refused
      stage.refusal = finding
    case .failed(let failure): return .done(await failed(stage, failure))
    case .lost(let breakdown): return .again(lost(stage, breakdown))
    }
    let (standing, due) = await decide(&stage)
    switch due {
    case .nothing(let work): return .done(passed(standing, work))
    case .refuse(let order, let digest):
      if let refusal = stage.refusal {
        return .done(passed(standing, judged(round.refusal(order, refusal), stage, digest, folder: order.folder)))
      }
      return await judge(.refuse(order), stage, ask) { judged($0, stage, digest, folder: order.folder) }
    case .grade(let order, let digest, let isLast):
      return await judge(.grade(order), stage, ask) { judged($0, stage, digest, folder: nil, hasFiles: isLast) }
    }
  }

  private func judge(
    _ request: GradingRequest, _ stage: Stage, _ ask: GradingAsk,
    _ judged: (Message<GradingAnswer>) -> PassedEntry.Work
  ) async -> Step {
    switch await ask(Message(request)) {
    case .answer(let answer): return .done(passed(stage.decided?.standing ?? .pending, judged(answer)))
    case .lost(let breakdown): return .again(lost(stage, breakdown))
    case .nobody(let code): return .done(await failed(stage, .nobody(code: code)))
    }
  }

  private func lost(_ stage: Stage, _ breakdown: Finding.Breakdown) -> Stage {
    var stage = stage
    stage.breakdown = breakdown
    return stage
  }

  // MARK: - What it is, and what is due

  private func decide(_ stage: inout Stage) async -> (standing: RoundBook.Standing, due: Due) {
    if let decided = stage.decided { return decided }
    let standing = await progress.decide(entry, at: place, reading: stage.reading)
    let decided = (standing, await due(standing, stage))
    stage.decided = decided
    return decided
  }

  private func due(_ standing: RoundBook.Standing, _ stage: Stage) async -> Due {
    switch standing {
    case .pending: return .nothing(.failed(.confused))
    case .duplicate(let original): return .nothing(duplicate(of: original, stage))
    case .refused(let folder):
      let order = RefusalOrder(title: entry.title, folder: folder, otherFiles: copies.map(OtherFile.duplicate))
      let digest = round.dependencies.digest(of: order)
      return kept(digest, hasFiles: true).map(Due.nothing) ?? .refuse(order, digest: digest)
    case .revision(let revision):
      let order = await order(for: revision)
      let digest = round.dependencies.digest(of: order, unit: revision.unit)
      let isLast = lastOfUnits[revision.unit.id, default: entry.id] <= entry.id
      return kept(digest, hasFiles: isLast).map(Due.nothing) ?? .grade(order, digest: digest, isLast: isLast)
    }
  }

  private func order(for revision: RoundBook.Revision) async -> GradingOrder {
    var earlier: [FindingRecord]?
    if let previous = revision.previous { earlier = await progress.findings(of: previous) }
    let isLate = round.deadline?.isPast(at: revision.firstWritten) ?? false
    return GradingOrder(
      title: entry.title, revision: revision.number, writtenLate: isLate ? revision.firstWritten : nil,
      otherFiles: copies.map(OtherFile.duplicate) + revision.earlier.map(OtherFile.earlier),
      adjustments: round.adjustments.rows(of: revision.unit), earlierFindings: earlier,
      earlierRound: round.earlier[revision.unit.id])
  }

  /// What is kept of it, when it was made of the same and its files, if it is to have any, are there.
  private func kept(_ digest: String, hasFiles: Bool) -> PassedEntry.Work? {
    guard let stored = entry.stored, stored.gradedBy == digest, !hasFiles || round.hasFiles(stored) else { return nil }
    let readBy = round.dependencies.reading
    return stored.readBy == readBy ? .kept(stored) : .confirmed(stored.confirmed(readBy: readBy))
  }

  private func duplicate(of original: Int, _ stage: Stage) -> PassedEntry.Work {
    let outcome = StoredOutcome(
      readBy: round.dependencies.reading, reading: stage.reading ?? .refused, gradedBy: "copy of \(original)",
      record: nil, folder: nil)
    return entry.stored == outcome ? .kept(outcome) : .judged(outcome, files: [])
  }

  private func judged(
    _ answer: Message<GradingAnswer>, _ stage: Stage, _ digest: String, folder: String?, hasFiles: Bool = true
  ) -> PassedEntry.Work {
    switch answer.value {
    case .done(let record):
      let outcome = StoredOutcome(
        readBy: round.dependencies.reading, reading: stage.reading ?? .refused, gradedBy: digest, record: record,
        folder: folder)
      guard let files = answer.files(at: OutputRenderer.paths(of: outcome, scheme: round.scheme)) else {
        return .failed(.confused)
      }
      return .judged(outcome, files: hasFiles ? files : [])
    case .cannotDraw(let fault): return .failed(.cannotDraw(fault))
    case .read, .adjustments, .noTable, .confused: return .failed(.confused)
    }
  }

  // MARK: - Ends

  private func passed(_ standing: RoundBook.Standing, _ work: PassedEntry.Work) -> PassedEntry {
    PassedEntry(entry: entry, standing: standing, work: work)
  }

  /// What becomes of a submission that cannot be read or graded this time: it stays what it was.
  private func failed(_ stage: Stage, _ failure: EntryFailure) async -> PassedEntry {
    if let standing = stage.decided?.standing { return passed(standing, .failed(failure)) }
    let reading = stage.reading ?? entry.stored?.reading
    return passed(await progress.decide(entry, at: place, reading: reading), .failed(failure))
  }

  /// What becomes of a submission that is not tried now: what was made of it stays, or it waits.
  private func leftAlone() async -> PassedEntry {
    let standing = await progress.decide(entry, at: place, reading: entry.stored?.reading)
    if case .refused = standing, let folder = entry.stored?.folder { return passed(.refused(folder: folder), .left) }
    return passed(standing, .left)
  }

  /// What becomes of a submission that broke down whoever graded it, each time: one that cannot be read is reported so.
  private func brokenDown(_ stage: Stage) async -> PassedEntry {
    var stage = stage
    let breakdown = stage.breakdown ?? .crash(signal: 0)
    stage.reading = stage.reading ?? .refused
    let (standing, due) = await decide(&stage)
    switch due {
    case .nothing(let work): return passed(standing, work)
    case .grade: return passed(standing, .failed(.brokenDown(breakdown)))
    case .refuse(let order, let digest):
      let answer = round.refusal(order, Finding(.file(.breakdown(breakdown)), at: .init()))
      return passed(standing, judged(answer, stage, digest, folder: order.folder))
    }
  }
}
