import Reporting
import Scoring
import Validation

/// Goes through one submission of a round: has it read, decided on and judged, as far as anything has changed.
struct EntryPass<Desk: GradingDesk>: Sendable {
  /// How often a submission is tried when whoever grades it breaks down.
  static var attempts: Int { 3 }

  let round: RoundPass<Desk>
  let entry: RoundEntry
  /// Its place among the entries.
  let place: Int
  /// The names of the files that repeat its bytes.
  let copies: [String]
  let progress: RoundProgress

  /// How far it has come.
  private struct Stage: Sendable {
    var reading: SubmissionReading?
    /// Why it cannot be read, when whoever grades cannot say so.
    var refusal: Finding?
    var standing: RoundBook.Standing?
    var breakdown: Finding.Breakdown?
  }

  /// Whether it has come to its end, or must be tried again.
  private enum Step: Sendable {
    case done(PassedEntry)
    case again(Stage)
  }

  /// Goes through the submission, whose reading may be known.
  func run(known: SubmissionReading?) async -> PassedEntry {
    var stage = Stage(reading: known)
    for _ in 0..<Self.attempts {
      let current = stage
      switch await round.desk.conversation({ ask in await step(current, ask) }) {
      case .done(let passed): return await concluded(passed)
      case .again(let next): stage = next
      }
    }
    return await concluded(await brokenDown(stage))
  }

  private func step(_ stage: Stage, _ ask: GradingAsk) async -> Step {
    var stage = stage
    var isRead = false
    if stage.reading == nil {
      switch await EntryReading.read(entry, by: ask, limit: round.sizeLimit) {
      case .read(let reading):
        stage.reading = reading
        isRead = true
      case .refused(let finding):
        stage.reading = .refused
        stage.refusal = finding
      case .failed(let failure): return .done(await pending(failure))
      case .lost(let breakdown):
        stage.breakdown = breakdown
        return .again(stage)
      }
    }
    let standing = await standing(&stage)
    switch standing {
    case .pending: return .done(passed(standing, .failed(.confused)))
    case .duplicate: return .done(passed(standing, duplicate(stage)))
    case .refused(let folder):
      let order = RefusalOrder(title: entry.title, folder: folder, otherFiles: copies.map(OtherFile.duplicate))
      let digest = round.dependencies.digest(of: order)
      if let kept = kept(digest) { return .done(passed(standing, kept)) }
      if let refusal = stage.refusal {
        return .done(passed(standing, judged(round.refusal(order, refusal), stage, digest, folder: folder)))
      }
      return await judge(.refuse(order), stage, digest, folder: folder, isRead: isRead, ask)
    case .revision(let revision):
      let order = await order(for: revision)
      let digest = round.dependencies.digest(of: order, unit: revision.unit)
      if let kept = kept(digest) { return .done(passed(standing, kept)) }
      return await judge(.grade(order), stage, digest, folder: nil, isRead: isRead, ask)
    }
  }

  private func standing(_ stage: inout Stage) async -> RoundBook.Standing {
    if let standing = stage.standing { return standing }
    let standing = await progress.decide(entry, at: place, reading: stage.reading)
    stage.standing = standing
    return standing
  }

  private func order(for revision: RoundBook.Revision) async -> GradingOrder {
    var earlier: [FindingRecord]?
    if let previous = revision.previous { earlier = await progress.findings(of: previous) }
    return GradingOrder(
      title: entry.title, revision: revision.number,
      otherFiles: copies.map(OtherFile.duplicate) + revision.earlier.map(OtherFile.earlier),
      adjustments: round.adjustments.rows(of: revision.unit), earlierFindings: earlier)
  }

  /// What is kept of it, when it was made of the same and its files are there.
  private func kept(_ digest: String) -> PassedEntry.Work? {
    guard let stored = entry.stored, stored.gradedBy == digest, round.hasFiles(stored) else { return nil }
    let readBy = round.dependencies.reading
    return stored.readBy == readBy ? .kept(stored) : .confirmed(stored.confirmed(readBy: readBy))
  }

  private func judge(
    _ request: GradingRequest, _ stage: Stage, _ digest: String, folder: String?, isRead: Bool,
    _ ask: GradingAsk
  ) async -> Step {
    let standing = stage.standing ?? .pending
    if !isRead {
      switch await EntryReading.read(entry, by: ask, limit: round.sizeLimit) {
      case .read: break
      case .refused: return .done(passed(standing, .failed(.changed)))
      case .failed(let failure): return .done(passed(standing, .failed(failure)))
      case .lost(let breakdown): return .again(lost(stage, breakdown))
      }
    }
    switch await ask(Message(request)) {
    case .answer(let answer): return .done(passed(standing, judged(answer, stage, digest, folder: folder)))
    case .lost(let breakdown): return .again(lost(stage, breakdown))
    case .nobody(let code): return .done(passed(standing, .failed(.nobody(code: code))))
    }
  }

  private func lost(_ stage: Stage, _ breakdown: Finding.Breakdown) -> Stage {
    var stage = stage
    stage.breakdown = breakdown
    return stage
  }

  private func judged(
    _ answer: Message<GradingAnswer>, _ stage: Stage, _ digest: String, folder: String?
  ) -> PassedEntry.Work {
    switch answer.value {
    case .done(let record, let paths):
      let outcome = StoredOutcome(
        readBy: round.dependencies.reading, reading: stage.reading ?? .refused, gradedBy: digest, record: record,
        folder: folder)
      let files = zip(paths, answer.attachments).map { OutputRenderer.File(path: $0, bytes: $1) }
      return .judged(outcome, files: files)
    case .cannotDraw(let fault): return .failed(.cannotDraw(fault))
    case .read, .confused: return .failed(.confused)
    }
  }

  private func duplicate(_ stage: Stage) -> PassedEntry.Work {
    let outcome = StoredOutcome(
      readBy: round.dependencies.reading, reading: stage.reading ?? .refused, gradedBy: nil, record: nil, folder: nil)
    return entry.stored == outcome ? .kept(outcome) : .judged(outcome, files: [])
  }

  // MARK: - Ends

  private func passed(_ standing: RoundBook.Standing, _ work: PassedEntry.Work) -> PassedEntry {
    PassedEntry(entry: entry, standing: standing, work: work)
  }

  private func pending(_ failure: EntryFailure) async -> PassedEntry {
    passed(await progress.decide(entry, at: place, reading: nil), .failed(failure))
  }

  /// What becomes of a submission that broke down whoever graded it, each time: it is reported as one that cannot be read.
  private func brokenDown(_ stage: Stage) async -> PassedEntry {
    let breakdown = stage.breakdown ?? .crash(signal: 0)
    if let standing = stage.standing { return passed(standing, .failed(.brokenDown(breakdown))) }
    let standing = await progress.decide(entry, at: place, reading: .refused)
    guard case .refused(let folder) = standing else { return passed(standing, duplicate(stage)) }
    let order = RefusalOrder(title: entry.title, folder: folder, otherFiles: copies.map(OtherFile.duplicate))
    let answer = round.refusal(order, Finding(.file(.breakdown(breakdown)), at: .init()))
    return passed(
      standing, judged(answer, stage, round.dependencies.digest(of: order), folder: folder))
  }

  /// Lets the revision that comes after it know what was found.
  private func concluded(_ passed: PassedEntry) async -> PassedEntry {
    if case .revision = passed.standing {
      await progress.conclude(entry.id, findings: passed.outcome?.record?.findings)
    }
    return passed
  }
}
