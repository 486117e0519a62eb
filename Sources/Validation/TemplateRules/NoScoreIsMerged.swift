import Scoring
import Spreadsheet

/// `template.merged-scores`: no cell to be filled in is merged with others.
struct NoScoreIsMerged: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    let merged = examination.grid?.mergedRanges ?? []
    var seen: Set<CellRange> = []
    return examination.entries.compactMap { entry in
      guard let range = merged.first(where: { $0.contains(entry.cell.reference) }), seen.insert(range).inserted else {
        return nil
      }
      return examination.finding(
        .mergedScores(id: entry.row.target.id), entry.cell.reference, found: range.description)
    }
  }
}
