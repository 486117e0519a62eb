import Scoring
import Spreadsheet

/// `grade.above-band`: the total lies below the upper bound of the class; where an open band let it pass, the cluster
/// must confirm (DOMAIN.md, section 1).
struct TotalLiesInTheBandOfItsClass: Rule {
  func findings(in examination: Examination) -> [Finding] {
    guard let grade = examination.grade, grade.isAboveBand, let name = grade.className,
      let total = examination.tally.total
    else { return [] }
    let bounds = examination.scheme.grading?.classes.first { $0.name == name }?.conditions ?? []
    for case .total(let comparison, let bound) in bounds where comparison == .less || comparison == .atMost {
      return [
        Finding(
          .grade(.aboveBand(className: name, total: total, bound: bound)),
          at: .init(sheet: examination.sheet.sheet), found: total.description)
      ]
    }
    return []
  }
}
