/// A fault in a table that a person keeps: a roster or a table of adjustments.
package struct TableFault: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// The bytes are not UTF-8 text: the first that is not, from 0.
    case notText(offset: Int)
    /// A quoted field is never closed.
    case unclosedQuote
    /// No row has the labels of such a table; the labels that must be there.
    case noHeader(needed: [String])
    /// No row below the header.
    case noRows
    /// A cell that must not be empty is.
    case empty(column: String)
    /// An id that cannot name a folder.
    case invalidID(String)
    /// An id that an earlier row has, and where.
    case duplicateID(String, first: String)
    /// A unit that an earlier row names with the same kind and cluster, and where.
    case duplicateUnit(String, first: String)
    /// A layer that is none, or the unit's own.
    case unknownLayer(String)
    /// A score that is no number.
    case unreadableScore(String)
  }

  /// The name of the file, without folders.
  package let file: String
  /// The sheet, or `nil` in a text file.
  package let sheet: String?
  /// The cell as a spreadsheet program shows it, or `nil` where the fault is no single cell.
  package let cell: String?
  /// What is wrong.
  package let problem: Problem

  /// A fault at a place.
  package init(file: String, sheet: String? = nil, cell: String? = nil, problem: Problem) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.problem = problem
  }
}
