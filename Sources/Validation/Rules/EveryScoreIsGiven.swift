import Scoring
import Spreadsheet

/// `score.missing`: the unit has scored every criterion, and every content that has no criteria rows.
///
/// Where the table has no column of the unit's own scores, what is missing is what no layer has scored.
struct EveryScoreIsGiven: Rule {
  func findings(in examination: Examination) -> [Finding] {
    guard examination.scheme.blank == .missing else { return [] }
    return examination.sheet.rows.compactMap { finding(for: $0, in: examination) }
  }

  private func finding(for row: ScoreRow, in examination: Examination) -> Finding? {
    let detail = Finding.Detail.score(.missing(id: row.target.id, layer: .own))
    guard mustBeScored(row.target, in: examination) else { return nil }
    guard let cell = examination.sheet.score(of: row.target, in: .own) else {
      guard !isScored(row.target, in: examination) else { return nil }
      return Finding(detail, at: .init(sheet: examination.sheet.sheet, cell: row.label))
    }
    return cell.isMissing ? Finding(detail, at: examination.place(cell), found: cell.found) : nil
  }

  private func isScored(_ target: Target, in examination: Examination) -> Bool {
    let content = examination.tally.contents.first { $0.content.id == target.contentID }
    switch target {
    case .content: return content?.final != nil
    case .criterion(let id, _): return content?.criteria.contains { $0.criterion.id == id && $0.final != nil } ?? false
    }
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
