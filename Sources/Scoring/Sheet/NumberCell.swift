package import Spreadsheet

/// A cell of a table where a number belongs, and what is read there.
package struct NumberCell: Hashable, Sendable {
  /// What a number cell holds.
  package enum Reading: Hashable, Sendable {
    /// Nothing.
    case blank
    /// A text for "none": a dash, "không".
    case none
    /// A number stored as one.
    case points(Points)
    /// A number typed as text: "7,5", "5 điểm".
    case typed(Points)
    /// A percentage: a number format with %, or a text that ends in it.
    case percentage
    /// A date or a time, such as "1/2" becomes.
    case date
    /// A formula whose result is not in the file.
    case notCalculated
    /// An error literal such as #REF!.
    case formulaError
    /// A number beyond what points can be.
    case tooLarge
    /// Any other content.
    case notANumber
  }

  /// Where the cell is.
  package let reference: CellReference
  /// What it holds.
  package let reading: Reading
  /// Its content as a person sees it, for messages; empty for a blank cell.
  package let found: String
  /// Whether a formula gave it.
  package let isFormula: Bool

  /// A cell where a number belongs.
  package init(reference: CellReference, reading: Reading, found: String, isFormula: Bool = false) {
    self.reference = reference
    self.reading = reading
    self.found = found
    self.isFormula = isFormula
  }

  /// The number that is there, of whatever size and sign; `nil` when there is none.
  package var points: Points? {
    switch reading {
    case .points(let points), .typed(let points): points
    case .blank, .none, .percentage, .date, .notCalculated, .formulaError, .tooLarge, .notANumber: nil
    }
  }

  /// Whether nothing was given: the cell is blank or says "none".
  package var isMissing: Bool { reading == .blank || reading == .none }

  /// The score that counts under a maximum: not missing, a number, not negative, not above the maximum.
  ///
  /// Without a maximum, when neither scheme nor workbook says one, any score that is not negative counts.
  package func score(maximum: Points?, blank: Scheme.Blank) -> Points? {
    if isMissing { return blank == .zero ? .zero : nil }
    guard let points, !points.isNegative else { return nil }
    if let maximum, points > maximum { return nil }
    return points
  }
}
