/// A column of a score table, as a scheme names it to add labels that its workbooks have.
package enum TableColumn: String, CaseIterable, Hashable, Sendable {
  case number
  case name
  case max
  case own = "self"
  /// The column in which a mark means no, beside the unit's own in which it means yes.
  case no
  case inspected
  case agreed
  case appraised
  case note
}
