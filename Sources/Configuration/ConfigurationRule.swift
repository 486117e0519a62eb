import Scoring

/// The stable ids of what can be wrong in a scheme, in the order of ``ConfigurationError/Problem``.
package enum ConfigurationRule: String, CaseIterable, Hashable, Sendable {
  case notYAML = "scheme.not-yaml"
  case tooLarge = "scheme.too-large"
  case unknownKey = "scheme.unknown-key"
  case missingKey = "scheme.missing-key"
  case wrongKind = "scheme.wrong-kind"
  case notAmong = "scheme.unknown-value"
  case duplicateID = "scheme.duplicate-id"
  case invalidID = "scheme.invalid-id"
  case maximumsDoNotAddUp = "scheme.max-sum"
  case unreadableCondition = "scheme.condition-unreadable"
  case unknownContent = "scheme.unknown-content"
  case maximumOfUnknownParts = "scheme.max-unknown"
  case stepDoesNotDivide = "scheme.off-step"
  case percentageWithoutMaximum = "scheme.percent-without-max"
  case nothingToCount = "scheme.nothing-to-count"
  case bandsOverlap = "scheme.bands-overlap"
  case bandsLeaveGap = "scheme.bands-gap"
  case gapAllowed = "scheme.gap-allowed"
  case emptyRange = "scheme.empty-range"
  case outOfRange = "scheme.out-of-range"
  case keysExclude = "scheme.keys-exclude"
  case keysMissing = "scheme.keys-missing"
  case unknownClass = "scheme.unknown-class"
  case awardWithoutRanking = "scheme.award-without-ranking"
  case unknownAward = "scheme.unknown-award"
  case placesOverlap = "scheme.places-overlap"
  case unknownRound = "scheme.unknown-round"
  case cycle = "scheme.cycle"
  case unreadableDeadline = "scheme.deadline-unreadable"
  case duplicateLabel = "scheme.duplicate-label"
  case tooDeep = "scheme.too-deep"
  case unknownLimit = "scheme.unknown-limit"
  case unknownScheme = "scheme.unknown-scheme"
}

extension ConfigurationError.Problem {
  /// Its stable id.
  package var rule: ConfigurationRule {
    switch self {
    case .notYAML: .notYAML
    case .tooLarge: .tooLarge
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongKind: .wrongKind
    case .notAmong: .notAmong
    case .duplicateID: .duplicateID
    case .invalidID: .invalidID
    case .maximumsDoNotAddUp: .maximumsDoNotAddUp
    case .unreadableCondition: .unreadableCondition
    case .unknownContent: .unknownContent
    case .maximumOfUnknownParts: .maximumOfUnknownParts
    case .stepDoesNotDivide: .stepDoesNotDivide
    case .percentageWithoutMaximum: .percentageWithoutMaximum
    case .nothingToCount: .nothingToCount
    case .bandsOverlap: .bandsOverlap
    case .bandsLeaveGap: .bandsLeaveGap
    case .gapAllowed: .gapAllowed
    case .emptyRange: .emptyRange
    case .outOfRange: .outOfRange
    case .keysExclude: .keysExclude
    case .keysMissing: .keysMissing
    case .unknownClass: .unknownClass
    case .awardWithoutRanking: .awardWithoutRanking
    case .unknownAward: .unknownAward
    case .placesOverlap: .placesOverlap
    case .unknownRound: .unknownRound
    case .cycle: .cycle
    case .unreadableDeadline: .unreadableDeadline
    case .duplicateLabel: .duplicateLabel
    case .tooDeep: .tooDeep
    case .unknownLimit: .unknownLimit
    case .unknownScheme: .unknownScheme
    }
  }

  /// What stands there, as the file has it; empty where nothing does.
  package var found: String {
    switch self {
    case .wrongKind(let text, _), .notAmong(let text, _), .unknownKey(let text, _),
      .duplicateID(let text), .invalidID(let text), .unreadableCondition(let text), .unknownContent(let text, _),
      .percentageWithoutMaximum(let text), .bandsLeaveGap(let text), .gapAllowed(let text), .emptyRange(let text),
      .outOfRange(let text, _, _), .unknownClass(let text, _), .awardWithoutRanking(let text),
      .unknownAward(let text, _), .unknownRound(let text, _), .unreadableDeadline(let text), .duplicateLabel(let text),
      .unknownLimit(let text, _), .unknownScheme(let text, _):
      text
    case .maximumsDoNotAddUp(let parts, _): parts.description
    case .stepDoesNotDivide(_, let maximum): maximum.description
    case .maximumOfUnknownParts(let names), .keysExclude(let names): names.joined(separator: ", ")
    case .bandsOverlap(let first, let second), .placesOverlap(let first, let second): "\(first), \(second)"
    case .cycle(let path): path.joined(separator: " → ")
    case .notYAML, .tooLarge, .missingKey, .nothingToCount, .keysMissing, .tooDeep: ""
    }
  }
}
