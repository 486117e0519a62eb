import Disk
import Ledger
import Reporting

/// Takes files out of an inbox: writes each into the ledger, then moves it into the archive.
///
/// A crash between the two leaves a submission whose original is still in the inbox, and ``recover()`` goes on there.
struct Intake: Sendable {
  /// A file that could not be taken: it stays where it is.
  struct Left: Sendable {
    let file: ReceivedFile
    let error: DiskError
  }

  let ledger: RoundLedger
  let inbox: DiskPath
  let archive: Archive

  /// Takes files, in the order of arrival.
  ///
  /// - Returns: The files that could not be taken.
  /// - Throws: `LedgerError`.
  func take(_ files: [ReceivedFile]) throws(LedgerError) -> [Left] {
    var left: [Left] = []
    var arrivals: [(file: ReceivedFile, arrival: Arrival)] = []
    for file in files {
      do throws(DiskError) {
        arrivals.append((file, try arrival(of: file)))
      } catch {
        left.append(Left(file: file, error: error))
      }
    }
    let taken = try ledger.ledger.take(arrivals.map(\.arrival), by: ledger.stamp)
    var places: [(id: Int, place: String?)] = []
    for (submission, file) in zip(taken, arrivals.map(\.file)) {
      let place = Archive.place(of: submission.id, sha256: submission.arrival.sha256)
      do throws(DiskError) {
        try archive.take(file.path, to: place)
        places.append((submission.id, place))
      } catch {
        left.append(Left(file: file, error: error))
      }
    }
    try ledger.ledger.place(places, by: ledger.stamp)
    return left
  }

  private func arrival(of file: ReceivedFile, place: String? = nil) throws(DiskError) -> Arrival {
    Arrival(
      sha256: try Disk.digest(of: file.path).hexadecimal, name: file.name, size: file.size, modified: file.modified,
      received: WallClock.milliseconds, round: ledger.round, place: place)
  }

  // MARK: - After a crash

  /// Puts right what a crash left half done: originals that have not moved, or that the ledger does not know.
  ///
  /// - Throws: `LedgerError`, `DiskError`.
  func recover() throws {
    for submission in try ledger.ledger.unplaced() { try recover(submission) }
    try adopt()
  }

  private func recover(_ submission: Submission) throws {
    let place = Archive.place(of: submission.id, sha256: submission.arrival.sha256)
    if try archive.original(in: place) == nil {
      let original = inbox.appending(submission.arrival.name)
      // Another file of that name, or none: what was received is gone, and says so when it is to be read.
      guard let digest = try? Disk.digest(of: original), digest.hexadecimal == submission.arrival.sha256 else { return }
      try archive.take(original, to: place)
    }
    try ledger.ledger.place(submission.id, at: place, by: ledger.stamp)
  }

  /// Takes originals that are in the archive and not in the ledger, in the order of their numbers: a workspace from before
  /// there was a ledger, or one whose ledger was lost.
  private func adopt() throws {
    let known = Set(try ledger.ledger.places())
    var arrivals: [Arrival] = []
    for place in try archive.places() where !known.contains(place) {
      guard let path = try archive.original(in: place) else { continue }
      let status = try Disk.status(of: path)
      arrivals.append(
        try arrival(
          of: ReceivedFile(path: path, name: path.name, archived: nil, modified: status.modified, size: status.size),
          place: place))
    }
    _ = try ledger.ledger.take(arrivals, by: ledger.stamp)
  }
}
