import Scoring
import Spreadsheet

/// `score.missing`: the unit has scored every criterion, and every content that has no criteria rows.
struct EveryScoreIsGiven: Rule {
  func findings(in examination: Examination) -> [Finding] {
    guard examination.scheme.blank == .missing else { return [] }
    return examination.sheet.rows.compactMap { finding(for: $0, in: examination) }
  }

  private func finding(for row: ScoreRow, in examination: Examination) -> Finding? {
    guard let cell = row.scores[.own], cell.isMissing, mustBeScored(row.target, in: examination)
    else { return nil }
    return Finding(
      .score(.missing(id: row.target.id, layer: .own)),
      at: examination.place(cell), found: cell.found)
  }

  private func mustBeScored(_ target: Target, in examination: Examination) -> Bool {
    switch target {
    case .criterion: !contentStandsIn(for: target, in: examination)
    case .content(let id):
      examination.scheme.content(id).map { examination.sheet.criterionRows(of: $0).isEmpty } ?? true
    }
  }

  /// Whether the content's own score stands in for its criteria, none of which is scored.
  private func contentStandsIn(for target: Target, in examination: Examination) -> Bool {
    guard case .criterion(_, let id) = target else { return false }
    return examination.ownTally.contents.contains { content in
      content.content.id == id && content.final != nil && content.criteria.allSatisfy { $0.final == nil }
    }
  }
}
