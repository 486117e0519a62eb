import Scoring
import Spreadsheet
import Validation

/// The result at a glance: class and total, or why there are none and what to do about it.
struct BannerView {
  let outcome: SubmissionOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }

  /// The values of the banner.
  var values: PageValues {
    var values: PageValues = [
      "kind": outcome.status.rawValue,
      "status": book.status(outcome.status),
      "meaning": meaning,
      "counts": words.counts(of: outcome.findings.map(\.severity)),
    ]
    if outcome.status == .graded { values["result"] = result(outcome.grade) }
    values["hasGaps"] = outcome.status == .incomplete
    values["gaps"] = gaps
    values["hasCauses"] = outcome.status == .rejected
    values["causes"] = causes
    return values
  }

  private var meaning: String {
    switch outcome.status {
    case .graded: book.label(.statusGradedMeaning)
    case .incomplete: book.label(.statusIncompleteMeaning)
    case .rejected: book.label(.statusRejectedMeaning)
    }
  }

  /// The total, and the class where there are classes.
  private func result(_ grade: Grade?) -> PageValues {
    let maximum = outcome.tally?.maximum
    let className = grade.map { $0.className ?? words.dash }
    return [
      "hasClass": className != nil,
      "class": className ?? "",
      "isLong": (className ?? "").unicodeScalars.count > 2,
      "total": book.number(outcome.tally?.total),
      "hasMaximum": maximum != nil,
      "of": book.number(maximum),
      "share": words.percent(Percentage(outcome.tally?.total, of: maximum)) + "%",
      "own": book.number(outcome.tally?.ownTotal),
      "remarks": words.gradeRemarks(in: outcome.findings.map(\.rule)),
    ]
  }

  /// The contents without a score and the cells that they wait for.
  private var gaps: [PageValues] {
    (outcome.tally?.contents ?? []).filter { $0.final == nil }.map { content in
      [
        "number": content.content.id,
        "name": content.content.name[book.language],
        "places": places(of: content),
      ]
    }
  }

  private func places(of content: ContentTally) -> [PageValues] {
    let criteria = content.criteria.all.filter { $0.criteria.isEmpty && $0.final == nil }
    if criteria.isEmpty { return [place(content.cell, criterion: nil)] }
    return criteria.map { place($0.cell, criterion: $0.criterion.id) }
  }

  private func place(_ cell: CellReference?, criterion: String?) -> PageValues {
    [
      "cell": cell?.description ?? "", "hasCell": cell != nil,
      "target": criterion ?? "", "isCriterion": criterion != nil,
    ]
  }

  /// Why the file was rejected; how to mend it stands in the table of findings.
  private var causes: [String] {
    outcome.findings.filter { $0.severity == .error }.map { FindingWords($0, in: book.language).message }
  }
}

extension Percentage {
  /// What part of a maximum a score is, or `nil` without either.
  init?(_ points: Points?, of maximum: Points?) {
    guard let points, let maximum else { return nil }
    self.init(points, of: maximum)
  }
}
