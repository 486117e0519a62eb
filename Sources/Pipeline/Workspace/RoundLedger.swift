import Disk
import Ledger
import Reporting
import Scoring
import Validation
import Watching

/// The submissions of a round as the ledger keeps them.
struct RoundLedger: Sendable {
  let ledger: Ledger
  /// Where the ledger is, for messages.
  let path: DiskPath
  let archive: Archive?
  let round: String?
  let edition: Edition
  /// The paths of originals that stay in the inbox, by the numbers of their submissions.
  private let paths = PathTable()

  /// A ledger's submissions of a round.
  init(ledger: Ledger, path: DiskPath, archive: Archive?, round: String?, edition: Edition) {
    self.ledger = ledger
    self.path = path
    self.archive = archive
    self.round = round
    self.edition = edition
  }

  var stamp: Stamp { Stamp(time: WallClock.nanoseconds / 1_000_000, edition: edition) }

  // MARK: - Arrivals

  /// What the ledger is told of files of an inbox; those that cannot be read are given back, with the reason.
  func arrivals(
    of files: [SeenFile], in inbox: DiskPath
  ) -> (arrivals: [(file: SeenFile, arrival: Arrival)], left: [Intake.Left]) {
    var left: [Intake.Left] = []
    var arrivals: [(file: SeenFile, arrival: Arrival)] = []
    for file in files {
      do throws(DiskError) {
        let digest = try Disk.digest(of: inbox.appending(bytes: file.name.bytes))
        arrivals.append((file, arrival(of: file, digest)))
      } catch {
        left.append(.init(name: file.name.text, reason: .disk(error)))
      }
    }
    return (arrivals, left)
  }

  private func arrival(of file: SeenFile, _ digest: SHA256Digest) -> Arrival {
    Arrival(
      sha256: digest.hexadecimal, name: file.name.text, size: file.size, modified: max(0, file.modified),
      received: stamp.time, round: round)
  }

  /// Writes files into the ledger, in the order of arrival.
  func take(_ arrivals: [Arrival]) throws(IntakeFault) -> [Submission] {
    do throws(LedgerError) { return try ledger.take(arrivals, by: stamp) } catch { throw .ledger(error) }
  }

  /// Notes that an original stays where it is for now.
  func stays(_ id: Int, at path: DiskPath) { paths.add([(id, path)]) }

  /// Says in the ledger where originals are.
  func place(_ places: [(id: Int, place: String)]) throws(IntakeFault) {
    do throws(LedgerError) { try ledger.place(places.map { ($0.id, $0.place) }, by: stamp) } catch {
      throw .ledger(error)
    }
  }

  /// Has a submission that was set aside graded again.
  func retry(_ submission: Submission) throws(IntakeFault) {
    do throws(LedgerError) { try judgeAgain(submission) } catch { throw .ledger(error) }
  }

  /// The submissions whose originals are not in the archive, for all that the ledger knows.
  func unplaced() throws(IntakeFault) -> [Submission] {
    do throws(LedgerError) { return try ledger.unplaced() } catch { throw .ledger(error) }
  }

  /// Takes originals that are in the archive and not in the ledger, in the order of their numbers: of a workspace from
  /// before there was a ledger, or whose ledger was lost, or is not written to this time.
  func adopt(_ archive: Archive) throws(IntakeFault) {
    var arrivals: [Arrival] = []
    let known = try places()
    do throws(DiskError) {
      for place in try archive.places() where !known.contains(place) {
        if let path = try archive.original(in: place) { arrivals.append(try arrival(of: path, in: place)) }
      }
    } catch {
      throw .disk(error)
    }
    _ = try take(arrivals)
  }

  private func arrival(of path: DiskPath, in place: String) throws(DiskError) -> Arrival {
    let edges = try Disk.edges(of: path, head: 0, tail: 0)
    return Arrival(
      sha256: try Disk.digest(of: path).hexadecimal, name: path.name, size: edges.size,
      modified: max(0, edges.modified), received: stamp.time, round: round, place: place)
  }

  private func places() throws(IntakeFault) -> Set<String> {
    do throws(LedgerError) { return try ledger.places() } catch { throw .ledger(error) }
  }

  /// Notes files that stay where they are; those that cannot be read are given back, with the reason.
  func note(_ files: [SeenFile], in inbox: DiskPath) throws(BatchProblem) -> [Intake.Left] {
    let (arrivals, left) = arrivals(of: files, in: inbox)
    let taken = try telling { () throws(IntakeFault) in try take(arrivals.map(\.arrival)) }
    paths.add(zip(taken.map(\.id), arrivals.map { inbox.appending(bytes: $0.file.name.bytes) }))
    return left
  }

  // MARK: - The round

  /// The submissions to go through, in the order of arrival.
  func entries() throws(BatchProblem) -> [RoundEntry] {
    let submissions = try reporting { () throws(LedgerError) in try ledger.submissions(ofRound: round) }
    return submissions.map { submission in
      RoundEntry(
        id: submission.id, name: submission.arrival.name, sha256: submission.arrival.sha256,
        written: submission.arrival.modified / 1_000_000_000,
        original: original(of: submission), stored: submission.outcome,
        isSetAside: submission.state == .setAside,
        isFinished: ![.taken, .setAside].contains(submission.state) && submission.failure == nil,
        failures: submission.failure?.attempts ?? 0,
        nextAttempt: submission.failure?.nextAttempt)
    }
  }

  private func original(of submission: Submission) -> RoundEntry.Original {
    if submission.arrival.place == nil, let path = paths[submission.id] { return .at(path) }
    guard let archive, let place = submission.arrival.place else { return .missing }
    return .archived(archive, place: place)
  }

  /// Says in the ledger what submissions came to, whose files are durable.
  func finish(_ passed: [PassedEntry]) throws(BatchProblem) {
    try reporting { () throws(LedgerError) in
      try ledger.finish(passed.compactMap(\.finished), by: stamp)
      try ledger.keep(passed.compactMap(\.confirmed))
    }
  }

  // MARK: - Faults

  /// Does something with the ledger, its faults told as what stops a run.
  func reporting<Answer>(_ body: () throws(LedgerError) -> Answer) throws(BatchProblem) -> Answer {
    do throws(LedgerError) { return try body() } catch { throw BatchProblem(error, ledger: path) }
  }

  /// Takes files, the faults told as what stops a run.
  func telling<Answer>(_ body: () throws(IntakeFault) -> Answer) throws(BatchProblem) -> Answer {
    do throws(IntakeFault) {
      return try body()
    } catch {
      switch error {
      case .disk(let error): throw BatchProblem(writing: error)
      case .ledger(let error): throw BatchProblem(error, ledger: path)
      }
    }
  }
}

extension PassedEntry {
  /// What the ledger is to keep of a submission that came to the same, or `nil` for any other.
  fileprivate var confirmed: (id: Int, record: [UInt8])? {
    guard case .confirmed(let stored) = work, entry.isFinished else { return nil }
    return (entry.id, stored.stored)
  }

  /// What the ledger is told, or `nil` when nothing has changed or nothing came of it.
  fileprivate var finished: Finished? {
    guard let stored = settled, let outcome = outcome(stored) else { return nil }
    return Finished(
      submission: entry.id, outcome: outcome, inputs: stored.gradedBy ?? stored.readBy, record: stored.stored,
      findings: stored.record?.compared ?? [])
  }

  /// What it came to, when the ledger does not have that as its end yet.
  private var settled: StoredOutcome? {
    switch work {
    case .judged(let stored, _): stored
    case .kept(let stored), .confirmed(let stored): entry.isFinished ? nil : stored
    case .failed, .setAside, .left: nil
    }
  }

  private func outcome(_ stored: StoredOutcome) -> Finished.Outcome? {
    switch standing {
    case .revision(let revision):
      let number = Finished.Revision(unit: revision.unit.id, number: revision.number)
      return stored.record?.status == .graded ? .graded(number) : .incomplete(number)
    case .refused: return .rejected(unit: stored.record?.unit?.id)
    case .duplicate(let original): return .duplicate(of: original, unit: stored.reading.unit?.id)
    case .pending: return nil
    }
  }
}

extension SubmissionRecord {
  /// The findings as the ledger keeps them, the resolved ones last.
  fileprivate var compared: [ComparedFinding] {
    let states = states ?? findings.map { _ in nil }
    return zip(findings, states).map { finding, state in
      ComparedFinding(finding.recorded, state == .remains ? .remains : .new)
    } + resolved.map { ComparedFinding($0.recorded, .resolved) }
  }
}

extension FindingRecord {
  fileprivate var recorded: RecordedFinding {
    let severity: RecordedFinding.Severity =
      switch self.severity {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    return RecordedFinding(
      rule: rule.rawValue, severity: severity,
      place: .init(file: file, sheet: sheet, cell: cell, target: subject), found: found, expected: expected)
  }
}
