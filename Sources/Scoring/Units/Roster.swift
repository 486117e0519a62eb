/// The units that are to submit (danh sách đơn vị), in the order of the list.
package struct Roster: Hashable, Sendable {
  /// What a name found in a workbook comes to.
  package enum Match: Hashable, Sendable {
    /// One unit.
    case unit(Unit)
    /// None of that name.
    case unknown
    /// Several that neither kind nor cluster tells apart.
    case ambiguous([Unit])
  }

  /// The units.
  package let units: [Unit]
  /// The kinds of unit, whose words are no part of a name.
  let kinds: [UnitKind]
  /// By name and alias as comparisons see them, the positions of the units that bear it.
  let positions: [FoldedText: [Int]]
  /// By a name's first word, how many words the longest such name has.
  let longestNames: [Substring: Int]

  /// A roster of units whose ids are unique.
  package init(units: [Unit], kinds: [UnitKind]) {
    self.units = units
    self.kinds = kinds
    var positions: [FoldedText: [Int]] = [:]
    for (position, unit) in units.enumerated() {
      for name in Self.names(of: unit, kinds: kinds) { positions[name, default: []].append(position) }
    }
    self.positions = positions
    var longestNames: [Substring: Int] = [:]
    for words in positions.keys.map(\.words) {
      guard let first = words.first else { continue }
      longestNames[first] = max(longestNames[first] ?? 0, words.count)
    }
    self.longestNames = longestNames
  }

  /// The names by which a unit is found: each with and without the kind before it.
  private static func names(of unit: Unit, kinds: [UnitKind]) -> Set<FoldedText> {
    let names = ([unit.name] + unit.aliases).map { UnitName($0, kinds: kinds) }
    return Set(
      names.flatMap { name in
        // Xã Đàn, a phường, is not named Đàn.
        let isWhole = name.kind != nil && unit.kind != nil && name.kind?.folded != unit.kind?.folded
        return isWhole ? [name.whole] : [name.folded, name.whole]
      }.filter { !$0.isEmpty })
  }

  /// The unit of an id.
  package func unit(id: String) -> Unit? { units.first { $0.id == id } }

  /// The unit that a name means.
  ///
  /// Where a name fits several, the kind, then the cluster decides; never a guess.
  package func match(_ name: UnitName, cluster: String?) -> Match {
    let candidates = positions[name.folded] ?? positions[name.whole] ?? longerName(of: name.folded)
    return decide(among: candidates, kind: name.kind, cluster: cluster)
  }

  /// The unit whose name begins a longer text, as in "Kim Chung huyện Đông Anh".
  private func longerName(of text: FoldedText) -> [Int] {
    let name = positions.keys.filter { Self.continues($0, in: text) }.max { $0.text.count < $1.text.count }
    return name.flatMap { positions[$0] } ?? []
  }

  private static let wordsAfterName: Set<Substring> = [
    "huyen", "quan", "tp", "tinh", "thanh", "thi", "nam", "thuoc", "cum",
  ]

  private static func continues(_ name: FoldedText, in text: FoldedText) -> Bool {
    guard text.startsWithWords(of: name) else { return false }
    let rest = text.words.dropFirst(name.words.count)
    return rest.first.map(wordsAfterName.contains) ?? false
  }

  /// Of the units at some positions the one that kind, then cluster, decides for.
  func decide(among positions: [Int], kind: UnitKind?, cluster: String?) -> Match {
    var rest = positions.map { units[$0] }
    if rest.count > 1, let kind { rest = Self.narrowed(rest) { $0.kind?.folded == kind.folded } }
    if rest.count > 1, let cluster = cluster.map({ FoldedText($0) }) {
      rest = Self.narrowed(rest) { $0.cluster.map { FoldedText($0) } == cluster }
    }
    switch rest.count {
    case 0: return .unknown
    case 1: return .unit(rest[0])
    default: return .ambiguous(rest)
    }
  }

  /// Those of which something is true; all of them when it is true of none.
  private static func narrowed(_ units: [Unit], where isTrue: (Unit) -> Bool) -> [Unit] {
    let some = units.filter(isTrue)
    return some.isEmpty ? units : some
  }
}
