import Scoring
import Spreadsheet

/// `grade.provisional`: a class, or a total that is ranked, that rests on the unit's own scores alone is provisional until the team has inspected.
struct EveryContentIsInspected: Rule {
  func findings(in examination: Examination) -> [Finding] {
    let scheme = examination.scheme
    guard scheme.grading != nil || scheme.ranking != nil, let total = examination.tally.total,
      let awaited = scheme.layers.first(where: { $0 != .own })
    else { return [] }
    let waiting = examination.tally.contents.filter { $0.restsOnOwnScore }.map(\.content.id)
    guard !waiting.isEmpty else { return [] }
    let className = examination.grade?.className
    return [
      Finding(
        .grade(.provisional(contents: waiting, awaited: awaited, isGraded: className != nil)),
        at: .init(sheet: examination.sheet.sheet), found: className ?? total.description)
    ]
  }
}
