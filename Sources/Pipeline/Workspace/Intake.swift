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

    /// Whether there is no such file any more: nobody need be told of it.
    var isGone: Bool {
      switch reason {
      case .disk(let error): error.isMissing
      case .unfinished: false
      }
    }
  }

  /// An original that is in its place in the archive.
  struct Placed: Hashable, Sendable {
    let id: Int
    let place: String
    /// Whether it is in the inbox too, which lets nothing go.
    let stays: Bool
  }

  let ledger: RoundLedger
  let inbox: DiskPath
  let archive: Archive

  /// Takes files, in the order of arrival.
  ///
  /// One that is another by now, or gone, is not taken: the next look finds what is there.
  ///
  /// - Returns: The files that could not be taken.
  func take(_ files: [SeenFile]) throws(IntakeFault) -> [Left] {
    let (read, left) = ledger.arrivals(of: files, in: inbox)
    let arrivals = try withoutStaying(read.filter { $0.file.isStill(at: original(of: $0.file)) })
    var unplaced = UnplacedSubmissions(try ledger.unplaced(), below: inbox)
    // One that was taken before and could not be moved is the same still.
    let again = arrivals.compactMap { file in unplaced.take(file.arrival).map { ($0, file.file) } }
    let known = Set(again.map(\.1))
    let new = arrivals.filter { !known.contains($0.file) }
    let taken = try ledger.take(new.map(\.arrival))
    for (submission, _) in again where submission.state == .setAside { try ledger.retry(submission) }
    var places: [Placed] = []
    for (submission, file) in again + zip(taken, new.map(\.file)) {
      if let moved = move(submission, from: original(of: file)) { places.append(moved) }
    }
    try placed(places)
    return left.filter { !$0.isGone }
  }

  private func original(of file: SeenFile) -> DiskPath { inbox.appending(bytes: file.name.bytes) }

  /// The files but for originals that are in the archive already: those are let go, or stay once more.
  private func withoutStaying(
    _ files: [(file: SeenFile, arrival: Arrival)]
  ) throws(IntakeFault) -> [(file: SeenFile, arrival: Arrival)] {
    var staying = try ledger.staying(below: inbox)
    let others = files.filter { file in
      guard let submission = staying.owner(of: file.arrival), let place = submission.arrival.place else { return true }
      // What cannot be moved now either stays as it has done.
      if (try? archive.take(original(of: file.file), to: place)) == .moved { staying.remove(submission) }
      return false
    }
    try ledger.keep(staying)
    return others
  }

  /// Moves the original of a submission to its place; `nil` when it stays where it is, to be moved later.
  ///
  /// Between reading it and moving it somebody may have put another file there: that one goes back into the inbox.
  func move(_ submission: Submission, from original: DiskPath) -> Placed? {
    let place = Archive.place(of: submission.id, sha256: submission.arrival.sha256)
    do throws(DiskError) {
      let move = try archive.take(original, to: place)
      guard try archive.holds(submission.arrival.sha256, in: place) else {
        switch move {
        case .moved: try archive.giveBack(from: place, to: original)
        case .copied: try archive.dropCopy(in: place)
        }
        return nil
      }
      return Placed(id: submission.id, place: place, stays: move == .copied)
    } catch {
      // It is read where it is, and moved when that can be done.
      ledger.stays(submission.id, at: original)
      return nil
    }
  }

  private func placed(_ places: [Placed]) throws(IntakeFault) {
    guard !places.isEmpty else { return }
    do throws(DiskError) { try archive.flush(with: inbox) } catch { throw .disk(error) }
    try ledger.noteStaying(places.filter(\.stays).map(\.id))
    try ledger.place(places.map { ($0.id, $0.place) })
  }

  /// Puts right what a crash left half done: originals that have not moved, or that the ledger does not know.
  func recover() throws(IntakeFault) {
    try moveUnplaced()
    try ledger.adopt(archive)
  }

  /// Whether an original that is in the ledger is, by its name, still in the inbox, for all that can be seen of it.
  func hasUnmoved() throws(IntakeFault) -> Bool {
    try ledger.unplaced().contains { !Disk.isGone(inbox.appending($0.arrival.name)) }
  }

  /// Moves originals that are in the ledger and still in the inbox; what cannot be moved stays to be moved later.
  func moveUnplaced() throws(IntakeFault) {
    for submission in try ledger.unplaced() { try recover(submission) }
  }

  private func recover(_ submission: Submission) throws(IntakeFault) {
    let place = Archive.place(of: submission.id, sha256: submission.arrival.sha256)
    let original = inbox.appending(submission.arrival.name)
    // Another file of that name, or none: it has moved already, or else it is gone, and that is said when it is to be read.
    if let digest = try? Disk.digest(of: original), digest.hexadecimal == submission.arrival.sha256 {
      if let moved = move(submission, from: original) { try placed([moved]) }
      return
    }
    do throws(DiskError) {
      guard try archive.holds(submission.arrival.sha256, in: place) else {
        // Where nothing can be seen of it, it is not gone: what is wrong there is said when it is to be read.
        return Disk.isGone(original) ? () : ledger.stays(submission.id, at: original)
      }
    } catch {
      return ledger.stays(submission.id, at: original)
    }
    try placed([Placed(id: submission.id, place: place, stays: false)])
  }
}
