import Disk
import Ledger
import Reporting
import Validation
import Watching

extension WaitingFile {
  /// Whether waiting a moment may make it complete; nothing but another copy mends what has no end.
  var mayBeCompleteSoon: Bool {
    switch reason {
    case .growing, .open, .settling, .unexamined: true
    case .noEndRecord, .unreadable: false
    }
  }

  /// Why it waits, as the ledger keeps it.
  var noted: (reason: RecordedWait.Reason, detail: String?) {
    switch reason {
    case .noEndRecord where overdueSince != nil: (.overdue, Self.noEnd)
    case .unreadable(let code, _) where overdueSince != nil: (.overdue, String(code))
    case _ where overdueSince != nil: (.overdue, nil)
    case .growing, .open: (.growing, nil)
    case .settling, .unexamined: (.settling, nil)
    case .noEndRecord: (.incomplete, nil)
    case .unreadable(let code, _): (.unreadable, String(code))
    }
  }

  /// The detail of an overdue file whose end is missing.
  fileprivate static let noEnd = "no-end"

  /// Why it cannot be taken, when that is to be reported though it stays where it is; `nil` while it may only be under way.
  var leftInInbox: Intake.Left? {
    switch reason {
    case .growing, .open, .settling, .unexamined: nil
    case .noEndRecord: Intake.Left(name: file.name.text, reason: .unfinished)
    case .unreadable(let code, _):
      Intake.Left(name: file.name.text, reason: .disk(DiskError(.read, path: file.name.text, code: code)))
    }
  }
}

extension RoundLedger {
  /// Notes the files that are not complete, each with the time since when it waits: the first at which it was noted as it is.
  ///
  /// Those below folders that cannot be looked into wait as they did before.
  func note(_ waiting: [WaitingFile], unlisted: [InboxListing.Problem]) throws(BatchProblem) {
    let now = stamp.time
    try reporting { () throws(LedgerError) in
      let known = Dictionary(try ledger.waiting().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      let files = waiting.map { file in
        let (name, noted) = (file.file.name.text, file.noted)
        return RecordedWait(
          name: name, reason: noted.reason, detail: noted.detail,
          since: known[name].flatMap { $0.hasChanged(file.file) ? nil : $0.since } ?? now)
      }
      let unseen = known.values.filter { wait in unlisted.contains { DiskPath(wait.name).isBelow($0.name) } }
      try ledger.replaceWaiting(files + unseen.sorted { $0.name < $1.name })
    }
  }
}

extension RecordedWait {
  /// Why the file could not be taken, as the pass that noted it reported; `nil` for one that may only be under way.
  ///
  /// Of a file that has changed since, nothing is known.
  func leftInInbox(_ file: SeenFile) -> Intake.Left? {
    guard !hasChanged(file) else { return nil }
    switch (reason, detail) {
    case (.incomplete, _), (.overdue, WaitingFile.noEnd): return Intake.Left(name: name, reason: .unfinished)
    case (.unreadable, let detail), (.overdue, let detail):
      return detail.flatMap { Int32($0) }.map { code in
        Intake.Left(name: name, reason: .disk(DiskError(.read, path: name, code: code)))
      }
    case (.growing, _), (.settling, _): return nil
    }
  }
}

extension Intake.Left {
  /// What its report says of it.
  func finding(limit: Int) -> Finding {
    switch reason {
    case .disk(let error): Finding(refusal: .init(error, limit: limit))
    case .unfinished: Finding(refusal: .corrupt(.cutOff, at: .file(byte: nil)))
    }
  }
}

extension WaitingSubmission {
  /// A folder of the inbox that cannot be looked into.
  init(_ problem: InboxListing.Problem) {
    self.init(name: problem.name.text, reason: .unlisted, fault: .init(problem.error.cause))
  }
}

extension RecordedWait {
  /// Whether a file has changed since it was noted.
  fileprivate func hasChanged(_ file: SeenFile) -> Bool { file.changed / 1_000_000 > since }
}

extension WaitingSubmission {
  /// A file of the inbox, with the reason that the last pass gave; new where there was none, or another file was meant.
  init(_ file: SeenFile, noted: RecordedWait?) {
    let reason: Reason? = noted.flatMap { noted in
      switch noted.reason {
      case .growing, .settling: Reason(noted.reason)
      case .incomplete, .overdue, .unreadable: noted.hasChanged(file) ? nil : Reason(noted.reason)
      }
    }
    self.init(name: file.name.text, reason: reason ?? .new)
  }
}

extension WaitingSubmission.Reason {
  /// The reason as the ledger keeps it.
  init(_ reason: RecordedWait.Reason) {
    switch reason {
    case .growing: self = .growing
    case .settling: self = .settling
    case .incomplete: self = .incomplete
    case .overdue: self = .overdue
    case .unreadable: self = .unreadable
    }
  }
}
