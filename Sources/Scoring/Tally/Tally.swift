/// The points of a submission, content by content: which layers gave what, and what counts.
package struct Tally: Hashable, Sendable {
  /// The contents in the scheme's order.
  package let contents: [ContentTally]

  /// Whether every content has a final score.
  package var isComplete: Bool { contents.allSatisfy { $0.final != nil } }

  /// The sum of the final scores; `nil` when some content has none.
  package var total: Points? {
    // No key path: unoptimised, one through an optional is copied over itself by the standard library (Swift 6.3.1), which
    // the address sanitizer ends a worker for; its suppressions do not work behind a worker's walls.
    let finals = contents.compactMap { $0.final?.points }
    return finals.count == contents.count ? finals.sum() : nil
  }

  /// The sum of what the contents can have, or `nil` when something has no maximum.
  package var maximum: Points? {
    let maximums = contents.compactMap(\.maximum)
    return maximums.count == contents.count ? maximums.sum() : nil
  }

  /// How many of the answers of yes or no are yes.
  package var metCount: Int { contents.map(\.metCount).reduce(0, +) }

  /// The sum of a layer's scores; `nil` when the layer does not cover every content.
  package func total(of layer: Layer) -> Points? {
    let scores = contents.compactMap { $0.scores[layer] }
    return scores.count == contents.count ? scores.sum() : nil
  }

  /// The sum of the unit's own scores; `nil` when they do not cover every content.
  package var ownTotal: Points? { total(of: .own) }
}
