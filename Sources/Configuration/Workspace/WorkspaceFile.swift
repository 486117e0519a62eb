package import Scoring

/// The configuration of a workspace: where things are and how they are judged.
///
/// Paths are as written there, relative to the file.
package struct WorkspaceFile: Sendable {
  /// The id of an embedded scheme, or the path of a scheme file.
  package let scheme: String
  /// The roster, or `nil` for none.
  package let roster: String?
  /// Where submissions arrive.
  package let inbox: String
  /// Files and folders of adjustments.
  package let adjustments: [String]
  /// Where outputs go.
  package let out: String
  /// Where processed originals go.
  package let archive: String
  /// The round, or `nil` for none.
  package let round: String?
  /// The language of the outputs, or `nil` when the file names none.
  package let language: Language?
  /// For how many seconds a file must stay the same to count as complete; `nil` for the program's own time.
  package let settle: Double?
  /// Limits by name.
  package let limits: [(name: String, value: Int)]

  private static let keys = [
    "scheme", "roster", "inbox", "adjustments", "out", "archive", "round", "lang", "settle", "limits",
  ]

  /// Reads a configuration.
  ///
  /// Limits are refused unless they are among those that the reader has.
  ///
  /// - Throws: ``ConfigurationError`` at the first fault.
  package init(_ text: String, file: String, knownLimits: [String]) throws(ConfigurationError) {
    let document = try YAMLDocument(text, file: file)
    try document.allowKeys(Self.keys)
    scheme = try document.required("scheme").text()
    roster = try document.value("roster")?.text()
    inbox = try document.value("inbox")?.text() ?? "inbox"
    adjustments = try document.value("adjustments")?.texts() ?? ["adjustments"]
    out = try document.value("out")?.text() ?? "out"
    archive = try document.value("archive")?.text() ?? "archive"
    round = try document.value("round")?.text()
    language = try document.value("lang")?.choice(Language.self)
    settle = try Self.seconds(document.value("settle"))
    limits = try Self.limits(document.value("limits"), known: knownLimits)
  }

  private static func seconds(_ value: YAMLDocument?) throws(ConfigurationError) -> Double? {
    guard let value else { return nil }
    let text = try value.text()
    guard let seconds = Double(text), seconds >= 0, seconds <= 3_600 else {
      throw value.error(.wrongKind(found: text, expected: .positiveNumber))
    }
    return seconds
  }

  private static func limits(
    _ value: YAMLDocument?, known: [String]
  ) throws(ConfigurationError) -> [(name: String, value: Int)] {
    guard let value else { return [] }
    try value.allowKeys(known, otherwise: { .unknownLimit($0, known: $1) })
    var limits: [(name: String, value: Int)] = []
    for (name, entry) in try value.entries() {
      guard let number = Int(try entry.text()), number > 0 else {
        throw entry.error(.wrongKind(found: try entry.text(), expected: .positiveNumber))
      }
      limits.append((name, number))
    }
    return limits
  }
}
