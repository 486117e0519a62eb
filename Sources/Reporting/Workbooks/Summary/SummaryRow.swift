import Scoring
import Validation

/// A unit in the consolidated table.
struct SummaryRow: Sendable {
  /// The unit.
  let unit: Unit
  /// What became of its submission, or `nil` when nothing was received.
  let record: SubmissionRecord?

  /// The total of a graded submission.
  var total: Points? { record?.total }

  /// The total that the unit gave itself, when it scored every content.
  var ownTotal: Points? { total == nil ? nil : record?.ownTotal }

  /// Whether the class waits for a stronger layer's scores.
  var isProvisional: Bool { record?.findings.contains { $0.rule == .gradeProvisional } ?? false }
}

/// Units that stand together: all, or those of a cluster.
struct SummaryGroup: Sendable {
  /// The cluster, or `nil` for units without one.
  let cluster: String?
  /// Its units in the roster's order.
  let rows: [SummaryRow]
}

extension RunOutcome {
  /// Every unit of the roster and every one that submitted, by cluster in the roster's order; those without one last.
  var groups: [SummaryGroup] {
    let records = Dictionary(
      units.compactMap { record in record.unit.map { ($0.id, record) } }, uniquingKeysWith: { first, _ in first })
    let known = roster?.units ?? []
    let ids = Set(known.map(\.id))
    let all = known + units.compactMap(\.unit).filter { !ids.contains($0.id) }
    let clusters = all.compactMap(\.cluster).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return (clusters.map(Optional.some) + [nil]).map { cluster in
      let members = all.filter { $0.cluster == cluster }
      return SummaryGroup(cluster: cluster, rows: members.map { SummaryRow(unit: $0, record: records[$0.id]) })
    }.filter { !$0.rows.isEmpty }
  }
}

extension [SummaryRow] {
  /// The place of each row by its total, from 1; equal totals share a place, and a row without a total has none.
  var ranks: [Int?] {
    let totals = compactMap(\.total).sorted(by: >)
    var places: [Points: Int] = [:]
    for (index, total) in totals.enumerated() where places[total] == nil { places[total] = index + 1 }
    return map { $0.total.flatMap { places[$0] } }
  }
}
