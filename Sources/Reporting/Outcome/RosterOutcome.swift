package import Validation

/// What checking a roster came to.
package struct RosterOutcome: Sendable {
  /// The roster's file as the command named it.
  package let file: String
  /// The file of the list that it was held against, or `nil`.
  package let against: String?
  /// How many rows it has.
  package let unitCount: Int
  /// How many clusters it has.
  package let clusterCount: Int
  /// What was found.
  package let findings: [Finding]

  /// What checking a roster came to.
  package init(file: String, against: String?, unitCount: Int, clusterCount: Int, findings: [Finding]) {
    self.file = file
    self.against = against
    self.unitCount = unitCount
    self.clusterCount = clusterCount
    self.findings = findings
  }

  /// Whether something must be mended.
  package var hasError: Bool { findings.contains { $0.severity == .error } }
}
