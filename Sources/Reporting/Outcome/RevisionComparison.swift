package import Validation

/// What became, in a later revision of a unit's workbook, of what was found in the earlier one.
///
/// A finding is known again by its rule and by what of the scheme it is about, for rows move and the wrong value may be
/// another wrong value; where it is about nothing of the scheme, by its cell and what stands there.
package struct RevisionComparison: Hashable, Sendable {
  /// What a finding of the later revision is in relation to the earlier one.
  package enum State: String, CaseIterable, Sendable {
    /// The earlier revision did not have it.
    case new
    /// The earlier revision had it too.
    case remains
  }

  /// The state of each finding of the later revision, in their order; `nil` for what only tells of other files.
  package let states: [State?]
  /// What the earlier revision had and the later has no more.
  package let resolved: [FindingRecord]

  private struct Key: Hashable {
    let rule: RuleID
    let subject: [String?]
  }

  /// Compares the findings of a revision with those of the one before it.
  package init(_ findings: [Finding], after earlier: [FindingRecord]) {
    var open = Self.places(earlier)
    states = findings.map { finding in
      guard !finding.isOfOtherFiles else { return nil }
      let key = Key(rule: finding.rule, subject: Self.subject(finding))
      guard var places = open[key], !places.isEmpty else { return .new }
      places.removeFirst()
      open[key] = places
      return .remains
    }
    let gone = Set(open.values.joined())
    resolved = earlier.indices.filter(gone.contains).map { earlier[$0] }
  }

  private static func places(_ records: [FindingRecord]) -> [Key: [Int]] {
    var places: [Key: [Int]] = [:]
    for (index, record) in records.enumerated() where !record.isOfOtherFiles {
      let subject = record.subject.map { [$0] } ?? [nil, record.file, record.sheet, record.cell, record.found]
      places[Key(rule: record.rule, subject: subject), default: []].append(index)
    }
    return places
  }

  private static func subject(_ finding: Finding) -> [String?] {
    let place = finding.place
    return finding.subject.map { [$0] } ?? [nil, place.file, place.sheet, place.cell, finding.found]
  }
}
