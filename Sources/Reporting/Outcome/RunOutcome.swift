package import Scoring
package import Validation

/// What became of everything that a run found in the inbox.
package struct RunOutcome: Sendable {
  /// A file that another one takes the place of.
  package struct Replaced: Hashable, Sendable {
    /// Its name.
    package let file: String
    /// Its SHA-256.
    package let sha256: String
    /// The name of the file that counts instead.
    package let by: String
    /// The unit's id, or `nil` when it is not known.
    package let unitID: String?

    /// A file that another one takes the place of.
    package init(file: String, sha256: String, by: String, unitID: String?) {
      self.file = file
      self.sha256 = sha256
      self.by = by
      self.unitID = unitID
    }
  }

  /// The scheme.
  package let scheme: Scheme
  /// The round, or `nil` for none.
  package let round: String?
  /// The roster, or `nil` without one.
  package let roster: Roster?
  /// What became of the units, in the roster's order, without one by id; a unit has one.
  package let units: [SubmissionRecord]
  /// The files that could not be graded, by name, each with the name of its folder under `_rejected`.
  package let rejected: [(folder: String, record: SubmissionRecord)]
  /// Files with the bytes of another, by name.
  package let duplicates: [Replaced]
  /// Files that a later one of the same unit replaces, by name.
  package let superseded: [Replaced]
  /// Files that have not been judged, by name, each with the reason.
  package let waiting: [WaitingSubmission]
  /// Names of files that were passed over: lock files, hidden and temporary ones, other kinds than workbooks.
  package let passedOver: [String]
  /// What is wrong with the adjustments as a whole, and what of them waits.
  package let findings: [Finding]
  /// The units of the roster of which nothing was received, in its order.
  package let missingUnits: [Unit]
  /// What the units come to together.
  package let consolidation: Consolidation
  /// How many submissions failed.
  package let failures: FailureCounts
  /// Whether the files of units and rejected submissions lie beside the overview, which then links to them.
  package let hasUnitFiles: Bool

  /// What became of a run.
  package init(
    scheme: Scheme, round: String?, roster: Roster?, units: [SubmissionRecord],
    rejected: [(folder: String, record: SubmissionRecord)], duplicates: [Replaced], superseded: [Replaced],
    waiting: [WaitingSubmission] = [], passedOver: [String], findings: [Finding],
    earlier: [String: EarlierFindings] = [:], failures: FailureCounts = FailureCounts(), hasUnitFiles: Bool = true
  ) {
    self.failures = failures
    self.hasUnitFiles = hasUnitFiles
    self.scheme = scheme
    self.round = round
    self.roster = roster
    self.units = units
    self.rejected = rejected
    self.duplicates = duplicates
    self.superseded = superseded
    self.waiting = waiting
    self.passedOver = passedOver
    self.findings = findings
    let submitted = Set(units.compactMap(\.unit?.id))
    let known = roster?.units ?? []
    missingUnits = known.filter { !submitted.contains($0.id) }
    consolidation = Consolidation(
      scheme: scheme, round: round, units: Self.everyUnit(known, units), earlier: earlier)
  }

  /// Every unit of the roster and every one that submitted, each with its record.
  private static func everyUnit(
    _ known: [Unit], _ records: [SubmissionRecord]
  ) -> [(unit: Unit, record: SubmissionRecord?)] {
    let byUnit = Dictionary(
      records.compactMap { record in record.unit.map { ($0.id, record) } }, uniquingKeysWith: { first, _ in first })
    let ids = Set(known.map(\.id))
    let others = records.compactMap(\.unit).filter { !ids.contains($0.id) }
    return (known + others).map { ($0, byUnit[$0.id]) }
  }

  /// The units whose first file of the round came after its deadline, in the order of ``units``.
  package var lateUnits: [Unit] {
    units.filter { $0.findings.contains { $0.rule == .submissionLate } }.compactMap(\.unit)
  }

  /// How many files were received: all but those passed over.
  package var received: Int { units.count + rejected.count + duplicates.count + superseded.count }

  /// How many submissions ended so.
  package func count(_ status: SubmissionOutcome.Status) -> Int {
    status == .rejected ? rejected.count : units.count { $0.status == status }
  }

  /// How many units are in each class, in the scheme's order.
  package var classes: [(name: String, count: Int)] {
    (scheme.grading?.classNames ?? []).map { name in
      (name, units.count { $0.className == name })
    }
  }

  /// How often each rule was found, most often first.
  package var frequentRules: [(rule: RuleID, count: Int)] {
    let ofFiles = (units + rejected.map(\.record)).flatMap(\.findings).map { ($0.rule, $0.severity) }
    let all = ofFiles + findings.map { ($0.rule, $0.severity) }
    let counts = Dictionary(grouping: all.filter { $0.1 != .info }, by: \.0).mapValues(\.count)
    return RuleID.allCases.compactMap { rule in counts[rule].map { (rule, $0) } }
      .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map {
        ($0.element.0, $0.element.1)
      }
  }

  /// Whether a submission or the adjustments have an error, a file was rejected, or a received one cannot be graded now.
  package var hasError: Bool {
    !rejected.isEmpty || waiting.contains(where: \.reason.isFailure) || units.contains(where: \.hasError)
      || findings.contains { $0.severity == .error }
  }
}
