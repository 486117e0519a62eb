import Disk
import Ledger
import Reporting
import Watching

/// Why files cannot be taken.
enum IntakeFault: Error {
  case disk(DiskError)
  case ledger(LedgerError)
}

/// Takes files out of an inbox: writes each into the ledger, then moves it into the archive.
///
/// A crash between the two leaves a submission whose original is still in the inbox, and ``recover()`` goes on there.
struct Intake: Sendable {
  /// A file that could not be taken: it stays where it is.
  struct Left: Sendable {
    /// Why a file is left.
    enum Reason: Sendable {
      /// The disk refused.
      case disk(DiskError)
      /// Its end is missing: it is half copied.
      case unfinished
    }

    let name: String
    let reason: Reason
  }

  let ledger: RoundLedger
  let inbox: DiskPath
  let archive: Archive

  /// Takes files, in the order of arrival.
  ///
  /// - Returns: The files that could not be taken.
  func take(_ files: [SeenFile]) throws(IntakeFault) -> [Left] {
    var left: [Left] = []
    var arrivals: [(file: SeenFile, arrival: Arrival)] = []
    let waiting = Dictionary(
      try ledger.unplaced().map { ($0.arrival.name, $0.arrival.sha256) }, uniquingKeysWith: { _, last in last })
    for file in files {
      do throws(DiskError) {
        let arrival = try ledger.arrival(of: file, in: inbox)
        // One that was taken before and could not be moved is the same still.
        if waiting[arrival.name] != arrival.sha256 { arrivals.append((file, arrival)) }
      } catch {
        left.append(Left(name: file.name.text, reason: .disk(error)))
      }
    }
    let taken = try ledger.take(arrivals.map(\.arrival))
    var places: [(id: Int, place: String?)] = []
    for (submission, file) in zip(taken, arrivals.map(\.file)) {
      let place = Archive.place(of: submission.id, sha256: submission.arrival.sha256)
      let original = inbox.appending(bytes: file.name.bytes)
      do throws(DiskError) {
        try archive.take(original, to: place)
        places.append((submission.id, place))
      } catch {
        // It is read where it is, and moved when that can be done.
        ledger.stays(submission.id, at: original)
      }
    }
    try placed(places)
    return left
  }

  private func placed(_ places: [(id: Int, place: String?)]) throws(IntakeFault) {
    guard !places.isEmpty else { return }
    do throws(DiskError) { try archive.flush(with: inbox) } catch { throw .disk(error) }
    try ledger.place(places)
  }

  /// Puts right what a crash left half done: originals that have not moved, or that the ledger does not know.
  func recover() throws(IntakeFault) {
    try moveUnplaced()
    try ledger.adopt(archive)
  }

  /// Moves originals that are in the ledger and still in the inbox; what cannot be moved stays to be moved later.
  func moveUnplaced() throws(IntakeFault) {
    for submission in try ledger.unplaced() { try recover(submission) }
  }

  private func recover(_ submission: Submission) throws(IntakeFault) {
    let place = Archive.place(of: submission.id, sha256: submission.arrival.sha256)
    let original = inbox.appending(submission.arrival.name)
    do throws(DiskError) {
      if try archive.original(in: place) == nil {
        // Another file of that name, or none: what was received is gone, and is said so when it is to be read.
        guard let digest = try? Disk.digest(of: original), digest.hexadecimal == submission.arrival.sha256 else {
          return
        }
        try archive.take(original, to: place)
      }
    } catch {
      return ledger.stays(submission.id, at: original)
    }
    try placed([(submission.id, place)])
  }
}
