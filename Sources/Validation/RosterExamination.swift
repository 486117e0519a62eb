package import Scoring
import Spreadsheet

/// A roster's table with everything that its rules hold it against.
package struct RosterExamination: Sendable {
  /// The table.
  package let listing: RosterListing
  /// Another list of the same units, or `nil`.
  package let other: RosterListing?
  /// How many units a cluster is to have, or `nil` for any number.
  package let clusterSize: ClosedRange<Int>?
  /// The rows by name, as comparisons see it.
  let entriesOfName: [FoldedText: [RosterEntry]]

  /// The size of a cluster where nobody says another: three or four (Hà Nội 2017, III.1).
  package static let usualClusterSize = 3...4

  /// An examination of a roster's table.
  ///
  /// - Parameters:
  ///   - listing: the table.
  ///   - other: another list of the same units, which is taken as it is.
  ///   - clusterSize: how many units a cluster is to have; `nil` for any number.
  package init(
    _ listing: RosterListing, against other: RosterListing? = nil, clusterSize: ClosedRange<Int>? = usualClusterSize
  ) {
    self.listing = listing
    self.other = other
    self.clusterSize = clusterSize
    entriesOfName = Dictionary(grouping: listing.entries.filter { !$0.name.folded.isEmpty }, by: \.name.folded)
  }

  /// Every rule's findings: graver ones first, then in reading order; those on the other list behind.
  package func findings() -> [Finding] { RosterRules.all.flatMap { $0.findings(in: self) }.inReadingOrder() }

  /// A finding at a column of a row.
  func finding(
    _ detail: Finding.RosterDetail, _ column: RosterListing.Column, of entry: RosterEntry, found: String
  ) -> Finding {
    Finding(
      .roster(detail), at: .init(sheet: listing.sheet, cell: listing.cell(column, of: entry)), found: found)
  }

  /// The cell of a column of a row, for a message.
  func cellName(_ column: RosterListing.Column, of entry: RosterEntry) -> String {
    listing.cell(column, of: entry)?.description ?? ""
  }
}
