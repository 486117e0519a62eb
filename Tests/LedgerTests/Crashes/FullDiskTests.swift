import Disk
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Ledger

@Suite struct FullDisks {
  private let folder: TemporaryFolder
  private var path: String { folder.path.appending("ledger.sqlite").text }

  init() throws { folder = try TemporaryFolder() }

  /// Takes submissions by the hundred until that is refused; how many were taken, and the refusal.
  private static func fill(_ ledger: Ledger) -> (taken: Int, error: LedgerError) {
    var taken = 0
    while true {
      do throws(LedgerError) {
        try ledger.take((1...100).map { Sample.arrival($0) }, by: Sample.stamp)
        taken += 100
      } catch {
        return (taken, error)
      }
    }
  }

  @Test("When there is no space, nothing of the operation is kept, and it goes on when there is") func full() throws {
    let ledger = try Ledger(at: path)
    try ledger.read { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 40)")
    }
    let (taken, error) = Self.fill(ledger)
    #expect(error == .noSpace(path: path))
    #expect(taken > 0)
    #expect(try ledger.submissions(ofRound: nil).count == taken)
    #expect(try ledger.journal().count == taken)
    try ledger.verify()
    try ledger.read { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try ledger.take([Sample.arrival()], by: Sample.stamp).map(\.id) == [taken + 1])
  }

  @Test("When the file may grow no more, the ledger keeps what it said it holds") func fullDisk() async throws {
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let ledger = try Ledger(at: path)
      var limit = rlimit(rlim_cur: 400_000, rlim_max: 400_000)
      precondition(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let (taken, error) = Self.fill(ledger)
      precondition(error.isInputOutput && taken > 0, "\(error), \(taken)")
      try insist(try ledger.submissions(ofRound: nil).count == taken)
      try insist(try ledger.journal().count == taken)
    }
    let ledger = try Ledger(at: path)
    try ledger.verify()
    let count = try ledger.submissions(ofRound: nil).count
    #expect(count > 0 && count.isMultiple(of: 100))
    #expect(try ledger.take([Sample.arrival()], by: Sample.stamp).map(\.id) == [count + 1])
  }
}
