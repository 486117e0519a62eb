/// Who runs an inspection and who is inspected, as a scheme names them.
package struct Organization: Hashable, Sendable {
  /// Who organizes it, or `nil` when the scheme does not say.
  package let organizer: LocalizedText?
  /// The levels of government concerned, from the one that organizes down to the one that submits.
  package let levels: [LocalizedText]
  /// The kinds of unit that submit, as they stand before a unit's name: "xã", "phường".
  package let unitKinds: [UnitKind]
  /// How many units a cluster has, or `nil` where there are no clusters or any number will do.
  package let clusterSize: ClosedRange<Int>?
  /// The headings of the report that a unit writes, in order; empty when the scheme has no outline.
  package let reportOutline: [LocalizedText]

  /// Who runs an inspection and who is inspected.
  package init(
    organizer: LocalizedText? = nil, levels: [LocalizedText] = [], unitKinds: [UnitKind],
    clusterSize: ClosedRange<Int>? = nil, reportOutline: [LocalizedText] = []
  ) {
    self.organizer = organizer
    self.levels = levels
    self.unitKinds = unitKinds
    self.clusterSize = clusterSize
    self.reportOutline = reportOutline
  }
}
