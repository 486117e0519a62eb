import Disk
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// A reader beside a writer, or alone.
@Suite struct ReadingBeside {
  private let folder: TemporaryFolder
  private var path: String { folder.path.appending("ledger.sqlite").text }

  init() throws { folder = try TemporaryFolder() }

  private func contents() throws -> [String: [UInt8]] {
    // The index of the log holds the locks of readers and is no part of what is remembered.
    let names = try folder.names().filter { !$0.hasSuffix("-shm") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Disk.read(folder.path.appending($0), limit: 1 << 26)) })
  }

  @Test("A reader sees what was written before each question") func sees() throws {
    let writer = try Ledger(at: path)
    let reader = try Ledger(readingAt: path)
    for count in 1...3 {
      try writer.take([Sample.arrival(count)], by: Sample.stamp)
      #expect(try reader.submissions(ofRound: nil).count == count)
    }
  }

  @Test("Several questions about one state have the answers of one state") func consistently() throws {
    let writer = try Ledger(at: path)
    let reader = try Ledger(readingAt: path)
    try writer.take([Sample.arrival(1)], by: Sample.stamp)
    let counts = try reader.consistently { () throws(LedgerError) in
      let before = try reader.submissions(ofRound: nil).count
      try writer.take([Sample.arrival(2)], by: Sample.stamp)
      return (before, try reader.submissions(ofRound: nil).count, try reader.journal().count)
    }
    #expect(counts == (1, 1, 1))
    #expect(try reader.submissions(ofRound: nil).count == 2)
  }

  @Test("A writer is not kept waiting by a reader in the midst of reading, nor a reader by a writer") func noWaiting()
    throws
  {
    let writer = try Ledger(at: path, patience: 0)
    let reader = try Ledger(readingAt: path)
    try reader.consistently { () throws(LedgerError) in
      _ = try reader.journal()
      try writer.take((1...2000).map { Sample.arrival($0) }, by: Sample.stamp)
    }
    let count = try writer.write { db in
      try db.execute(sql: "UPDATE submission SET place = 'x'")
      return try reader.unplaced().count
    }
    #expect(count == 2000)
    #expect(try reader.unplaced().isEmpty)
  }

  @Test("A reader makes nothing and changes nothing") func changesNothing() throws {
    try Ledger(at: path).take([Sample.arrival(1)], by: Sample.stamp)
    let (names, before) = (try folder.names(), try contents())
    #expect(names == ["ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal"])
    do {
      let reader = try Ledger(readingAt: path)
      #expect(try reader.submissions(ofRound: nil).count == 1)
      try reader.verify()
    }
    #expect(try folder.names() == names)
    #expect(try contents() == before)
  }

  @Test("A reader of a copy without a log makes none") func copy() throws {
    try Ledger(at: path).take([Sample.arrival(1)], by: Sample.stamp)
    try folder.write(try contents()["ledger.sqlite"] ?? [], at: "copy.sqlite")
    let names = try folder.names()
    let reader = try Ledger(readingAt: folder.path.appending("copy.sqlite").text)
    #expect(try reader.submissions(ofRound: nil).count == 1)
    #expect(try folder.names() == names)
  }

  @Test("A reader of no ledger makes none") func none() throws {
    let error = refusal { () throws(LedgerError) in try Ledger(readingAt: path) }
    #expect(error?.isCannotOpen == true)
    #expect(try folder.names().isEmpty)
  }

  @Test("A reader writes nothing") func writes() throws {
    try Ledger(at: path).take([Sample.arrival(1)], by: Sample.stamp)
    let reader = try Ledger(readingAt: path)
    let error = LedgerError.readOnly(path: path)
    #expect(refusal { () throws(LedgerError) in try reader.note(.started, by: Sample.stamp) } == error)
    #expect(refusal { () throws(LedgerError) in try reader.take([Sample.arrival()], by: Sample.stamp) } == error)
    #expect(try reader.journal().count == 1)
  }

  @Test("A writer that another keeps out says so, and goes on when it can") func busy() throws {
    let writer = try Ledger(at: path, patience: 0)
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(
        refusal { () throws(LedgerError) in try writer.take([Sample.arrival()], by: Sample.stamp) }
          == .busy(path: path))
      #expect(try writer.journal().isEmpty)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try writer.take([Sample.arrival()], by: Sample.stamp).map(\.id) == [1])
  }
}
