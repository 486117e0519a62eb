import Disk
import GRDB
import TestSupport
import Testing

@testable import Ledger

@Suite struct Opening {
  private let folder: TemporaryFolder
  private var path: String { folder.path.appending("ledger.sqlite").text }

  init() throws { folder = try TemporaryFolder() }

  /// Makes a ledger of two submissions, let go again.
  private func make() throws {
    let ledger = try Ledger(at: path)
    try ledger.take([Sample.arrival(1), Sample.arrival(2)], by: Sample.stamp)
  }

  /// Runs SQL in the file as another program would.
  private func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test("What was written is there when the ledger is opened again") func reopened() throws {
    try make()
    let ledger = try Ledger(at: path)
    #expect(try ledger.submissions(ofRound: nil).map(\.arrival) == [Sample.arrival(1), Sample.arrival(2)])
    #expect(try ledger.take([Sample.arrival(3)], by: Sample.stamp).map(\.id) == [3])
    #expect(try ledger.verify() == ())
  }

  @Test(
    "Every transaction is flushed, foreign keys hold, and readers are not kept waiting",
    arguments: [
      ("synchronous", "2"), ("foreign_keys", "1"), ("journal_mode", "wal"), ("user_version", "1"),
      ("application_id", "1987341428"),
    ]) func settings(pragma: String, value: String) throws
  {
    let ledger = try Ledger(at: path)
    #expect(try ledger.read { try String.fetchOne($0, sql: "PRAGMA \(pragma)") } == value)
  }

  @Test("A ledger of a newer version is refused, to write and to read, and not changed") func newer() throws {
    try make()
    try tamper("PRAGMA user_version = 2; PRAGMA wal_checkpoint(TRUNCATE)")
    let before = try bytes("ledger.sqlite")
    let error = LedgerError.newer(path: path, version: 2)
    #expect(refusal { () throws(LedgerError) in try Ledger(at: path) } == error)
    #expect(refusal { () throws(LedgerError) in try Ledger(readingAt: path) } == error)
    #expect(try bytes("ledger.sqlite") == before)
  }

  @Test("A ledger that was begun and not made is made by who writes, and not read before") func begun() throws {
    try tamper("PRAGMA journal_mode = WAL; CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    #expect(refusal { () throws(LedgerError) in try Ledger(readingAt: path) } == .older(path: path, version: 0))
    try make()
    #expect(try Ledger(readingAt: path).submissions(ofRound: nil).count == 2)
  }

  @Test("An empty file becomes a ledger") func empty() throws {
    try folder.write("", at: "ledger.sqlite")
    try make()
    #expect(try Ledger(at: path).submissions(ofRound: nil).count == 2)
  }

  @Test("The database of another program is refused and not changed") func foreign() throws {
    try tamper("CREATE TABLE address (name TEXT)")
    let before = try bytes("ledger.sqlite")
    #expect(refusal { () throws(LedgerError) in try Ledger(at: path) } == .notALedger(path: path))
    #expect(refusal { () throws(LedgerError) in try Ledger(readingAt: path) } == .notALedger(path: path))
    #expect(try bytes("ledger.sqlite") == before)
    #expect(try folder.names() == ["ledger.sqlite"])
  }

  @Test("What is no database is damaged, and not changed", arguments: [20, 5000]) func noDatabase(size: Int) throws {
    let bytes = [UInt8](repeating: 0x41, count: size)
    try folder.write(bytes, at: "ledger.sqlite")
    #expect(refusal { () throws(LedgerError) in try Ledger(at: path) }?.isDamaged == true)
    #expect(refusal { () throws(LedgerError) in try Ledger(readingAt: path) }?.isDamaged == true)
    #expect(try self.bytes("ledger.sqlite") == bytes)
  }

  @Test("A page that was overwritten is found by who looks, and said by who meets it") func damagedPage() throws {
    try make()
    try tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let root = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'submission'")
    }
    var file = try bytes("ledger.sqlite")
    let start = (try #require(root) - 1) * 4096
    file.replaceSubrange(start..<start + 4096, with: [UInt8](repeating: 0xA5, count: 4096))
    try folder.write(file, at: "ledger.sqlite")
    let ledger = try Ledger(at: path)
    #expect(refusal { () throws(LedgerError) in try ledger.verify() }?.isDamaged == true)
    #expect(refusal { () throws(LedgerError) in try ledger.submissions(ofRound: nil) }?.isDamaged == true)
    let reader = try Ledger(readingAt: path)
    #expect(refusal { () throws(LedgerError) in try reader.verify() }?.isDamaged == true)
  }

  @Test("A row that refers to none is damage") func orphan() throws {
    try make()
    let orphan = "INSERT INTO finding VALUES (9, 0, 'r', 'info', NULL, NULL, NULL, NULL, '', '', 'new')"
    try tamper("PRAGMA foreign_keys = 0; " + orphan)
    let ledger = try Ledger(at: path)
    #expect(refusal { () throws(LedgerError) in try ledger.verify() }?.isDamaged == true)
  }

  @Test(
    "A word that the program does not know, or a value of another type, is damage",
    arguments: [
      "UPDATE submission SET state = 'lost'", "UPDATE submission SET attempts = 'x'",
      "UPDATE submission SET received = NULL",
    ]) func unknownWord(sql: String) throws
  {
    try make()
    try tamper(
      """
      PRAGMA ignore_check_constraints = 1; DROP TRIGGER submissionIsWhatCame; PRAGMA writable_schema = 1;
      UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT', ')'), 'INTEGER NOT NULL', 'INTEGER') WHERE name = 'submission';
      PRAGMA writable_schema = RESET; UPDATE submission SET fault = 'f'; \(sql)
      """)
    let ledger = try Ledger(at: path)
    #expect(refusal { () throws(LedgerError) in try ledger.submissions(ofRound: nil) }?.isDamaged == true)
  }

  @Test("Where there is no folder, nothing is opened and nothing made") func noFolder() throws {
    let path = folder.path.appending("no/ledger").text
    #expect(refusal { () throws(LedgerError) in try Ledger(at: path) }?.isCannotOpen == true)
    #expect(refusal { () throws(LedgerError) in try Ledger(readingAt: path) }?.isCannotOpen == true)
    #expect(try folder.names().isEmpty)
  }

  @Test("A folder in the file's place is no ledger") func folderInPlace() throws {
    let path = folder.path.text
    #expect(refusal { () throws(LedgerError) in try Ledger(at: path) }?.isCannotOpen == true)
    // A folder can be opened to read; only reading it fails.
    #expect(refusal { () throws(LedgerError) in try Ledger(readingAt: path) }?.isInputOutput == true)
  }

  @Test("A path means a file, whatever its name", arguments: ["a%41?mode=memory#b.sqlite", ":memory:", "sổ cái\n1.db"])
  func names(name: String) throws {
    let path = folder.path.appending(name).text
    try Ledger(at: path).take([Sample.arrival(1)], by: Sample.stamp)
    #expect(try folder.names().contains(name))
    let copy = folder.path.appending("copy-" + name)
    try folder.write(try bytes(name) + [], at: "copy-" + name)
    #expect(try Ledger(readingAt: copy.text).submissions(ofRound: nil).count == 1)
    #expect(try folder.names().filter { $0.hasPrefix("copy-") } == ["copy-" + name])
  }

  @Test("A relative path that SQLite would take for something else is a file", arguments: [":memory:", "file:a", "a"])
  func relative(name: String) {
    #expect(LedgerFile.location(name) == "./" + name)
    #expect(LedgerFile.location("/" + name) == "/" + name)
  }

  @Test("The mark is \"vtlt\"") func mark() {
    #expect(Array("vtlt".utf8).reduce(0) { $0 << 8 | Int($1) } == LedgerFile.mark)
  }

  @Test("The tables of the version are what the migrations make") func version() throws {
    let migrations = Schema.migrator.migrations
    #expect(migrations == (1...Schema.version).map(String.init))
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try Disk.read(folder.path.appending(name), limit: 1 << 26)
  }
}
