package import Scoring
import Validation

/// A unit in the consolidated table.
package struct ConsolidatedUnit: Sendable {
  /// Where a unit stands by its total.
  package struct Place: Hashable, Sendable {
    /// The place, from 1.
    package let number: Int
    /// Whether others share it.
    package let isShared: Bool
  }

  /// Why what a unit comes to is not final.
  package enum Reservation: Hashable, Sendable {
    /// Nothing that can be graded was received.
    case notSubmitted
    /// Contents without a valid score in any layer, by their ids.
    case incomplete(contents: [String])
    /// Contents whose score is the unit's own, by their ids, until a layer has scored them.
    case layerMissing(contents: [String], awaited: Layer)
  }

  /// The unit.
  package let unit: Unit
  /// What became of its submission, or `nil` when nothing that can be graded was received.
  package let record: SubmissionRecord?
  /// Its place among all units; `nil` without a total, or where the scheme does not rank.
  package let place: Place?
  /// Its place in its cluster; `nil` likewise.
  package let placeInCluster: Place?
  /// Why what it comes to is not final, or `nil` when it is.
  package let reservation: Reservation?
  /// What an earlier round found, with what has become of it.
  package let carried: [CarriedFinding]

  init(
    unit: Unit, record: SubmissionRecord?, scheme: Scheme, place: Place?, placeInCluster: Place?,
    earlier: EarlierFindings?
  ) {
    self.unit = unit
    self.record = record
    self.place = place
    self.placeInCluster = placeInCluster
    reservation = Self.reservation(of: record, scheme: scheme)
    carried = earlier?.carried(into: record?.findings) ?? []
  }

  private static func reservation(of record: SubmissionRecord?, scheme: Scheme) -> Reservation? {
    guard let record else { return .notSubmitted }
    let gaps = record.contents.filter { $0.final == nil }.map(\.id)
    if !gaps.isEmpty || record.total == nil { return .incomplete(contents: gaps) }
    let waiting = record.contentsOfOwnScore(in: scheme)
    guard !waiting.isEmpty, let awaited = scheme.inspectingLayer else { return nil }
    return .layerMissing(contents: waiting, awaited: awaited)
  }

  /// The total of the final scores of a graded submission.
  package var total: Points? { record?.total }

  /// The total that the unit gave itself, when it scored every content and has a final total.
  package var ownTotal: Points? { total == nil ? nil : record?.ownTotal }

  /// By how much the final total is more than the unit's own; less where it is below zero.
  package var difference: Points? { total.flatMap { total in ownTotal.map { total - $0 } } }

  /// Its class, or `nil` when nothing is graded.
  package var className: String? { record?.className }

  /// Whether it has a total that may still change for want of a layer.
  package var isProvisional: Bool {
    if case .layerMissing = reservation { return true }
    return false
  }

  /// Whether its first file came after the round's deadline.
  package var isLate: Bool { record?.findings.contains { $0.rule == .submissionLate } ?? false }

  /// The points of a content, as far as anything was received.
  package func content(_ id: String) -> SubmissionRecord.Content? { record?.contents.first { $0.id == id } }
}

extension SubmissionRecord {
  /// The contents whose final score rests on the unit's own, where someone else is to score them too, by their ids.
  func contentsOfOwnScore(in scheme: Scheme) -> [String] {
    scheme.inspectingLayer == nil ? [] : contents.filter(\.restsOnOwnScore).map(\.id)
  }
}

/// Units that stand together: those of a cluster, or those without one.
package struct ConsolidatedCluster: Sendable {
  /// The cluster, or `nil` for units without one.
  package let name: String?
  /// The name of its folder under `_clusters`, unlike any other's; `nil` for units without a cluster.
  package let folder: String?
  /// Its units in the roster's order; at least one.
  package let units: [ConsolidatedUnit]

  /// The unit that chairs it, or `nil` when the roster names none.
  package var lead: Unit? { units.first { $0.unit.isLead }?.unit }
}
