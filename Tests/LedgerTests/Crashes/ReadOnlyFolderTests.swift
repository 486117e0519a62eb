import Disk
import Glibc
import TestSupport
import Testing

@testable import Ledger

/// A folder in which the process may not write, tried by a process that gave up the rights of root.
@Suite struct ReadOnlyFolders {
  private let folder: TemporaryFolder
  private var path: String { folder.path.appending("ledger.sqlite").text }

  init() throws { folder = try TemporaryFolder() }

  /// Leaves only reading of a folder and what is in it, to its owner and to everybody.
  private func close() throws {
    for name in try folder.names() { unsafe chmod(folder.path.appending(name).text, 0o444) }
    unsafe chmod(folder.path.text, 0o555)
  }

  private func reopen() { unsafe chmod(folder.path.text, 0o755) }

  /// Gives up the rights of root, where the process has them.
  private static func becomeNobody() {
    guard geteuid() == 0 else { return }
    precondition(setgid(65534) == 0 && setuid(65534) == 0)
  }

  @Test("A ledger is read where nothing may be written, and is not written") func reads() async throws {
    try Ledger(at: path).take([Sample.arrival(1)], by: Sample.stamp)
    try close()
    defer { reopen() }
    await #expect(processExitsWith: .success) { [path = path as String] in
      Self.becomeNobody()
      try insist(try Ledger(readingAt: path).submissions(ofRound: nil).count == 1)
      let error = refusal { () throws(LedgerError) in try Ledger(at: path).note(.started, by: Sample.stamp) }
      precondition(error == .readOnly(path: path), "\(String(describing: error))")
    }
  }

  @Test("A ledger is read beside its writer where nothing may be written") func besideWriter() async throws {
    let writer = try Ledger(at: path)
    try writer.take([Sample.arrival(1)], by: Sample.stamp)
    try close()
    defer { reopen() }
    await #expect(processExitsWith: .success) { [path = path as String] in
      Self.becomeNobody()
      try insist(try Ledger(readingAt: path).submissions(ofRound: nil).count == 1)
    }
    #expect(try writer.take([Sample.arrival(2)], by: Sample.stamp).map(\.id) == [2])
  }

  @Test("What a killed writer left is read where nothing may be written") func afterCrash() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      try Ledger(at: path).take([Sample.arrival(1)], by: Sample.stamp)
      let ledger = try Ledger(at: path)
      try ledger.take([Sample.arrival(2)], by: Sample.stamp)
      kill(getpid(), SIGKILL)
    }
    let left = try Disk.read(folder.path.appending("ledger.sqlite-wal"), limit: 1 << 26)
    #expect(!left.isEmpty)
    try close()
    defer { reopen() }
    await #expect(processExitsWith: .success) { [path = path as String] in
      Self.becomeNobody()
      try insist(try Ledger(readingAt: path).submissions(ofRound: nil).count == 2)
    }
    #expect(try Disk.read(folder.path.appending("ledger.sqlite-wal"), limit: 1 << 26) == left)
  }

  @Test("No ledger is made where nothing may be written") func makes() async throws {
    try close()
    defer { reopen() }
    await #expect(processExitsWith: .success) { [path = path as String] in
      Self.becomeNobody()
      try insist(refusal { () throws(LedgerError) in try Ledger(at: path) }?.isCannotOpen == true)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test("What may not be read is not opened") func noRight() async throws {
    try Ledger(at: path).take([Sample.arrival(1)], by: Sample.stamp)
    // Only the file itself is closed to others.
    reopen()
    unsafe chmod(path, 0)
    await #expect(processExitsWith: .success) { [path = path as String] in
      Self.becomeNobody()
      try insist(refusal { () throws(LedgerError) in try Ledger(readingAt: path) }?.isCannotOpen == true)
      try insist(refusal { () throws(LedgerError) in try Ledger(at: path) }?.isCannotOpen == true)
    }
  }
}
