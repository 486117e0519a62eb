import Disk
import Ledger
import Reporting
import Validation

extension BatchProblem {
  /// What stops a run when its ledger cannot be used.
  init(_ error: LedgerError, ledger path: DiskPath) {
    self = .ledger(path: path.text, .init(error))
  }
}

extension BatchProblem.LedgerFault {
  fileprivate init(_ error: LedgerError) {
    switch error {
    case .cannotOpen(_, _, let message): self = .fault(message)
    case .notALedger: self = .damaged("SQLite")
    case .damaged(_, let message): self = .damaged(message)
    case .newer: self = .newer
    case .older: self = .fault("\(error)")
    case .noSpace: self = .access(.noSpace)
    case .readOnly: self = .access(.readOnly)
    case .busy: self = .busy
    case .inputOutput: self = .access(.device)
    case .refused, .unknown, .other: self = .fault("\(error)")
    }
  }
}
