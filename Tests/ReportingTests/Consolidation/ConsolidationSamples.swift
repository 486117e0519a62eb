import Reporting
import Scoring
import TestSupport
import Validation

/// Runs made of records by hand: what units have by content, and what inspection made of it.
enum ConsolidationSamples {
  /// What a content of a unit has: its own points, and the team's where it inspected.
  struct Scored {
    let own: Points?
    let inspected: Points?

    init(_ own: Points?, _ inspected: Points? = nil) {
      self.own = own
      self.inspected = inspected
    }
  }

  static func unit(_ id: String, _ cluster: String? = nil, lead: Bool = false) -> Unit {
    Unit(id: id, name: id.uppercased(), cluster: cluster, isLead: lead)
  }

  /// A record of a unit whose contents have these scores, out of 10 each unless the scheme says otherwise.
  static func record(
    _ unit: Unit, _ scores: [Scored], class className: String? = nil, in scheme: Scheme = .small,
    findings: [FindingRecord] = [], file: String = "a.xlsx"
  ) -> SubmissionRecord {
    let contents = zip(scheme.contents, scores).map { content, scored in
      self.content(scored, id: content.id, maximum: content.maximum)
    }
    let finals = contents.compactMap(\.final?.points)
    let owns = contents.compactMap(\.own)
    let isComplete = finals.count == contents.count
    return SubmissionRecord(
      submission: .init(file: file, sha256: "00", revision: 1, sheet: "Phiếu"),
      status: isComplete ? .graded : .incomplete, unit: unit, contents: contents,
      totals: owns.count == contents.count ? [.init(layer: .own, points: owns.sum())] : [],
      total: isComplete ? finals.sum() : nil, className: className, findings: findings, states: nil, resolved: [])
  }

  private static func content(_ scored: Scored, id: String, maximum: Points?) -> SubmissionRecord.Content {
    let scores = [(Layer.own, scored.own), (.inspected, scored.inspected)].compactMap { layer, points in
      points.map { SubmissionRecord.LayerScore(layer: layer, points: $0) }
    }
    let isChanged = scored.inspected != nil && scored.inspected != scored.own
    return SubmissionRecord.Content(
      id: id, scores: scores, final: scores.last, maximum: maximum, restsOnOwnScore: scores.last?.layer == .own,
      inspection: InspectionTally(
        points: scored.inspected, compared: scored.inspected == nil ? 0 : 1, changed: isChanged ? 1 : 0))
  }

  static func finding(
    _ rule: RuleID, _ severity: Severity = .error, subject: String? = nil, found: String = "x", cell: String = "D7",
    message: String = "m"
  ) -> FindingRecord {
    FindingRecord(
      rule: rule, severity: severity, file: nil, sheet: "Phiếu", cell: cell, subject: subject, found: found,
      expected: "e", message: message, fix: "f")
  }

  static func run(
    _ units: [Unit], _ records: [SubmissionRecord], scheme: Scheme = .small, round: String? = nil,
    earlier: [String: EarlierFindings] = [:]
  ) -> RunOutcome {
    RunOutcome(
      scheme: scheme, round: round, roster: Roster(units: units, kinds: []), units: records, rejected: [],
      duplicates: [], superseded: [], passedOver: [], findings: [], earlier: earlier)
  }

  /// The small scheme with places, an award by cluster for class A and one among those who have it, and two rounds.
  static let awarding = Scheme.small.with(
    ranking: RankingRule(),
    awards: [
      Award(
        id: "cum", name: LocalizedText(vi: "Tiêu biểu cụm", en: "Best of the cluster"), scope: .cluster,
        eligibility: .ofClass("A", quota: 1)),
      Award(
        id: "tp", name: LocalizedText(vi: "Bằng khen", en: "Certificate"), scope: .all,
        eligibility: .among("cum", quota: 1)),
    ],
    rounds: [
      InspectionRound(
        id: "dot-1", name: LocalizedText(vi: "Đợt 1", en: "Round 1"), deadline: nil, ends: nil, followsUp: nil),
      InspectionRound(
        id: "dot-2", name: LocalizedText(vi: "Đợt 2", en: "Round 2"), deadline: Deadline("2022-08-30"), ends: nil,
        followsUp: "dot-1"),
    ])
}

extension Scheme {
  /// The scheme with places, awards and rounds.
  func with(ranking: RankingRule?, awards: [Award], rounds: [InspectionRound]) -> Scheme {
    Scheme(
      id: id, version: version, title: title, source: source, organization: organization, contents: contents,
      layers: layers, scoreStep: scoreStep, blank: blank, partialContent: partialContent, numberStyle: numberStyle,
      grading: grading, ranking: ranking, awards: awards, rounds: rounds)
  }
}
