/// A unit as it is ranked and considered for awards.
package struct Contender: Hashable, Sendable {
  /// The unit's id.
  package let unit: String
  /// The cluster's id, or `nil` for a unit of none.
  package let cluster: String?
  /// The total of its final scores.
  package let total: Points
  /// Its class, or `nil` where nothing is graded or it has none.
  package let className: String?
  /// Whether the total is not final yet, for want of a layer.
  package let isProvisional: Bool

  /// A unit with its total.
  package init(unit: String, cluster: String?, total: Points, className: String? = nil, isProvisional: Bool = false) {
    self.unit = unit
    self.cluster = cluster
    self.total = total
    self.className = className
    self.isProvisional = isProvisional
  }
}

extension Sequence<Contender> {
  /// The units from the highest total down, those with the same total together, in the order in which they came.
  package var byTotal: [[Contender]] {
    let groups = Dictionary(grouping: self, by: \.total)
    return groups.keys.sorted(by: >).map { groups[$0] ?? [] }
  }
}
