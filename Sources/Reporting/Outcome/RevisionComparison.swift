package import Validation

/// What became, in a later revision of a unit's workbook, of what was found in the earlier one.
///
/// Findings are paired one to one, the surest pairs first; rows move, and a wrong value may have become another wrong value:
/// 1. all the same: rule, place, what of the scheme it is about, and what was found;
/// 2. the same rule about the same thing of the scheme, wherever its row stands now;
/// 3. about nothing of the scheme: the same rule at the same cell, whatever stands there now;
/// 4. about nothing of the scheme: the same rule with the same text, which has moved; empty text pairs nothing.
/// What has a pair remains, what is left of the later findings is new, what is left of the earlier ones is resolved.
/// Severity and what is expected do not count: a scheme may change both.
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

  /// Compares the findings of a revision with those of the one before it.
  package init(_ findings: [Finding], after earlier: [FindingRecord]) {
    var pairing = FindingPairing(findings.map(FindingTraits.init), earlier.map(FindingTraits.init))
    for key in FindingKey.steps { pairing.pair(by: key) }
    states = findings.indices.map { index in
      findings[index].isOfOtherFiles ? nil : pairing.isPaired(later: index) ? .remains : .new
    }
    resolved = earlier.indices.compactMap { index in
      earlier[index].isOfOtherFiles || pairing.isPaired(earlier: index) ? nil : earlier[index]
    }
  }
}
