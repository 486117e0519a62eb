import Scoring

/// Every row has a name with letters or digits: one without identifies nobody.
struct EveryUnitHasAName: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    examination.listing.entries.filter(\.name.folded.isEmpty).map { entry in
      examination.finding(.nameMissing, .name, of: entry, found: entry.name.found)
    }
  }
}
