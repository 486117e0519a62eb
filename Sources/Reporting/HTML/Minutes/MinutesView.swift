import Scoring
import Validation

/// What the minutes of a unit's inspection say, as their template asks for it.
struct MinutesView {
  let outcome: SubmissionOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }
  private var paper: PaperWords { PaperWords(scheme: outcome.scheme, round: outcome.round, words: words) }
  private var unitTitle: String { outcome.unit?.printedName ?? book.label(.unknownUnit) }

  /// The values of the page.
  var values: PageValues {
    var values = paper.common(title: book.label(.minutesTitle) + " – " + unitTitle)
    values["team"] = book.label(.inspectionTeam)
    values["unit"] = unitTitle
    values["clusterNames"] = [outcome.unit?.cluster.map(book.cluster)].compactMap(\.self)
    values["three"] = (1...3).map { String($0) }
    values["two"] = (1...2).map { String($0) }
    if let tally = outcome.tally {
      values["scores"] = ScoresView(tally: tally, outcome: outcome, words: words).values
    }
    values["verdict"] = verdict
    values["verdictRemarks"] = words.gradeRemarks(in: outcome.findings.map(\.rule))
    values["changes"] = (outcome.tally?.contents ?? []).flatMap { ScoredNode($0).changed }.map(change)
    values["findings"] = outcome.findings.filter { $0.severity != .info }.map(finding)
    values["carried"] = paper.carried(outcome.carried)
    values["signers"] = [
      paper.signer(book.label(.unitHead), seal: true), paper.signer(book.label(.secretary), seal: false),
      paper.signer(book.label(.teamLead), seal: false),
    ]
    values["isCrowd"] = false
    values["file"] = outcome.submission.file
    values["revision"] = "\(outcome.submission.revision)"
    values["fingerprint"] = String(outcome.submission.sha256.prefix(12))
    return values
  }

  /// The total and the class, or what keeps them from being there.
  private var verdict: String {
    guard outcome.status == .graded, let tally = outcome.tally, let total = tally.total else {
      let gaps = (outcome.tally?.contents ?? []).filter { $0.final == nil }.map(\.content.id)
      return book.sentence(.contentsWithoutScore(gaps))
    }
    let result = book.sentence(.total(total, of: tally.maximum))
    guard let grade = outcome.grade else { return result }
    return "\(result) \(book.label(Label.className)): \(grade.className ?? book.label(Label.noClass))."
  }

  private func change(_ node: ScoredNode) -> PageValues {
    [
      "number": node.id, "name": node.name[book.language], "own": book.number(node.own),
      "final": book.number(node.final?.points), "source": node.final.map { book.layer($0.layer) } ?? words.dash,
      "reasons": [node.reason?.shortened].compactMap(\.self),
    ]
  }

  private func finding(_ finding: Finding) -> PageValues {
    let shortened = Finding(finding.detail, at: finding.place, found: finding.found.shortened)
    let phrase = FindingWords(shortened, in: book.language)
    let place = [finding.place.file, finding.place.sheet, finding.place.cell].compactMap(\.self)
    return [
      "places": place.isEmpty ? [] : [place.joined(separator: ", ")], "message": phrase.message, "fix": phrase.fix,
    ]
  }
}
