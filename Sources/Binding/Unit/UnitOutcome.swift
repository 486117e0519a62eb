package import Scoring
package import Spreadsheet

/// What looking for the unit of a workbook comes to.
package enum UnitOutcome: Hashable, Sendable {
  /// Where a unit's name was found.
  package struct Place: Hashable, Sendable {
    /// The sheet, or `nil` for the file's name.
    package let sheet: String?
    /// The cell, or `nil` for the file's name.
    package let cell: CellReference?
    /// What stands there.
    package let text: String
  }

  /// One unit, and where its name stands.
  case found(Unit, Place)
  /// No name anywhere.
  case missing
  /// A name that the roster does not have.
  case unknown(Place)
  /// A name of several units that neither kind nor cluster tells apart.
  case ambiguous([Unit], Place)
}
