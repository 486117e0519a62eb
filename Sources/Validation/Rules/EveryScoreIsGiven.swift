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
    case .criterion(let id, _): return content?.criterion(id)?.final != nil
    }
  }

  private func mustBeScored(_ target: Target, in examination: Examination) -> Bool {
    !examination.hasCriterionRows(below: target) && !wholeStandsIn(for: target, in: examination)
  }

  /// Whether the own score of what a criterion is part of stands in for its criteria, none of which is scored.
  private func wholeStandsIn(for target: Target, in examination: Examination) -> Bool {
    guard let parent = examination.scheme.parent(of: target),
      let content = examination.ownTally.contents.first(where: { $0.content.id == target.contentID })
    else { return false }
    let whole = content.criterion(parent.id)
    let (final, criteria) = whole.map { ($0.final, $0.criteria) } ?? (content.final, content.criteria)
    return (final != nil && criteria.all.allSatisfy { $0.final == nil }) || wholeStandsIn(for: parent, in: examination)
  }
}
