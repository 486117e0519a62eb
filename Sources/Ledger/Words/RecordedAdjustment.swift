/// A score of a layer other than self, as the last run read it.
package struct RecordedAdjustment: Hashable, Sendable {
  /// Where it is written.
  package struct Place: Hashable, Sendable {
    /// The name of the file.
    package let file: String
    /// The sheet, or `nil` in a CSV file.
    package let sheet: String?
    /// The cell of the points.
    package let cell: String

    /// A place in a file.
    package init(file: String, sheet: String?, cell: String) {
      self.file = file.withoutNull
      self.sheet = sheet?.withoutNull
      self.cell = cell.withoutNull
    }
  }

  /// The id of the unit, or `nil` when the roster has none of that name.
  package let unit: String?
  /// The unit as it is written.
  package let unitText: String
  /// The content or criterion.
  package let target: String
  /// Who gave the score.
  package let layer: String
  /// The score, as text.
  package let points: String
  /// Why, or `nil` when nothing is said.
  package let reason: String?
  /// By whom, or `nil` when nothing is said.
  package let author: String?
  /// When, as written, or `nil` when nothing is said.
  package let date: String?
  /// The round it belongs to, or `nil` when it names none.
  package let round: String?
  /// Where it is written.
  package let place: Place

  /// A score of a layer other than self; U+0000 is kept as U+2400.
  package init(
    unit: String?, unitText: String, target: String, layer: String, points: String, reason: String?, author: String?,
    date: String?, round: String?, place: Place
  ) {
    self.unit = unit
    self.unitText = unitText.withoutNull
    self.target = target.withoutNull
    self.layer = layer
    self.points = points.withoutNull
    self.reason = reason?.withoutNull
    self.author = author?.withoutNull
    self.date = date?.withoutNull
    self.round = round?.withoutNull
    self.place = place
  }
}
