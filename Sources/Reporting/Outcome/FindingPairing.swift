import Validation

/// What of a finding tells whether another is the same.
struct FindingTraits: Hashable {
  let rule: RuleID
  /// What of the scheme it is about, or `nil` for nothing.
  let subject: String?
  let place: [String?]
  let found: String
  let isOfOtherFiles: Bool

  init(_ finding: Finding) {
    rule = finding.rule
    subject = finding.subject
    place = [finding.place.file, finding.place.sheet, finding.place.cell]
    found = finding.found
    isOfOtherFiles = finding.isOfOtherFiles
  }

  init(_ record: FindingRecord) {
    rule = record.rule
    subject = record.subject
    place = [record.file, record.sheet, record.cell]
    found = record.found
    isOfOtherFiles = record.isOfOtherFiles
  }
}

/// What two findings must have in common to be one and the same.
struct FindingKey: Hashable {
  private let rule: RuleID
  private let traits: [String?]

  private init(_ rule: RuleID, _ traits: [String?]) {
    self.rule = rule
    self.traits = traits
  }

  /// The keys, the surest first; `nil` for a finding that a step does not pair.
  static let steps: [@Sendable (FindingTraits) -> Self?] = [
    { Self($0.rule, $0.place + [$0.subject, $0.found]) },
    { traits in traits.subject.map { Self(traits.rule, [$0]) } },
    { traits in traits.subject == nil && traits.place[2] != nil ? Self(traits.rule, traits.place) : nil },
    { traits in
      traits.subject == nil && !traits.found.isEmpty ? Self(traits.rule, [traits.place[0], traits.found]) : nil
    },
  ]
}

/// Pairs of findings of two lists, each in at most one; what tells of other files has none.
struct FindingPairing {
  private let later: [FindingTraits]
  private let earlier: [FindingTraits]
  private var pairedLater: Set<Int> = []
  private var pairedEarlier: Set<Int> = []

  init(_ later: [FindingTraits], _ earlier: [FindingTraits]) {
    self.later = later
    self.earlier = earlier
  }

  func isPaired(later index: Int) -> Bool { pairedLater.contains(index) }
  func isPaired(earlier index: Int) -> Bool { pairedEarlier.contains(index) }

  /// Pairs those that have no pair yet and the same key, in the order of both lists.
  mutating func pair(by key: (FindingTraits) -> FindingKey?) {
    var free: [FindingKey: [Int]] = [:]
    for index in earlier.indices.reversed() where !isPaired(earlier: index) && !earlier[index].isOfOtherFiles {
      if let key = key(earlier[index]) { free[key, default: []].append(index) }
    }
    for index in later.indices where !isPaired(later: index) && !later[index].isOfOtherFiles {
      guard let key = key(later[index]), let partner = free[key]?.popLast() else { continue }
      pairedLater.insert(index)
      pairedEarlier.insert(partner)
    }
  }
}
