package import Scoring
package import Spreadsheet

/// One thing wrong or worth saying, at one place.
///
/// The words for people are made of it in Reporting.
package struct Finding: Hashable, Sendable {
  /// Where it is.
  package struct Place: Hashable, Sendable {
    /// The file when it is another than the submission, as for a table of adjustments; `nil` otherwise.
    package let file: String?
    /// The sheet, or `nil` for the whole file.
    package let sheet: String?
    /// The cell, or `nil` for the whole sheet or file.
    package let cell: String?

    /// A place in the submission.
    package init(sheet: String? = nil, cell: CellReference? = nil) {
      file = nil
      self.sheet = sheet
      self.cell = cell?.description
    }

    /// A place in a file of adjustments.
    package init(_ place: Adjustment.Place) {
      file = place.file
      sheet = place.sheet
      cell = place.cell
    }

    /// A place in another file than the submission.
    package init(file: String, sheet: String?, cell: String?) {
      self.file = file
      self.sheet = sheet
      self.cell = cell
    }
  }

  /// Where it is.
  package let place: Place
  /// What stands there, as a person sees it; empty for nothing.
  package let found: String
  /// What it is, with the figures that its words need.
  package let detail: Detail

  /// A finding.
  package init(_ detail: Detail, at place: Place, found: String = "") {
    self.detail = detail
    self.place = place
    self.found = found
  }

  /// Its stable id.
  package var rule: RuleID { detail.rule }

  /// How much it matters.
  package var severity: Severity { detail.severity }
}
