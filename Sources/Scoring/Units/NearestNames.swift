extension Roster {
  /// The names of the roster that a misspelt one may mean, the nearest first; three at most, empty when none is near.
  ///
  /// The words UBND and the kind are left aside on both sides.
  package func namesLike(_ text: String) -> [String] {
    let bare = { (text: String) in UnitName(text, kinds: kinds).folded.text.utf8 }
    let wanted = Array(bare(text).suffix(Self.longestCompared))
    let distances = units.enumerated().map { place, unit in
      let name = Array(bare(unit.name))
      return (distance: EditDistance.between(wanted, name), place: place, length: name.count)
    }
    let near = distances.filter { $0.distance <= max(2, $0.length / 4) }
    return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3).map { units[$0.place].name }
  }

  private static let longestCompared = 80
}

extension RosterListing {
  /// The names of the list that another list's name may mean, the nearest first; three at most, empty when none is near.
  package func names(like name: UnitName) -> [String] {
    let wanted = Array(name.folded.text.utf8.suffix(Self.longestCompared))
    let near = entries.enumerated().compactMap { place, entry -> (distance: Int, place: Int)? in
      let letters = entry.name.folded.text.utf8
      let allowed = max(2, letters.count / 4)
      // Most names are told apart by their length alone.
      guard !letters.isEmpty, abs(letters.count - wanted.count) <= allowed else { return nil }
      let distance = EditDistance.between(wanted, Array(letters))
      return distance <= allowed ? (distance, place) : nil
    }
    return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3).map {
      entries[$0.place].name.found
    }
  }

  private static let longestCompared = 80
}
