import GRDB
import GRDBSQLite
import Glibc

/// The write-ahead log beside a ledger, kept when the last process that writes lets go of it.
///
/// Without it a process that may only read could not open the ledger, or would have to make the log itself
/// (https://www.sqlite.org/wal.html#readonly).
enum KeptLog {
  /// What the name of the log has after that of the ledger.
  static let suffix = "-wal"

  /// Has SQLite keep the log and its index.
  static func keep(_ db: Database) throws {
    var isKept: CInt = 1
    let code = unsafe sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &isKept)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Whether something is at a path.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
