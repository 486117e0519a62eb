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
