/// One inspection period of a year (đợt), as a scheme plans it.
package struct InspectionRound: Hashable, Sendable {
  /// The id by which commands and adjustments name it.
  package let id: String
  /// What it is called.
  package let name: LocalizedText
  /// Until when submissions are in time, or `nil` when none is set.
  package let deadline: Deadline?
  /// Until when the round lasts, or `nil` when none is set.
  package let ends: Deadline?
  /// The id of the earlier round whose findings are followed up, or `nil`.
  package let followsUp: String?

  /// A round.
  package init(id: String, name: LocalizedText, deadline: Deadline?, ends: Deadline?, followsUp: String?) {
    self.id = id
    self.name = name
    self.deadline = deadline
    self.ends = ends
    self.followsUp = followsUp
  }
}
