import GRDB

/// The tables of a ledger, version by version.
///
/// A version that has been published never changes: what differs is a new one, with a migration from the one before.
enum Schema {
  /// The version that this program makes and reads.
  static let version = 1

  /// Makes the tables, or brings those of earlier versions up to date.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in try begin(1, submissions + findings + tables + journal, in: db) }
    return migrator
  }

  private static func begin(_ version: Int, _ sql: String, in db: Database) throws {
    try db.execute(sql: sql)
    try db.execute(sql: "PRAGMA application_id = \(LedgerFile.mark); PRAGMA user_version = \(version)")
  }
}
