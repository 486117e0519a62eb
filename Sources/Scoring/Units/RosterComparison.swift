/// What two lists of the same units agree and differ in.
package struct RosterComparison: Sendable {
  /// A row of the one list and the row of the other that is the same unit.
  package struct Pair: Hashable, Sendable {
    /// The row of the list that is compared.
    package let own: RosterEntry
    /// The row of the list that it is compared with.
    package let other: RosterEntry
  }

  /// A row whose unit of the other list an earlier row means already.
  package struct Merger: Hashable, Sendable {
    /// The later row, and the unit of the other list.
    package let pair: Pair
    /// The row that means the unit already.
    package let first: RosterEntry
  }

  /// The rows of one name, or found by another name.
  package private(set) var pairs: [Pair] = []
  /// The rows that another name makes the unit of an earlier row.
  package private(set) var mergers: [Merger] = []
  /// The rows whose names are likely two spellings of one, or that differ in kind alone.
  package private(set) var misspelt: [Pair] = []
  /// The rows that the other list does not have.
  package private(set) var unknown: [RosterEntry] = []
  /// The other list's rows that this one does not have.
  package private(set) var missing: [RosterEntry] = []

  private var ownOfOther: [Int: RosterEntry] = [:]

  /// Compares a list with another; rows without a name, and what either has twice, are left to the rules of a single list.
  package init(_ listing: RosterListing, with other: RosterListing) {
    let own = listing.entries.filter { !$0.name.folded.isEmpty }
    let others = other.entries.filter { !$0.name.folded.isEmpty }
    var rest = matchNames(of: own, with: Dictionary(grouping: others, by: \.name.folded))
    rest = matchAliases(of: rest, with: others, in: listing, other)
    let names = Set(own.map(\.name.folded))
    missing = matchSpellings(of: rest, with: others.filter { ownOfOther[$0.row] == nil }).filter { entry in
      // A second row of a name that is there is the other list's own fault, unless its kind is another.
      !names.contains(entry.name.folded) || !own.contains { $0.isNamed(by: entry.name) && $0.isOfKind(entry.kind) }
    }
  }

  /// Pairs what has one name, the same cluster first; gives the rest.
  private mutating func matchNames(
    of entries: [RosterEntry], with others: [FoldedText: [RosterEntry]]
  ) -> [RosterEntry] {
    entries.filter { entry in
      let namesakes = (others[entry.name.folded] ?? []).filter { entry.isOfKind($0.kind) }
      let free = namesakes.filter { ownOfOther[$0.row] == nil }
      if let match = free.first(where: { $0.cluster == entry.cluster }) ?? free.first { pair(entry, match) }
      // One row too many of a name is a fault of this list alone.
      return namesakes.isEmpty
    }
  }

  /// Pairs what has another name's; gives the rest.
  private mutating func matchAliases(
    of entries: [RosterEntry], with others: [RosterEntry], in listing: RosterListing, _ other: RosterListing
  ) -> [RosterEntry] {
    var byAlias: [FoldedText: RosterEntry] = [:]
    for entry in others {
      for alias in other.aliases(of: entry) where byAlias[alias] == nil { byAlias[alias] = entry }
    }
    let byName = Dictionary(others.map { ($0.name.folded, $0) }, uniquingKeysWith: { first, _ in first })
    return entries.filter { entry in
      let match =
        byAlias[entry.name.folded]
        ?? listing.aliases(of: entry).lazy.compactMap { byName[$0] ?? byAlias[$0] }.first
      guard let match else { return true }
      if let first = ownOfOther[match.row] {
        mergers.append(Merger(pair: Pair(own: entry, other: match), first: first))
      } else {
        pair(entry, match)
      }
      return false
    }
  }

  /// Pairs what differs in kind alone or is likely misspelt; gives the rest of the other list.
  private mutating func matchSpellings(of entries: [RosterEntry], with others: [RosterEntry]) -> [RosterEntry] {
    var candidates: [Int: [Int]] = [:]
    let names = (entries + others).map(\.name.folded)
    for pair in AlikeNames.pairs(among: names) where pair.first < entries.count && pair.second >= entries.count {
      candidates[pair.first, default: []].append(pair.second - entries.count)
    }
    let placesOfName = Dictionary(grouping: others.indices) { others[$0].name.folded }
    var taken: Set<Int> = []
    for (place, entry) in entries.enumerated() {
      let likely = (placesOfName[entry.name.folded] ?? []) + (candidates[place] ?? [])
      if let match = likely.first(where: { !taken.contains($0) }) {
        taken.insert(match)
        misspelt.append(Pair(own: entry, other: others[match]))
      } else {
        unknown.append(entry)
      }
    }
    return others.indices.filter { !taken.contains($0) }.map { others[$0] }
  }

  private mutating func pair(_ own: RosterEntry, _ other: RosterEntry) {
    ownOfOther[other.row] = own
    pairs.append(Pair(own: own, other: other))
  }
}

extension RosterListing {
  fileprivate func aliases(of entry: RosterEntry) -> [FoldedText] {
    entry.aliases.map { UnitName($0, kinds: kinds).folded }.filter { !$0.isEmpty }
  }
}
