package import Scoring

/// A fault in a file that a person configures the program with, at its place.
package struct ConfigurationError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// The text is not YAML; the parser's own words say why.
    case notYAML(String)
    /// The file is larger than any such file is, in bytes.
    case tooLarge(limit: Int)
    /// A key that means nothing here.
    case unknownKey(String, known: [String])
    /// A key that must be there is not.
    case missingKey(String)
    /// Something else than the kind of value that belongs here.
    case wrongKind(found: String, expected: ValueKind)
    /// A value that is none of those possible.
    case notAmong(found: String, allowed: [String])
    /// The same id twice.
    case duplicateID(String)
    /// An id that cannot be one.
    case invalidID(String)
    /// The maximums of the parts do not add up to that of the whole.
    case maximumsDoNotAddUp(parts: Points, whole: Points)
    /// A condition that cannot be read.
    case unreadableCondition(String)
    /// A condition on a content that the scheme does not have.
    case unknownContent(String, known: [String])
    /// A maximum of the whole where some part has none in the scheme.
    case maximumOfUnknownParts(parts: [String])
    /// A maximum that is no whole number of steps.
    case stepDoesNotDivide(step: Points, maximum: Points)
    /// A condition on the percentage of a content that has no maximum.
    case percentageWithoutMaximum(String)
    /// A count of what is met where nothing is answered by yes or no.
    case nothingToCount
    /// Two classes whose bands have something in common.
    case bandsOverlap(String, String)
    /// What lies between two bands, or in none: "21-22", "80 <= total < 85".
    case bandsLeaveGap(String)
    /// What lies in no band, where the scheme allows it: only worth knowing.
    case gapAllowed(String)
    /// A range whose end lies before its start, or that nothing lies in.
    case emptyRange(String)
    /// A number outside of what there is.
    case outOfRange(found: String, least: Int, most: Int)
    /// Keys of which only one may be there.
    case keysExclude([String])
    /// Keys of which one must be there.
    case keysMissing([String])
    /// An award for a class that the scheme does not have.
    case unknownClass(String, known: [String])
    /// An award by places in a scheme that does not rank.
    case awardWithoutRanking(String)
    /// An award among the holders of one that does not exist or comes later.
    case unknownAward(String, known: [String])
    /// Places that another award has too.
    case placesOverlap(String, String)
    /// A round that the scheme does not have.
    case unknownRound(String, known: [String])
    /// What comes back to itself: rounds that follow each other up, or an alias within what it stands for.
    case cycle([String])
    /// What is no day of the calendar and no time of one.
    case unreadableDeadline(String)
    /// A label that names two columns.
    case duplicateLabel(String)
    /// Criteria in criteria beyond so many levels.
    case tooDeep(limit: Int)
    /// A limit that the program does not have.
    case unknownLimit(String, known: [String])
    /// No scheme of that id is embedded, and no such file exists.
    case unknownScheme(String, known: [String])
  }

  /// The kinds of value a key can have.
  package enum ValueKind: Hashable, Sendable {
    case text, number, positiveNumber, wholeNumber, maximum, places, list, mapping, nonEmptyList
  }

  /// The file, or the name of what is embedded.
  package let file: String
  /// The line, from 1; `nil` where the fault is no single place.
  package let line: Int?
  /// The column, from 1; `nil` where the fault is no single place.
  package let column: Int?
  /// What is wrong.
  package let problem: Problem

  /// A fault at a place of a file.
  package init(file: String, line: Int?, column: Int?, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }
}

extension ConfigurationError.Problem {
  /// The known key that a misspelt one is most like, or `nil` when it is like none.
  package var nearestKey: String? {
    switch self {
    case .unknownKey(let key, let known), .unknownLimit(let key, let known), .unknownClass(let key, let known),
      .unknownAward(let key, let known), .unknownRound(let key, let known), .unknownContent(let key, let known),
      .unknownScheme(let key, let known):
      Self.nearest(to: key, among: known)
    case .notAmong(let found, let allowed): Self.nearest(to: found, among: allowed)
    case .notYAML, .tooLarge, .missingKey, .wrongKind, .duplicateID, .invalidID, .maximumsDoNotAddUp,
      .maximumOfUnknownParts, .stepDoesNotDivide, .unreadableCondition, .percentageWithoutMaximum, .nothingToCount,
      .bandsOverlap, .bandsLeaveGap, .gapAllowed, .emptyRange, .outOfRange, .keysExclude, .keysMissing,
      .awardWithoutRanking,
      .placesOverlap, .cycle, .unreadableDeadline, .duplicateLabel, .tooDeep:
      nil
    }
  }

  /// A slip for every two letters is the most that is still alike.
  private static func nearest(to key: String, among known: [String]) -> String? {
    let letters = Array(key.lowercased().utf8)
    let distances = known.map { ($0, EditDistance.between(letters, Array($0.lowercased().utf8))) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 * 2 <= letters.count else { return nil }
    return best.0
  }
}
