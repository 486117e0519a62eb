import Scoring

/// Decides which content or criterion a row is for, by its number and its name together.
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

  /// The content or criterion that a row is for, or `nil` when it is for none of the scheme.
  func target(of evidence: Evidence) -> Target? {
    let name = likeness.row(evidence.name)
    var best: (target: Target, value: Double, weight: Double)?
    for candidate in candidates {
      guard let (value, weight) = value(of: candidate, named: name, for: evidence) else { continue }
      if let known = best, (known.value, known.weight) >= (value, weight) { continue }
      best = (candidate.target, value, weight)
    }
    return best?.target
  }

  /// A name this much alike binds without a number.
  private static let clearName = 0.8
  /// A name this much alike binds with a number that fits.
  private static let fairName = 0.3

  /// How good a candidate is, or `nil` when number and name do not carry it.
  private func value(
    of candidate: Candidate, named name: NameLikeness.RowName, for evidence: Evidence
  ) -> (Double, Double)? {
    let (degree, weight) =
      candidate.names.map { likeness.likeness(of: name, to: $0) }
      .max { $0 < $1 } ?? (0, 0)
    let sameMaximum = candidate.maximum != nil && candidate.maximum == evidence.maximum
    switch fit(of: candidate, for: evidence) {
    case .fits:
      let isNamed = degree >= Self.fairName || evidence.name.isEmpty
      guard isNamed || (sameMaximum && degree > 0.1) else { return nil }
      return (degree + 0.5 + (sameMaximum ? 0.15 : 0), weight)
    case .unnumbered:
      return degree >= Self.clearName ? (degree + (sameMaximum ? 0.15 : 0), weight) : nil
    case .contradicts:
      return degree >= Self.clearName ? (degree - 0.2, weight) : nil
    }
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
