import Scoring

/// Every id, given or made of the name, can name a folder on every system that an office shares.
struct EveryIDNamesAFolder: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    let entries = examination.listing.entries.filter { !$0.name.folded.isEmpty || $0.id != nil }
    return entries.filter { !FolderName.isSafe($0.unitID) }.map { entry in
      examination.finding(.invalidID, entry.id == nil ? .name : .id, of: entry, found: entry.unitID)
    }
  }
}
