import Scoring
import Spreadsheet

/// `class.mismatch`: the class that a unit gives itself is the one that its own scores come to.
struct DeclaredClassIsEarned: Rule {
  func findings(in examination: Examination) -> [Finding] {
    guard let declared = examination.sheet.declaredClass,
      let earned = Grade(examination.ownTally, by: examination.scheme.grading), earned.className != declared.name
    else { return [] }
    return [
      Finding(
        .sum(.classMismatch(computed: earned.className)),
        at: .init(sheet: examination.sheet.sheet, cell: declared.cell), found: declared.name)
    ]
  }
}
