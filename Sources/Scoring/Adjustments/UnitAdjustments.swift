/// The adjustments of one unit and round, sorted into those that count and those that do not, and why.
package struct UnitAdjustments: Hashable, Sendable {
  /// What a score is given for and by whom.
  package struct Key: Hashable, Sendable {
    /// What it is for.
    package let target: Target
    /// By whom.
    package let layer: Layer

    /// A target and a layer.
    package init(target: Target, layer: Layer) {
      self.target = target
      self.layer = layer
    }
  }

  /// Two or more rows for one target and layer that differ: none counts.
  package struct Conflict: Hashable, Sendable {
    /// What they are for and by whom.
    package let key: Key
    /// The rows, in the order of the files.
    package let rows: [Adjustment]
  }

  /// The score that counts for each target and layer.
  package let counted: [Key: Adjustment]
  /// The rows that contradict each other.
  package let conflicts: [Conflict]
  /// Rows whose score is no number, negative or above the maximum.
  package let refused: [Adjustment]
  /// Rows of a content or criterion that the scheme does not have.
  package let unknownTargets: [Adjustment]

  /// No adjustments.
  package static let none = UnitAdjustments([], scheme: nil, maximum: { _ in .zero })

  /// Sorts the rows of one unit.
  ///
  /// - Parameters:
  ///   - rows: the rows of the unit and the round, in the order of the files.
  ///   - scheme: the scheme whose layers may be adjusted.
  ///   - maximum: the most points a target can have, or `nil` when nothing bounds it.
  package init(_ rows: [Adjustment], scheme: Scheme?, maximum: (Target) -> Points?) {
    var valid: [Key: [Adjustment]] = [:]
    var order: [Key] = []
    var refused: [Adjustment] = []
    var unknown: [Adjustment] = []
    for row in rows where !row.score.isMissing {
      guard let target = row.target, scheme.map({ $0.layers.contains(row.layer) }) ?? false else {
        unknown.append(row)
        continue
      }
      guard row.score.score(maximum: maximum(target), blank: .missing) != nil else {
        refused.append(row)
        continue
      }
      let key = Key(target: target, layer: row.layer)
      if valid[key] == nil { order.append(key) }
      valid[key, default: []].append(row)
    }
    let isConflict = { (key: Key) in Set((valid[key] ?? []).map { $0.score.points }).count > 1 }
    conflicts = order.filter(isConflict).map { Conflict(key: $0, rows: valid[$0] ?? []) }
    counted = valid.filter { !isConflict($0.key) }.compactMapValues(\.first)
    self.refused = refused
    unknownTargets = unknown
  }
}
