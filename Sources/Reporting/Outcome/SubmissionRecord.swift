package import Scoring
import Validation

/// What of a submission's outcome outlasts it: all that overviews and consolidated tables say of it, without its workbook.
///
/// A ledger keeps it, so that a run need not read again what has not changed.
package struct SubmissionRecord: Hashable, Sendable {
  /// The points of a content.
  package struct Content: Hashable, Sendable {
    /// The content's id in the scheme.
    package let id: String
    /// What each layer gave that gave something, in the order of layers.
    package let scores: [LayerScore]
    /// What counts, or `nil` when no layer has a valid score.
    package let final: LayerScore?
    /// The most points that it can have, or `nil` when nothing bounds it.
    package let maximum: Points?
    /// Whether some of what counts is the unit's own score.
    package let restsOnOwnScore: Bool
    /// What the inspection made of the unit's own score, or `nil` when the scheme has none.
    package let inspection: InspectionTally?

    /// The points of a content.
    package init(
      id: String, scores: [LayerScore], final: LayerScore?, maximum: Points?, restsOnOwnScore: Bool,
      inspection: InspectionTally?
    ) {
      self.id = id
      self.scores = scores
      self.final = final
      self.maximum = maximum
      self.restsOnOwnScore = restsOnOwnScore
      self.inspection = inspection
    }

    /// The unit's own score, when it scored the whole content.
    package var own: Points? { scores.first { $0.layer == .own }?.points }
  }

  /// A score and who gave it.
  package struct LayerScore: Hashable, Sendable {
    /// By whom.
    package let layer: Layer
    /// The score.
    package let points: Points

    /// A score of a layer.
    package init(layer: Layer, points: Points) {
      self.layer = layer
      self.points = points
    }
  }

  /// The received file.
  package let submission: SubmissionOutcome.Submission
  /// Whether it could be graded.
  package let status: SubmissionOutcome.Status
  /// Whose it is, or `nil` when that cannot be established.
  package let unit: Unit?
  /// The contents in the scheme's order; none without a table.
  package let contents: [Content]
  /// The total of each layer that covers every content.
  package let totals: [LayerScore]
  /// The total of the final scores; `nil` when some content has none.
  package let total: Points?
  /// The class, or `nil` when nothing is graded.
  package let className: String?
  /// What was found, graver first.
  package let findings: [FindingRecord]
  /// What each finding is in relation to the unit's revision before; `nil` without one.
  package let states: [RevisionComparison.State?]?
  /// What the revision before had and this one has no more.
  package let resolved: [FindingRecord]

  /// What outlasts an outcome, its messages in a language.
  package init(_ outcome: SubmissionOutcome, in language: Language) {
    submission = outcome.submission
    status = outcome.status
    unit = outcome.unit
    contents = (outcome.tally?.contents ?? []).map { Content($0, inspectedBy: outcome.scheme.inspectingLayer) }
    totals = Layer.allCases.compactMap { layer in
      outcome.tally?.total(of: layer).map { LayerScore(layer: layer, points: $0) }
    }
    total = outcome.tally?.total
    className = outcome.grade?.className
    findings = outcome.findings.map { FindingRecord($0, in: language) }
    let comparison = outcome.comparison
    states = comparison?.states
    resolved = comparison?.resolved ?? []
  }

  /// An outcome as it was kept.
  package init(
    submission: SubmissionOutcome.Submission, status: SubmissionOutcome.Status, unit: Unit?, contents: [Content],
    totals: [LayerScore], total: Points?, className: String?, findings: [FindingRecord],
    states: [RevisionComparison.State?]?, resolved: [FindingRecord]
  ) {
    self.submission = submission
    self.status = status
    self.unit = unit
    self.contents = contents
    self.totals = totals
    self.total = total
    self.className = className
    self.findings = findings
    self.states = states
    self.resolved = resolved
  }

  /// The total that the unit gave itself, when it scored every content.
  package var ownTotal: Points? { totals.first { $0.layer == .own }?.points }

  /// Whether something in it must be mended.
  package var hasError: Bool { status != .graded || findings.contains { $0.severity == .error } }
}

extension SubmissionRecord.Content {
  /// The points of a tally.
  fileprivate init(_ tally: ContentTally, inspectedBy layer: Layer?) {
    id = tally.content.id
    scores = Layer.allCases.compactMap { layer in
      tally.scores[layer].map { SubmissionRecord.LayerScore(layer: layer, points: $0) }
    }
    final = tally.final.map { SubmissionRecord.LayerScore(layer: $0.layer, points: $0.points) }
    maximum = tally.maximum
    restsOnOwnScore = tally.restsOnOwnScore
    inspection = layer.map { InspectionTally(tally, by: $0) }
  }
}
