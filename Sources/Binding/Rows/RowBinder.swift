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
    /// The content whose rows are being read.
    let currentContent: String?
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
    /// The places, from 1, of the content and of the criterion in it.
    let content: Int
    let criterion: Int?
    let maximum: Points?
    let names: [NameLikeness.KnownName]
  }

  private let candidates: [Candidate]
  private let contentPlaces: [String: Int]
  private let likeness: NameLikeness

  /// Prepares to bind rows to a scheme.
  init(scheme: Scheme) {
    let likeness = NameLikeness(
      names: scheme.contents.flatMap { content in
        [Self.names(content.name, content.aliases)] + content.criteria.map { Self.names($0.name, $0.aliases) }
      })
    var candidates: [Candidate] = []
    for (place, content) in scheme.contents.enumerated() {
      candidates.append(
        Candidate(
          target: .content(content.id), content: place + 1, criterion: nil, maximum: content.maximum,
          names: Self.names(content.name, content.aliases).map(likeness.known)))
      for (inner, criterion) in content.criteria.enumerated() {
        candidates.append(
          Candidate(
            target: .criterion(criterion.id, content: content.id), content: place + 1, criterion: inner + 1,
            maximum: criterion.maximum, names: Self.names(criterion.name, criterion.aliases).map(likeness.known)))
      }
    }
    self.candidates = candidates
    self.likeness = likeness
    contentPlaces = Dictionary(uniqueKeysWithValues: scheme.contents.enumerated().map { ($1.id, $0 + 1) })
  }

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

  /// How alike a name is to that of the most alike criterion.
  func likenessToCriteria(_ likenesses: Likenesses) -> Double {
    zip(candidates, likenesses.byCandidate).filter { $0.0.criterion != nil }.map(\.1.value).max() ?? 0
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
    guard let criterion = candidate.criterion else {
      return number.second == nil && number.readings.contains { $0.ordinal == candidate.content }
        ? .fits : .contradicts
    }
    if let second = number.second {
      let isContent = number.readings.contains { $0.ordinal == candidate.content }
      return isContent && second.ordinal == criterion ? .fits : .contradicts
    }
    let isInside = evidence.currentContent.flatMap { contentPlaces[$0] } == candidate.content
    return isInside && number.readings.contains { $0.ordinal == criterion } ? .fits : .contradicts
  }
}
