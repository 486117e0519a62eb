import Scoring

/// No two names are likely two spellings of one, unless the other list has both.
struct NoTwoNamesAreAlike: RosterRule {
  func findings(in examination: RosterExamination) -> [Finding] {
    let entries = examination.listing.entries
    let known = Set((examination.other?.entries ?? []).map(\.name.folded))
    return AlikeNames.pairs(among: entries.map(\.name.folded)).compactMap { pair in
      let (first, second) = (entries[pair.first], entries[pair.second])
      guard !known.contains(first.name.folded) || !known.contains(second.name.folded) else { return nil }
      let cell = examination.cellName(.name, of: first)
      return examination.finding(
        .nearDuplicate(name: first.name.found, first: cell), .name, of: second, found: second.name.found)
    }
  }
}
