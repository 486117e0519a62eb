import Disk
package import Reporting
package import Scoring
import Validation
import XLSXReader

/// Checks a roster, on request against another list, and writes nothing.
package struct RosterCheckRun: Sendable {
  /// The file of the roster.
  package let file: String
  /// The file of another list of the same units, or `nil`.
  package let against: String?
  /// The kinds of unit that may stand there.
  package let kinds: [UnitKind]
  /// How many units a cluster is to have, or `nil` for any number.
  package let clusterSize: ClosedRange<Int>?
  /// Limits of reading, written `name=value`.
  package let limits: [String]

  /// A check of a roster.
  package init(
    file: String, against: String?, kinds: [UnitKind], clusterSize: ClosedRange<Int>?, limits: [String]
  ) {
    self.file = file
    self.against = against
    self.kinds = kinds
    self.clusterSize = clusterSize
    self.limits = limits
  }

  /// What checking comes to.
  ///
  /// - Throws: ``BatchProblem`` when a file does not exist or is no table of units at all.
  package func outcome() throws(BatchProblem) -> RosterOutcome {
    let limits = try ReadingLimits.default.with(limits)
    let listing = try RosterLoading.listing(DiskPath(file), kinds: kinds, limits: limits)
    var other: RosterListing?
    if let against { other = try RosterLoading.listing(DiskPath(against), kinds: kinds, limits: limits) }
    let examination = RosterExamination(
      listing, against: other, clusterSize: clusterSize)
    return RosterOutcome(
      file: file, against: against, unitCount: listing.entries.count, clusterCount: listing.clusters.count,
      findings: examination.findings())
  }
}
