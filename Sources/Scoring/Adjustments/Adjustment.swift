/// One score of a layer other than self, for one unit and one criterion or content (điều chỉnh).
package struct Adjustment: Hashable, Sendable {
  /// Where it is written.
  package struct Place: Hashable, Sendable {
    /// The name of the file, without folders.
    package let file: String
    /// The sheet, or `nil` in a CSV file.
    package let sheet: String?
    /// The cell of the points; in a CSV file as a spreadsheet program shows it.
    package let cell: String

    /// A place in a file.
    package init(file: String, sheet: String?, cell: String) {
      self.file = file
      self.sheet = sheet
      self.cell = cell
    }
  }

  /// Where it is written.
  package let place: Place
  /// The unit as it is written there.
  package let unitText: String
  /// The roster's id of the unit, or `nil` when the roster has none of that name.
  package let unitID: String?
  /// The content or criterion as it is written there.
  package let targetText: String
  /// What it is for, or `nil` when the scheme has none of that number or name.
  package let target: Target?
  /// Who gave the score.
  package let layer: Layer
  /// The score.
  package let score: NumberCell
  /// Why, or `nil` when nothing is said.
  package let reason: String?
  /// By whom, as written.
  package let by: String?
  /// When, as written.
  package let date: String?
  /// The round it belongs to, or `nil` when the row names none.
  package let round: String?

  /// A score of a layer other than self.
  package init(
    place: Place, unitText: String, unitID: String?, targetText: String, target: Target?, layer: Layer,
    score: NumberCell, reason: String?, by: String?, date: String?, round: String?
  ) {
    self.place = place
    self.unitText = unitText
    self.unitID = unitID
    self.targetText = targetText
    self.target = target
    self.layer = layer
    self.score = score
    self.reason = reason
    self.by = by
    self.date = date
    self.round = round
  }
}
