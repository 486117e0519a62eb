import GRDB

/// Why the ledger cannot be opened, read or written.
package enum LedgerError: Error, Hashable, Sendable {
  /// There is no file, no folder for it, no right to it, or it is gone since; SQLite's extended result code.
  case cannotOpen(path: String, code: Int32, message: String)
  /// The file is a database of another program.
  case notALedger(path: String)
  /// The file is no database, or damaged.
  case damaged(path: String, message: String)
  /// A newer version of the program made it; the version of its tables.
  case newer(path: String, version: Int)
  /// It must be opened for writing once, to be brought up to date, before it can be read; the version of its tables.
  case older(path: String, version: Int)
  /// The disk is full; nothing of the operation was kept.
  case noSpace(path: String)
  /// The file, its folder or its file system takes no writing, or it was opened to be read only.
  case readOnly(path: String)
  /// Another process kept it locked for longer than the ledger waits.
  case busy(path: String)
  /// The disk refused to read or write; SQLite's extended result code.
  case inputOutput(path: String, code: Int32, message: String)
  /// The operation contradicts what the ledger holds, or what it must hold: a fault of the caller.
  case refused(message: String)
  /// There is no submission of that number.
  case unknown(submission: Int)
  /// Anything else, by SQLite's extended result code.
  case other(code: Int32, message: String)

  /// Runs something, its errors told in these words.
  static func translating<Answer>(_ path: String, _ body: () throws -> Answer) throws(LedgerError) -> Answer {
    do {
      return try body()
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    } catch let error as RowDecodingError {
      throw .damaged(path: path, message: "\(error)")
    } catch {
      throw .other(code: ResultCode.SQLITE_ERROR.rawValue, message: "\(error)")
    }
  }

  /// What SQLite's result code means to us.
  private init(_ error: DatabaseError, path: String) {
    let code = error.extendedResultCode.rawValue
    let message = error.message ?? ""
    // The file was moved or replaced while it was open, which counts as read-only for SQLite alone.
    if error.extendedResultCode == .SQLITE_READONLY_DBMOVED {
      self = .cannotOpen(path: path, code: code, message: message)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .noSpace(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, message: message)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, code: code, message: message)
    case .SQLITE_IOERR: self = .inputOutput(path: path, code: code, message: message)
    case .SQLITE_CONSTRAINT: self = .refused(message: message)
    default: self = .other(code: code, message: message)
    }
  }
}

extension LedgerError: CustomStringConvertible {
  /// The error in one English sentence without the full stop.
  package var description: String {
    switch self {
    case .cannotOpen(let path, let code, let message): "cannot open \(path): \(message) (\(code))"
    case .notALedger(let path): "\(path) is a database of another program"
    case .damaged(let path, let message): "\(path) is damaged: \(message)"
    case .newer(let path, let version): "\(path) was made by a newer version of the program (tables \(version))"
    case .older(let path, let version): "\(path) is not up to date yet (tables \(version))"
    case .noSpace(let path): "cannot write \(path): no space left"
    case .readOnly(let path): "cannot write \(path): it can only be read"
    case .busy(let path): "cannot use \(path): another process keeps it locked"
    case .inputOutput(let path, let code, let message): "cannot read or write \(path): \(message) (\(code))"
    case .refused(let message): "the ledger refuses: \(message)"
    case .unknown(let submission): "the ledger holds no submission \(submission)"
    case .other(let code, let message): "the ledger failed: \(message) (\(code))"
    }
  }
}
