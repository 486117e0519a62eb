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
  private let positions: [FoldedText: [Int]]

  /// A roster of units whose ids are unique.
  package init(units: [Unit], kinds: [UnitKind]) {
    self.units = units
    self.kinds = kinds
    var positions: [FoldedText: [Int]] = [:]
    for (position, unit) in units.enumerated() {
      let names = Set(([unit.name] + unit.aliases).map { UnitName($0, kinds: kinds).folded })
      for name in names where !name.isEmpty { positions[name, default: []].append(position) }
    }
    self.positions = positions
  }

  /// The unit of an id.
  package func unit(id: String) -> Unit? { units.first { $0.id == id } }

  /// The unit that a name means.
  ///
  /// Where a name fits several, the kind, then the cluster decides; never a guess.
  package func match(_ name: UnitName, cluster: String?) -> Match {
    let candidates = (positions[name.folded] ?? longerName(of: name.folded)).map { units[$0] }
    return Self.decide(among: candidates, kind: name.kind, cluster: cluster)
  }

  /// The unit whose name stands somewhere in a text such as a file's name; the longest such name decides.
  package func match(within text: String, kinds: [UnitKind], cluster: String?) -> Match {
    let folded = FoldedText(text)
    let present = positions.filter { folded.containsWords(of: $0.key) }
    guard let longest = present.keys.map(\.text.count).max() else { return .unknown }
    let named = present.filter { $0.key.text.count == longest }
    let candidates = Set(named.values.joined()).sorted().map { units[$0] }
    let kind = kinds.first { kind in
      named.keys.contains { name in
        kind.writings.contains { folded.containsWords(of: FoldedText($0.text + " " + name.text)) }
      }
    }
    return Self.decide(among: candidates, kind: kind, cluster: cluster)
  }

  /// The unit whose name begins a longer text, as in "Kim Chung huyện Đông Anh".
  private func longerName(of text: FoldedText) -> [Int] {
    let name = positions.keys.filter { Self.continues($0, in: text) }.max { $0.text.count < $1.text.count }
    return name.flatMap { positions[$0] } ?? []
  }

  private static let levelsAbove: Set<Substring> = ["huyen", "quan", "tp", "tinh", "thanh", "thi", "nam", "thuoc"]

  private static func continues(_ name: FoldedText, in text: FoldedText) -> Bool {
    guard text.startsWithWords(of: name) else { return false }
    let rest = text.words.dropFirst(name.words.count)
    return rest.first.map(levelsAbove.contains) ?? false
  }

  private static func decide(among candidates: [Unit], kind: UnitKind?, cluster: String?) -> Match {
    var rest = candidates
    if rest.count > 1, let kind { rest = narrowed(rest) { $0.kind?.folded == kind.folded } }
    if rest.count > 1, let cluster = cluster.map({ FoldedText($0) }) {
      rest = narrowed(rest) { $0.cluster.map { FoldedText($0) } == cluster }
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
