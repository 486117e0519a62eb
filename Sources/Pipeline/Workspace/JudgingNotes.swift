import Disk
import Ledger
import Reporting
import Scoring

extension RoundLedger {
  /// Says in the ledger by what submissions are judged from now on, and in its journal what of that has changed.
  func note(_ judging: JudgingSettings, adjustments: [Adjustment]) throws(BatchProblem) {
    let roster = (judging.roster?.units ?? []).coded
    let current: [(key: String, value: String, event: JournalEntry.Event)] = [
      ("program", edition.program, .programChanged),
      ("scheme", edition.scheme + " " + edition.schemeVersion, .schemeChanged),
      ("roster", SHA256Digest(of: roster).hexadecimal, .rosterChanged),
    ]
    let stamp = stamp
    try reporting { () throws(LedgerError) in
      let known = try ledger.settings()
      for (key, value, event) in current where known[key] != value {
        if let before = known[key] { try ledger.note(event, before + " -> " + value, by: stamp) }
        try ledger.set([key: value])
      }
      try ledger.replaceAdjustments(adjustments.map(RecordedAdjustment.init), by: stamp)
    }
  }

  /// Says in the journal that a run or a watch begins.
  func noteStart() throws(BatchProblem) { try note(.started) }

  /// Says in the journal that a run or a watch has come to its end.
  func noteEnd() throws(BatchProblem) { try note(.finished) }

  private func note(_ event: JournalEntry.Event) throws(BatchProblem) {
    try reporting { () throws(LedgerError) in try ledger.note(event, by: stamp) }
  }
}

extension RecordedAdjustment {
  fileprivate init(_ row: Adjustment) {
    self.init(
      unit: row.unitID, unitText: row.unitText, target: row.targetText, layer: row.layer.rawValue,
      points: row.score.found, reason: row.reason, author: row.by, date: row.date, round: row.round,
      place: .init(file: row.place.file, sheet: row.place.sheet, cell: row.place.cell))
  }
}
