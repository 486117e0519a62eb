/// A unit that submits (UBND cấp xã).
package struct Unit: Hashable, Sendable {
  /// The roster's id, which names the unit's output folder; lower-case letters, digits and hyphens.
  package let id: String
  /// The name as people write it.
  package let name: String
  /// The kind: xã, phường, thị trấn.
  package let kind: UnitKind?
  /// The cluster it belongs to, or `nil` without clusters.
  package let cluster: String?
  /// Whether it chairs its cluster.
  package let isLead: Bool
  /// Other names, such as those from before a merger.
  package let aliases: [String]

  /// A unit.
  package init(
    id: String, name: String, kind: UnitKind? = nil, cluster: String? = nil, isLead: Bool = false,
    aliases: [String] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.cluster = cluster
    self.isLead = isLead
    self.aliases = aliases
  }
}
