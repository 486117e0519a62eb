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

    /// The system's error number, when the disk refused.
    var code: Int32? {
      switch reason {
      case .disk(let error): error.code
      case .unfinished: nil
      }
    }
  }

  let ledger: RoundLedger
  let inbox: DiskPath
  let archive: Archive

  /// What a file is, whenever it is looked at.
  private struct Identity: Hashable {
    let name: String
    let sha256: String

    init(_ arrival: Arrival) {
      name = arrival.name
      sha256 = arrival.sha256
    }
  }

  /// Takes files, in the order of arrival.
  ///
  /// - Returns: The files that could not be taken.
  func take(_ files: [SeenFile]) throws(IntakeFault) -> [Left] {
    let (arrivals, left) = ledger.arrivals(of: files, in: inbox)
    // One that was taken before and could not be moved is the same still.
    let before = Dictionary(
      try ledger.unplaced().map { (Identity($0.arrival), $0) }, uniquingKeysWith: { first, _ in first })
    let new = arrivals.filter { before[Identity($0.arrival)] == nil }
    let taken = try ledger.take(new.map(\.arrival))
    let again = arrivals.compactMap { file in before[Identity(file.arrival)].map { ($0, file.file) } }
    var places: [(id: Int, place: String?)] = []
    for (submission, file) in again + zip(taken, new.map(\.file)) {
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
      // Another file of that name, or none: it has moved already, or else it is gone, and that is said when it is to be read.
      if let digest = try? Disk.digest(of: original), digest.hexadecimal == submission.arrival.sha256 {
        try archive.take(original, to: place)
      } else if try archive.original(in: place) == nil {
        return
      }
    } catch {
      return ledger.stays(submission.id, at: original)
    }
    try placed([(submission.id, place)])
  }
}
