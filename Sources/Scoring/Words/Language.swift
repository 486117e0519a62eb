/// A language in which the program speaks to people.
package enum Language: String, CaseIterable, Sendable {
  /// Vietnamese, the default.
  case vi
  /// English, on request.
  case en
}
