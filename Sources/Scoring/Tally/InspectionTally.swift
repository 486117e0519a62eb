/// What an inspection made of a content's own score: every score it gave, the unit's own where it gave none.
package struct InspectionTally: Hashable, Sendable {
  /// The content's points by that; `nil` when the layer scored nothing of it, or some score is missing.
  package let points: Points?
  /// How many scores both the unit and the inspection gave: of criteria, or of the content as a whole.
  package let compared: Int
  /// How many of those differ.
  package let changed: Int

  /// What a layer made of a content.
  package init(_ content: ContentTally, by layer: Layer) {
    let counts = Self.counts(content.scores, content.criteria, layer)
    points = counts.scored == 0 ? nil : Self.points(content.scores, content.criteria, layer)
    compared = counts.compared
    changed = counts.changed
  }

  /// What was kept of one.
  package init(points: Points?, compared: Int, changed: Int) {
    self.points = points
    self.compared = compared
    self.changed = changed
  }

  private static func points(_ scores: [Layer: Points], _ criteria: [CriterionTally], _ layer: Layer) -> Points? {
    if let given = scores[layer] { return given }
    let parts = criteria.compactMap { points($0.scores, $0.criteria, layer) }
    return parts.isEmpty || parts.count < criteria.count ? scores[.own] : parts.sum()
  }

  private static func counts(
    _ scores: [Layer: Points], _ criteria: [CriterionTally], _ layer: Layer
  ) -> (scored: Int, compared: Int, changed: Int) {
    let parts = criteria.map { counts($0.scores, $0.criteria, layer) }
    let scored = parts.map(\.scored).reduce(0, +)
    if scored > 0 { return (scored, parts.map(\.compared).reduce(0, +), parts.map(\.changed).reduce(0, +)) }
    guard let given = scores[layer] else { return (0, 0, 0) }
    guard let own = scores[.own] else { return (1, 0, 0) }
    return (1, 1, own == given ? 0 : 1)
  }
}
