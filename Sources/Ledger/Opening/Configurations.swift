import GRDB

extension Configuration {
  /// To how many bytes the log is cut back after it has grown over them.
  private static let logLimit = 16 << 20

  private static var common: Configuration {
    var configuration = Configuration()
    configuration.label = "ledger"
    configuration.foreignKeysEnabled = true
    // What comes out in errors and traces is the text of a statement, never what communes sent.
    configuration.publicStatementArguments = false
    return configuration
  }

  /// For the process that writes.
  static func writing(_ path: String, patience: Double) -> Configuration {
    var configuration = common
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try LedgerFile.check(db, path: path, mayMigrate: true)
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" else {
        throw LedgerError.cannotOpen(
          path: path, code: ResultCode.SQLITE_CANTOPEN.rawValue, message: "the file system has no shared memory")
      }
      // FULL makes each transaction durable; NORMAL, which many use with a log, would let the last ones go.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = \(logLimit)")
      try KeptLog.keep(db)
    }
    return configuration
  }

  /// For a process that only reads.
  static func reading(_ path: String) -> Configuration {
    var configuration = common
    configuration.readonly = true
    // Only while another process puts the log in order after a crash is there anything to wait for.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in try LedgerFile.check(db, path: path, mayMigrate: false) }
    return configuration
  }

  /// For a ledger without a file.
  static var inMemory: Configuration { common }
}
