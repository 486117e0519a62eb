/// What a score is given for: a content as a whole, or one criterion of it.
///
/// Both by the scheme's ids.
package enum Target: Hashable, Sendable {
  /// A content as a whole.
  case content(String)
  /// A criterion and the content it belongs to.
  case criterion(String, content: String)

  /// The id in the scheme: "3" or "3a".
  package var id: String {
    switch self {
    case .content(let id), .criterion(let id, _): id
    }
  }

  /// The id of the content.
  package var contentID: String {
    switch self {
    case .content(let id), .criterion(_, let id): id
    }
  }
}
