import GRDB

/// Which file is a ledger, and how SQLite is told of it.
enum LedgerFile {
  /// What marks a database as a ledger: "vtlt" in ASCII (https://www.sqlite.org/pragma.html#pragma_application_id).
  static let mark = 0x7674_6C74

  /// A path that SQLite takes for nothing else: names such as ":memory:" and "file:a" mean something to it.
  static func location(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
  }

  /// Where to read a ledger.
  ///
  /// One without a log beside it, as a copy is, would have SQLite make the log; so it is told that nobody writes.
  static func readingLocation(_ path: String) -> String {
    let location = location(path)
    guard KeptLog.exists(location), !KeptLog.exists(location + KeptLog.suffix) else { return location }
    return "file:" + escaped(location) + "?immutable=1"
  }

  /// A path as part of a URI (https://www.sqlite.org/uri.html).
  private static func escaped(_ path: String) -> String {
    path.reduce(into: "") { text, character in
      switch character {
      case "%": text += "%25"
      case "?": text += "%3f"
      case "#": text += "%23"
      default: text.append(character)
      }
    }
  }

  /// Refuses what is no ledger of this version or, when it may be brought up to date, of one before.
  static func check(_ db: Database, path: String, mayMigrate: Bool) throws {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard try mark == Self.mark || isNew(db) else { throw LedgerError.notALedger(path: path) }
    guard version <= Schema.version else { throw LedgerError.newer(path: path, version: version) }
    guard mayMigrate || version == Schema.version else { throw LedgerError.older(path: path, version: version) }
  }

  /// Whether nothing has been made in the file yet, but for the table of migrations before the first of them.
  private static func isNew(_ db: Database) throws -> Bool {
    let names = try String.fetchSet(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    return names.isSubset(of: ["grdb_migrations"])
  }
}
