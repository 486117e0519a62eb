import Scoring
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

  /// What a roster came to that cannot be read as one; `nil` for a problem that is not its own, such as a missing file.
  package init?(of file: String, against: String?, refusedBy problem: BatchProblem) {
    let finding: Finding
    switch problem {
    case .roster(let fault):
      finding = Finding(
        .roster(.unreadable(fault.problem)), at: .init(file: fault.file, sheet: fault.sheet, cell: fault.cell))
    case .rosterFile(let name, let detail):
      finding = Finding(.file(detail), at: .init(file: name, sheet: nil, cell: nil))
    case .inputMissing, .notAFile, .configuration, .held, .cannotCreate, .cannotDraw, .ledger, .inputOutput,
      .unfinished,
      .usage:
      return nil
    }
    self.init(file: file, against: against, unitCount: 0, clusterCount: 0, findings: [finding])
  }

  /// Whether something must be mended.
  package var hasError: Bool { findings.contains { $0.severity == .error } }
}
