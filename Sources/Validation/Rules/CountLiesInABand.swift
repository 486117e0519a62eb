import Scoring
import Spreadsheet

/// `grade.no-band`: the count of what is met lies in one of the scheme's bands.
///
/// One that lies between two published bands has no class; the program gives it none.
struct CountLiesInABand: Rule {
  func findings(in examination: Examination) -> [Finding] {
    guard let grade = examination.grade, grade.className == nil else { return [] }
    let met = examination.tally.metCount
    return [
      Finding(
        .grade(.noBand(count: met, bands: examination.scheme.grading?.classNames ?? [])),
        at: .init(sheet: examination.sheet.sheet), found: String(met))
    ]
  }
}
