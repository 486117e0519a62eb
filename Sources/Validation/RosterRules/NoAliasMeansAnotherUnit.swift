import Scoring

/// No other name of a unit is a name, or another name, of a second unit: a workbook under it would be ambiguous.
struct NoAliasMeansAnotherUnit: RosterRule {
  private struct Claim {
    let entry: RosterEntry
    let kind: UnitKind?
    let isAlias: Bool
  }

  func findings(in examination: RosterExamination) -> [Finding] {
    let claims = claims(in: examination.listing)
    return examination.listing.entries.flatMap { entry in
      entry.aliases.compactMap { alias in
        let name = UnitName(alias, kinds: examination.listing.kinds)
        let others = (claims[name.folded] ?? []).filter { claim in
          // Of two aliases that meet, the later row is told.
          claim.entry.row != entry.row && (!claim.isAlias || claim.entry.row < entry.row)
            && areOne(name.kind ?? entry.kind, claim.kind)
        }
        guard let other = others.first?.entry else { return nil }
        let cell = examination.cellName(.name, of: other)
        return examination.finding(.aliasTaken(unit: other.name.found, at: cell), .aliases, of: entry, found: alias)
      }
    }
  }

  private func areOne(_ left: UnitKind?, _ right: UnitKind?) -> Bool {
    guard let left, let right else { return true }
    return left.folded == right.folded
  }

  /// By name and alias, who bears it.
  private func claims(in listing: RosterListing) -> [FoldedText: [Claim]] {
    var claims: [FoldedText: [Claim]] = [:]
    for entry in listing.entries where !entry.name.folded.isEmpty {
      claims[entry.name.folded, default: []].append(Claim(entry: entry, kind: entry.kind, isAlias: false))
      for alias in entry.aliases.map({ UnitName($0, kinds: listing.kinds) }) where alias.folded != entry.name.folded {
        claims[alias.folded, default: []].append(Claim(entry: entry, kind: alias.kind ?? entry.kind, isAlias: true))
      }
    }
    return claims
  }
}
