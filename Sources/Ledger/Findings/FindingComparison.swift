/// What has become of each finding of a submission since the previous revision of its unit and round.
///
/// Findings are paired one to one, the surest pairs first:
/// 1. all the same: rule, file, sheet, cell, target and what was found;
/// 2. the same rule at the same cell and target, whatever is found there now;
/// 3. the same rule about the same target, wherever its row stands now;
/// 4. the same rule about no target, with the same found text, which has moved; empty text pairs nothing.
/// Pairs of one step are made in the order of both lists. What has a pair remains, what is left of the current findings is
/// new, what is left of the previous ones is resolved. Severity and what is expected do not count: a scheme may change both.
package enum FindingComparison {
  /// The current findings in their order, each new or remaining, and then those of the previous revision that are
  /// resolved, in theirs.
  package static func compare(
    _ current: [RecordedFinding], with previous: [RecordedFinding]
  ) -> [ComparedFinding] {
    var pairing = FindingPairing(current, previous)
    for key in FindingKey.steps { pairing.pair(by: key) }
    let still = current.indices.map { ComparedFinding(current[$0], pairing.isPaired(current: $0) ? .remains : .new) }
    let gone = previous.indices.filter { !pairing.isPaired(previous: $0) }
    return still + gone.map { ComparedFinding(previous[$0], .resolved) }
  }
}

/// What two findings must have in common to be one and the same.
private struct FindingKey: Hashable {
  let rule: String
  var place: RecordedFinding.Place
  var found: String?

  /// The keys, the surest first; `nil` for a finding that a step does not pair.
  static let steps: [@Sendable (RecordedFinding) -> Self?] = [
    { Self(rule: $0.rule, place: $0.place, found: $0.found) },
    { Self(rule: $0.rule, place: $0.place) },
    { finding in
      finding.place.target.map { Self(rule: finding.rule, place: .init(file: finding.place.file, target: $0)) }
    },
    { finding in
      guard finding.place.target == nil, !finding.found.isEmpty else { return nil }
      return Self(rule: finding.rule, place: .init(file: finding.place.file), found: finding.found)
    },
  ]
}

/// Pairs of findings of two lists, each in at most one.
private struct FindingPairing {
  private let current: [RecordedFinding]
  private let previous: [RecordedFinding]
  private var pairedCurrent: Set<Int> = []
  private var pairedPrevious: Set<Int> = []

  init(_ current: [RecordedFinding], _ previous: [RecordedFinding]) {
    self.current = current
    self.previous = previous
  }

  func isPaired(current index: Int) -> Bool { pairedCurrent.contains(index) }
  func isPaired(previous index: Int) -> Bool { pairedPrevious.contains(index) }

  /// Pairs those that have no pair yet and the same key.
  mutating func pair(by key: (RecordedFinding) -> FindingKey?) {
    var free: [FindingKey: [Int]] = [:]
    for index in previous.indices.reversed() where !isPaired(previous: index) {
      if let key = key(previous[index]) { free[key, default: []].append(index) }
    }
    for index in current.indices where !isPaired(current: index) {
      guard let key = key(current[index]), let partner = free[key]?.popLast() else { continue }
      pairedCurrent.insert(index)
      pairedPrevious.insert(partner)
    }
  }
}
