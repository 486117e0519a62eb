import Scoring
import Validation

/// What a unit's report under a scheme's outline says, as its template asks for it: the figures are filled in, the words are
/// the unit's to write.
///
/// The first heading of an outline is taken for results, the second for shortcomings, the third for remedies; those after
/// it are left to be written.
struct OutlineView {
  let outcome: SubmissionOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }
  private var paper: PaperWords { PaperWords(scheme: outcome.scheme, round: outcome.round, words: words) }
  private var unitTitle: String { outcome.unit?.printedName ?? book.label(.unknownUnit) }
  private var contents: [ContentTally] { outcome.tally?.contents ?? [] }
  private var toMend: [Finding] { outcome.findings.filter { $0.severity != .info } }

  /// The values of the page.
  var values: PageValues {
    var values = paper.common(title: book.label(.outlineTitle) + " – " + unitTitle)
    values["unit"] = unitTitle
    values["parts"] = outcome.scheme.organization.reportOutline.enumerated().map { part($0, $1[book.language]) }
    values["signer"] = book.label(.unitReportHead)
    values["means"] = book.label(.signatureAndSeal)
    return values
  }

  private func part(_ index: Int, _ heading: String) -> PageValues {
    var part: PageValues = ["heading": heading, "isFree": index > 2]
    switch index {
    case 0: part["results"] = results
    case 1: part["shortcomings"] = shortcomings
    case 2: part["remedies"] = ["asked": remedies] as PageValues
    default: break
    }
    return part
  }

  private var results: PageValues {
    var values: PageValues = [
      "fields": contents.enumerated().map { index, content -> PageValues in
        let figures = ConsolidationSentence.field(
          own: content.scores[.own], final: content.final, maximum: content.maximum)
        return [
          "number": "\(index + 1)", "name": content.content.name[book.language], "summary": book.sentence(figures),
        ]
      }
    ]
    if let tally = outcome.tally {
      values["scores"] = ScoresView(tally: tally, outcome: outcome, words: words).values
    }
    return values
  }

  private var shortcomings: PageValues {
    [
      "fields": contents.enumerated().map { field($1, number: $0 + 1) },
      "others": toMend.filter { finding in !contents.contains { $0.isSubject(of: finding) } }.map(message),
      "carried": paper.carried(outcome.carried),
    ]
  }

  private func field(_ content: ContentTally, number: Int) -> PageValues {
    [
      "number": "\(number)", "name": content.content.name[book.language],
      "lost": ScoredNode(content).belowMaximum.compactMap(lost),
      "found": toMend.filter(content.isSubject).map(message),
    ]
  }

  private func lost(_ node: ScoredNode) -> String? {
    guard let final = node.final, let maximum = node.maximum else { return nil }
    return book.sentence(
      .below(node.name[book.language], points: final.points, maximum: maximum, reason: node.reason?.shortened))
  }

  private func message(_ finding: Finding) -> String {
    FindingWords(Finding(finding.detail, at: finding.place, found: finding.found.shortened), in: book.language).message
  }

  /// How to mend what was found, each remedy once.
  private var remedies: [String] {
    toMend.map { FindingWords($0, in: book.language).fix.shortened }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension ContentTally {
  /// Whether a finding is about the content or something in it.
  fileprivate func isSubject(of finding: Finding) -> Bool {
    // A subject is an id, and perhaps a layer behind it.
    let id = finding.subject?.split(separator: " ").first.map(String.init)
    return id.map { $0 == content.id || content.allCriteria.map(\.id).contains($0) } ?? false
  }
}
