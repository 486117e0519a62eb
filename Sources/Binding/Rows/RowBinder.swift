import Scoring

/// Says how good a row is for a content or criterion, by its number and its name together.
struct RowBinder {
  /// What a row shows to be bound by.
  struct Evidence {
    /// Its number, or `nil`.
    let number: RowNumber?
    /// Its name without the number.
    let name: FoldedText
    /// Its maximum, or `nil`.
    let maximum: Points?
    /// The content or criterion whose rows are being read.
    let context: Target?
  }

  /// A row's name held against every name of the scheme.
  struct Likenesses {
    fileprivate let byCandidate: [NameLikeness.Degree]
  }

  /// How good a row is for a target.
  struct Match {
    let target: Target
    /// More for a better one: the likeness of the names, and a bonus for a number that fits.
    let value: Double
    /// How much weight the words in common have.
    let weight: Int
    /// How alike the names are, from 0 to 1.
    let likeness: Double
    /// Whether the number says the same as the name.
    let isNumbered: Bool
  }

  private struct Candidate {
    let target: Target
    /// The places, from 1, of the content, of the criterion in it, of the criterion in that, and so on.
    let path: [Int]
    let maximum: Points?
    let names: [NameLikeness.KnownName]
  }

  private let scheme: Scheme
  private let candidates: [Candidate]
  private let paths: [Target: [Int]]
  private let likeness: NameLikeness
  /// How many levels the scheme has: 1 of contents alone, 2 with criteria.
  let depth: Int

  /// Prepares to bind rows to a scheme.
  init(scheme: Scheme) {
    self.scheme = scheme
    let items = Self.items(of: scheme)
    let likeness = NameLikeness(names: items.map { Self.names($0.item.name, $0.item.aliases) })
    candidates = items.map { target, path, item in
      Candidate(
        target: target, path: path, maximum: item.maximum,
        names: Self.names(item.name, item.aliases).map(likeness.known))
    }
    self.likeness = likeness
    paths = Dictionary(uniqueKeysWithValues: candidates.map { ($0.target, $0.path) })
    depth = candidates.map(\.path.count).max() ?? 1
  }

  /// Everything that a row may be for, with its places: each content and what is below it.
  private static func items(of scheme: Scheme) -> [(target: Target, path: [Int], item: any ScoredItem)] {
    var items: [(Target, [Int], any ScoredItem)] = []
    func add(_ criteria: [Criterion], of content: String, at path: [Int]) {
      for (place, criterion) in criteria.enumerated() {
        items.append((.criterion(criterion.id, content: content), path + [place + 1], criterion))
        add(criterion.criteria, of: content, at: path + [place + 1])
      }
    }
    for (place, content) in scheme.contents.enumerated() {
      items.append((.content(content.id), [place + 1], content))
      add(content.criteria, of: content.id, at: [place + 1])
    }
    return items
  }

  /// How many levels a target lies deep: 1 for a content.
  func depth(of target: Target) -> Int { paths[target]?.count ?? 0 }

  /// What a criterion is part of; `nil` for a content.
  func parent(of target: Target) -> Target? { scheme.parent(of: target) }

  /// How many parts the number of a row may have.
  var numberDepth: Int { max(RowNumber.commonDepth, depth) }

  private static func names(_ name: LocalizedText, _ aliases: [String]) -> [FoldedText] {
    ([name.vi, name.en] + aliases).map { FoldedText($0) }
  }

  /// How alike a name is to those of every content and criterion.
  func likenesses(of name: FoldedText) -> Likenesses {
    let row = likeness.row(name)
    return Likenesses(
      byCandidate: candidates.map { candidate in
        candidate.names.map { likeness.likeness(of: row, to: $0) }.max() ?? .none
      })
  }

  /// The contents and criteria that number and name carry.
  func matches(of evidence: Evidence, _ likenesses: Likenesses) -> [Match] {
    zip(candidates, likenesses.byCandidate).compactMap { match(of: $0, $1, for: evidence) }
  }

  /// The content or criterion that a row by itself is for; `nil` when it is for none, or for two as well.
  func target(of evidence: Evidence) -> Target? {
    let matches = matches(of: evidence, likenesses(of: evidence.name))
    guard let best = matches.max(by: Self.isWorse) else { return nil }
    let isTied = matches.contains { $0.target != best.target && !Self.isWorse($0, best) }
    return isTied ? nil : best.target
  }

  /// Whether one match is worse than another.
  static func isWorse(_ left: Match, _ right: Match) -> Bool {
    (left.value, left.weight) < (right.value, right.weight)
  }

  /// How alike a name is to that of the most alike criterion below a level.
  func likeness(_ likenesses: Likenesses, deeperThan level: Int) -> Double {
    zip(candidates, likenesses.byCandidate).filter { $0.0.path.count > level }.map(\.1.value).max() ?? 0
  }

  /// A name this much alike binds without a number.
  private static let clearName = 0.8
  /// A name this much alike binds with a number that fits.
  private static let fairName = 0.3

  private func match(of candidate: Candidate, _ degree: NameLikeness.Degree, for evidence: Evidence) -> Match? {
    let sameMaximum = candidate.maximum != nil && candidate.maximum == evidence.maximum
    let bonus = sameMaximum ? 0.15 : 0
    let value: Double
    let fit = fit(of: candidate, for: evidence)
    switch fit {
    case .fits:
      let isNamed = degree.value >= Self.fairName || evidence.name.isEmpty
      guard isNamed || (sameMaximum && degree.value > 0.1) else { return nil }
      value = degree.value + 0.5 + bonus
    case .unnumbered:
      guard degree.value >= Self.clearName else { return nil }
      value = degree.value + bonus
    case .contradicts:
      guard degree.value >= Self.clearName else { return nil }
      value = degree.value - 0.2
    }
    return Match(
      target: candidate.target, value: value, weight: degree.weight, likeness: degree.value, isNumbered: fit == .fits)
  }

  private enum Fit {
    case fits
    case unnumbered
    case contradicts
  }

  private func fit(of candidate: Candidate, for evidence: Evidence) -> Fit {
    guard let number = evidence.number else { return .unnumbered }
    let (path, above) = (candidate.path, candidate.path.count - number.depth)
    guard above >= 0, number.stands(for: path[above...]) else { return .contradicts }
    // "b" or "1.2" says less than the whole path: the rows being read say the rest.
    guard above > 0 else { return .fits }
    let context = evidence.context.flatMap { paths[$0] } ?? []
    return context.prefix(above) == path.prefix(above) ? .fits : .contradicts
  }
}
