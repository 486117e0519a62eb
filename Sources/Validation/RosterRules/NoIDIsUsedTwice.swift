import Scoring

/// No two units have one id, capitals left aside: their outputs would be one folder.
///
/// Rows that name one unit twice are that, whatever their ids: see ``NoUnitIsListedTwice``.
struct NoIDIsUsedTwice: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    var entryOfID: [String: RosterEntry] = [:]
    var findings: [Finding] = []
    for entry in examination.listing.entries where !entry.unitID.isEmpty {
      guard let first = entryOfID[entry.unitID.lowercased()] else {
        entryOfID[entry.unitID.lowercased()] = entry
        continue
      }
      if first.name.folded == entry.name.folded, entry.isOfKind(first.kind) { continue }
      let cell = examination.cellName(first.id == nil ? .name : .id, of: first)
      let column: RosterListing.Column = entry.id == nil ? .name : .id
      findings.append(examination.finding(.duplicateID(first: cell), column, of: entry, found: entry.unitID))
    }
    return findings
  }
}
