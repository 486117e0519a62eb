import Disk
import Reporting
import Scoring
import Validation

/// Goes through the submissions of a round in the order of arrival, and judges those for which anything has changed.
///
/// What a submission is, the third revision of a unit or a duplicate, follows from those before it and from nothing else:
/// a round gone through at once, night by night, or again after a crash comes to the same.
struct RoundPass<Desk: GradingDesk>: Sendable {
  let desk: Desk
  let dependencies: RoundDependencies
  let scheme: Scheme
  let adjustments: AdjustmentBook
  /// What earlier rounds found in units, by their ids, where this one follows that up.
  let earlier: [String: EarlierFindings]
  /// The most bytes that a file may have to be read.
  let sizeLimit: Int
  /// Until when submissions are in time, or `nil` when the round has no deadline.
  let deadline: Deadline?
  /// When it is, in milliseconds since 1970, where what failed waits for its time; `nil` where all is tried.
  let time: Int?
  /// How many submissions are worked on at a time.
  let width: Int
  /// Whether the outputs of a submission are where they belong.
  let hasFiles: @Sendable (StoredOutcome) -> Bool
  /// Whether no more is to be begun.
  let isStopping: @Sendable () -> Bool
  /// Reports on a file that cannot be handed to the desk, or that broke it.
  let refusal: @Sendable (RefusalOrder, Finding) -> Message<GradingAnswer>

  /// Goes through the entries.
  ///
  /// - Parameters:
  ///   - entries: All submissions of the round, in the order of arrival.
  ///   - take: Takes what each came to, in that order.
  /// - Returns: Whether all were gone through; not when it was to stop before.
  /// - Throws: What `take` throws.
  func run(
    _ entries: [RoundEntry], take: (PassedEntry) async throws(BatchProblem) -> Void
  ) async throws(BatchProblem) -> Bool {
    let known = await readCopies(among: entries)
    let originals = SameBytes.originals(of: entries, readings: known)
    let copies = Dictionary(grouping: entries.filter { originals[$0.id] != nil }) { originals[$0.id] ?? 0 }
      .mapValues { $0.map(\.name) }
    let lastOfUnits = Self.lastOfUnits(
      known: Self.expected(entries, known).filter { originals[$0.key] == nil })
    let progress = RoundProgress(originals: originals)
    return try await inOrder(
      Array(entries.enumerated()), width: width,
      work: { place, entry in
        await EntryPass(
          round: self, entry: entry, place: place, copies: copies[entry.id] ?? [], lastOfUnits: lastOfUnits,
          progress: progress
        ).run(known: known[entry.id])
      }, isStopping: isStopping, take: take)
  }

  /// The readings, those that are to be done anew as they were before.
  private static func expected(
    _ entries: [RoundEntry], _ known: [Int: SubmissionReading]
  ) -> [Int: SubmissionReading] {
    entries.reduce(into: known) { known, entry in known[entry.id] = known[entry.id] ?? entry.stored?.reading }
  }

  /// The last submission of each unit among those whose reading is known.
  private static func lastOfUnits(known: [Int: SubmissionReading]) -> [String: Int] {
    known.reduce(into: [:]) { last, entry in
      guard entry.value.isAccepted, let unit = entry.value.unit?.id else { return }
      last[unit] = max(last[unit] ?? 0, entry.key)
    }
  }

  /// The readings that are known beforehand: those kept, and those of files of equal bytes, which tell what repeats what.
  private func readCopies(among entries: [RoundEntry]) async -> [Int: SubmissionReading] {
    var known: [Int: SubmissionReading] = [:]
    for entry in entries {
      if let stored = entry.stored, stored.readBy == dependencies.reading { known[entry.id] = stored.reading }
    }
    let groups = Dictionary(grouping: entries, by: \.sha256).values.filter { $0.count > 1 }
    let unread = groups.joined().filter { known[$0.id] == nil }.sorted { $0.id < $1.id }
    let readings = await concurrentMap(unread, width: width) { entry in
      (entry.id, await reading(of: entry))
    }
    for (id, reading) in readings { known[id] = reading }
    return known
  }

  private func reading(of entry: RoundEntry) async -> SubmissionReading? {
    for _ in 0..<EntryPass<Desk>.attempts {
      let read = await desk.conversation { ask in await EntryReading.read(entry, by: ask, limit: sizeLimit) }
      switch read {
      case .read(let reading): return reading
      case .refused: return .refused
      case .failed: return entry.stored?.reading
      case .lost: continue
      }
    }
    return .refused
  }
}
