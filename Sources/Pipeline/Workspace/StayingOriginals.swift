import Disk
import Ledger

/// Originals that were copied into the archive and stay in the inbox, which lets nothing go: so that none is taken again.
struct StayingOriginals: Sendable {
  private var byName: [String: Submission] = [:]

  /// The originals of submissions; of two of one name the later one's is there.
  init(_ submissions: [Submission]) {
    for submission in submissions { byName[submission.arrival.name] = submission }
  }

  /// The numbers of their submissions.
  var ids: [Int] { byName.values.map(\.id).sorted() }

  /// The submission whose original a file is: of its name and bytes, and written at the same time.
  func owner(of arrival: Arrival) -> Submission? {
    guard let submission = byName[arrival.name], submission.arrival.sha256 == arrival.sha256,
      submission.arrival.modified == arrival.modified
    else { return nil }
    return submission
  }

  /// Forgets the original of a submission, which is not in the inbox any more.
  mutating func remove(_ submission: Submission) { byName[submission.arrival.name] = nil }
}

extension RoundLedger {
  /// The setting that keeps their numbers, with commas between.
  private static let stayingKey = "staying originals"

  /// The originals that stay in an inbox; not those that are gone by now.
  func staying(below inbox: DiskPath) throws(IntakeFault) -> StayingOriginals {
    do throws(LedgerError) {
      let submissions = try stayingIDs().map { id throws(LedgerError) in try ledger.submission(id) }
      return StayingOriginals(submissions.filter { !Disk.isGone(inbox.appending($0.arrival.name)) })
    } catch {
      throw .ledger(error)
    }
  }

  /// Keeps which originals stay.
  func keep(_ staying: StayingOriginals) throws(IntakeFault) { try keepStaying(staying.ids) }

  /// Adds originals that stay.
  func noteStaying(_ ids: [Int]) throws(IntakeFault) {
    guard !ids.isEmpty else { return }
    let known: [Int]
    do throws(LedgerError) { known = try stayingIDs() } catch { throw .ledger(error) }
    try keepStaying(Set(known).union(ids).sorted())
  }

  private func stayingIDs() throws(LedgerError) -> [Int] {
    (try ledger.setting(Self.stayingKey) ?? "").split(separator: ",").compactMap { Int($0) }
  }

  private func keepStaying(_ ids: [Int]) throws(IntakeFault) {
    do throws(LedgerError) {
      let text = ids.map(String.init).joined(separator: ",")
      guard try ledger.setting(Self.stayingKey) ?? "" != text else { return }
      try ledger.set([Self.stayingKey: text])
    } catch {
      throw .ledger(error)
    }
  }
}
