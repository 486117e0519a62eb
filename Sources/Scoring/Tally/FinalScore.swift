/// The score of the strongest layer present, with the layer it comes from (điểm chính thức).
package struct FinalScore: Hashable, Sendable {
  /// The points.
  package let points: Points
  /// The layer; for a sum of scores of several layers, the strongest among them.
  package let layer: Layer

  /// A score and its layer.
  package init(points: Points, layer: Layer) {
    self.points = points
    self.layer = layer
  }
}
