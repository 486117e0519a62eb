import Configuration
import Scoring

extension English {
  func fault(_ error: ConfigurationError) -> String {
    let phrase = phrase(for: error.problem)
    return "\(place(error)): \(phrase.message) \(phrase.fix)"
  }

  private func place(_ error: ConfigurationError) -> String {
    [error.file, error.line.map { "line \($0)" }, error.column.map { "column \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  func phrase(for problem: ConfigurationError.Problem) -> Phrase {
    let (message, fix) = sentences(problem)
    return Phrase(message, expected: expected(problem), fix: fix)
  }

  private func sentences(_ problem: ConfigurationError.Problem) -> (message: String, fix: String) {
    switch problem {
    case .notYAML(let reason):
      ("this is not YAML (\(reason)).", "Check colons, indentation and quotes.")
    case .tooLarge(let limit):
      ("the file is larger than \(limit) bytes.", "Check that it is the right file.")
    case .unknownKey(let key, let known):
      ("there is no key “\(key)”.", "\(nearest(problem))The keys: \(known.joined(separator: ", ")).")
    case .missingKey(let key):
      ("the key “\(key)” is missing.", "Add it.")
    case .wrongKind(let found, let expected):
      ("“\(found)” is not \(kind(expected)).", "Write \(kind(expected)).")
    case .notAmong(let found, let allowed):
      ("“\(found)” cannot be used.", "\(nearest(problem))Choose one of: \(allowed.joined(separator: ", ")).")
    case .duplicateID(let id):
      ("“\(id)” is there twice.", "Use each id once.")
    case .invalidID(let id):
      ("“\(id)” cannot be an id.", "Use letters without marks, digits, hyphens and points.")
    case .maximumsDoNotAddUp(let parts, let whole):
      ("the maximums of the parts add up to \(number(parts)), not \(number(whole)).", "Make them agree.")
    case .unreadableCondition(let text):
      (
        "the condition “\(text)” cannot be read.",
        "Right are: total >= 85; performed >= 7; met >= 12; contents 2, 5 > 70%; every content >= 50%."
      )
    case .unknownContent(let id, let known):
      (
        "the condition names content “\(id)”, which the scheme does not have.",
        "\(nearest(problem))The contents: \(known.joined(separator: ", "))."
      )
    case .maximumOfUnknownParts(let parts):
      ("a maximum of the whole is given, but none for: \(list(parts)).", "Give each its max, or leave “maximum” out.")
    case .stepDoesNotDivide(let step, let maximum):
      ("\(number(maximum)) is no whole number of steps of \(number(step)).", "Change the maximum or “step”.")
    case .percentageWithoutMaximum(let id):
      (
        "the condition asks for a percentage of content “\(id)”, which has no maximum.",
        "Give it a max, or take the condition out."
      )
    case .nothingToCount:
      (
        "what is met is to be counted, but nothing is answered by yes or no.",
        "Add “kind: yesNo” to the contents or criteria that are."
      )
    case .bandsOverlap(let upper, let lower):
      ("the bands of “\(upper)” and “\(lower)” overlap.", "Let one end where the other begins.")
    case .bandsLeaveGap(let gap):
      ("no band takes \(gap).", "Close the gap, or write “gaps: allow” where the rules leave it.")
    case .gapAllowed(let gap):
      (
        "worth knowing: no band takes \(gap), which the scheme allows; whoever has it has no class.",
        "Nothing needs doing if the rules leave it open."
      )
    case .emptyRange(let range):
      ("nothing lies in \(range).", "Write the smaller number first, from 1 or from 0 for counts.")
    case .outOfRange(let found, let least, let most):
      ("\(found) is not from \(least) to \(most).", "Correct the number.")
    case .keysExclude(let keys):
      ("only one of these can be here: \(list(keys)).", "Take the others out.")
    case .keysMissing(let keys):
      ("one of these must be here: \(list(keys)).", "Add it.")
    case .unknownClass(let name, let known):
      (
        "the award is for class “\(name)”, which the scheme does not have.",
        "\(nearest(problem))The classes: \(list(known))."
      )
    case .awardWithoutRanking(let places):
      ("the award is for places \(places), but units are not ranked.", "Add “ranking: {by: total}”.")
    case .unknownAward(let id, let known):
      (
        "the award is among those who have “\(id)”, which is no award above it.",
        "\(nearest(problem))Awards above: \(list(known))."
      )
    case .placesOverlap(let first, let second):
      ("the awards “\(first)” and “\(second)” are for some of the same places.", "Let one begin after the other ends.")
    case .unknownRound(let id, let known):
      ("there is no round “\(id)”.", "\(nearest(problem))The rounds: \(list(known)).")
    case .cycle(let path):
      ("this comes back to itself: \(path.joined(separator: " → ")).", "Let it name what comes before it.")
    case .unreadableDeadline(let text):
      ("“\(text)” is no day and no time of one.", "Write 2026-09-30, or 2026-09-30 17:00 for an hour in Vietnam.")
    case .duplicateLabel(let label):
      ("the label “\(label)” is there twice.", "Give it to one column.")
    case .tooDeep(let limit):
      ("criteria in criteria go \(limit) levels deep at most.", "Take a level out.")
    case .unknownLimit(let name, let known):
      ("there is no limit “\(name)”.", "The limits: \(known.joined(separator: ", ")).")
    case .unknownScheme(let id, let known):
      (
        "there is no scheme “\(id)”, and no file of that name.",
        "\(nearest(problem))Embedded are: \(known.joined(separator: ", "))."
      )
    }
  }

  /// What belongs there; empty where that is not one thing.
  private func expected(_ problem: ConfigurationError.Problem) -> String {
    switch problem {
    case .wrongKind(_, let expected): kind(expected)
    case .unknownKey(_, let known), .notAmong(_, let known), .unknownContent(_, let known), .unknownClass(_, let known),
      .unknownAward(_, let known), .unknownRound(_, let known), .unknownLimit(_, let known),
      .unknownScheme(_, let known), .keysMissing(let known):
      known.joined(separator: ", ")
    case .missingKey(let key): key
    case .maximumsDoNotAddUp(_, let whole): number(whole)
    case .outOfRange(_, let least, let most): "\(least)-\(most)"
    case .tooLarge(let limit): "<= \(limit)"
    case .tooDeep(let limit): "<= \(limit)"
    case .notYAML: "YAML"
    case .duplicateID, .invalidID, .unreadableCondition, .maximumOfUnknownParts, .stepDoesNotDivide,
      .percentageWithoutMaximum, .nothingToCount, .bandsOverlap, .bandsLeaveGap, .gapAllowed, .emptyRange, .keysExclude,
      .awardWithoutRanking, .placesOverlap, .cycle, .unreadableDeadline, .duplicateLabel:
      ""
    }
  }

  private func kind(_ kind: ConfigurationError.ValueKind) -> String {
    switch kind {
    case .text: "text"
    case .number: "a number (with a decimal point, such as 7.5)"
    case .positiveNumber: "a number above 0"
    case .wholeNumber: "a whole number"
    case .maximum: "a number above 0 (with a decimal point, such as 7.5), workbook or none"
    case .places: "a place or places, such as 1-3"
    case .list: "a list"
    case .mapping: "a group of keys with values"
    case .nonEmptyList: "a list with at least one item"
    }
  }

  private func nearest(_ problem: ConfigurationError.Problem) -> String {
    problem.nearestKey.map { "Did you mean “\($0)”? " } ?? ""
  }

  private func list(_ items: [String]) -> String { items.isEmpty ? "none" : items.joined(separator: ", ") }
}
