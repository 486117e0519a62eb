package import Scoring

/// What a command asks for, as its options say it: nothing looked up yet.
package struct RunRequest: Sendable {
  /// The workspace's folder, or `nil` when the folders are named one by one.
  package var workspace: String?
  /// Where submissions arrive.
  package var inbox: String?
  /// Where outputs go.
  package var out: String?
  /// The id of an embedded scheme, or the path of a scheme file.
  package var scheme: String?
  /// The roster's file.
  package var roster: String?
  /// Files and folders of adjustments.
  package var adjustments: [String] = []
  /// The round.
  package var round: String?
  /// Whether the inbox is only read.
  package var keep = false
  /// The language, or `nil` when no option says it.
  package var language: Language?
  /// Limits as `name=value`.
  package var limits: [String] = []
  /// How many submissions are worked on at a time, or `nil` for one a processor.
  package var width: Int?

  /// Whether submissions are graded in this process, which measures what the workers cost.
  package var gradesInProcess = false
  /// Whether submissions that were set aside are tried again.
  package var retriesSetAside = false
  /// For how many seconds a file must stay the same to count as complete, or `nil` for what the workspace says.
  package var settle: Double?

  /// A request without options.
  package init() {}
}
