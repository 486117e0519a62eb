import Scoring
import Spreadsheet

/// `class.mismatch`: the class that a unit gives itself is the one that its own scores come to.
struct DeclaredClassIsEarned: Rule {
  func findings(in examination: Examination) -> [Finding] {
    guard let declared = examination.sheet.declaredClass,
      let grading = examination.scheme.grading,
      let earned = Grade(examination.ownTally, by: grading)?.className, earned != declared.name
    else { return [] }
    return [
      Finding(
        .sum(.classMismatch(computed: earned)),
        at: .init(sheet: examination.sheet.sheet, cell: declared.cell), found: declared.name)
    ]
  }
}
