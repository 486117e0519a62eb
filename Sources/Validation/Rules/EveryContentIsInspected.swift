import Scoring
import Spreadsheet

/// `grade.provisional`: a class that rests on the unit's own scores alone is provisional until the team has inspected.
struct EveryContentIsInspected: Rule {
  func findings(in examination: Examination) -> [Finding] {
    guard let grade = examination.grade, let awaited = examination.scheme.layers.first(where: { $0 != .own }) else {
      return []
    }
    let waiting = examination.tally.contents.filter { $0.restsOnOwnScore }.map(\.content.id)
    guard !waiting.isEmpty else { return [] }
    return [
      Finding(
        .grade(.provisional(contents: waiting, awaited: awaited)), at: .init(sheet: examination.sheet.sheet),
        found: grade.className)
    ]
  }
}

extension ContentTally {
  /// Whether some of the final score is the unit's own.
  fileprivate var restsOnOwnScore: Bool {
    guard let final else { return false }
    if final.layer == .own { return true }
    return scores[final.layer] != final.points && criteria.contains { $0.final?.layer == .own }
  }
}
