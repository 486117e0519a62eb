import Scoring
import Validation

/// What the report on a submission says, as its template asks for it.
struct ReportView {
  let outcome: SubmissionOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }
  private var unitTitle: String { outcome.unit?.printedName ?? book.label(.unknownUnit) }

  /// The values of the page.
  var values: PageValues {
    var values = words.common(title: book.label(.reportTitle) + " – " + unitTitle)
    values["unit"] = unitTitle
    values["scheme"] = schemeValues
    values["facts"] = facts
    values["sha256"] = outcome.submission.sha256
    values["banner"] = BannerView(outcome: outcome, words: words).values
    values["mending"] = book.label(isOnlyRemarks ? .findings : .howToMend)
    values["findings"] = FindingsView(outcome.findings, states: outcome.comparison?.states, words: words).values
    if let comparison = outcome.comparison {
      values["comparison"] = ComparisonView(comparison, words: words).values
    }
    if let tally = outcome.tally {
      values["scores"] = ScoresView(tally: tally, outcome: outcome, words: words).values
    }
    if outcome.status == .graded, let grade = outcome.grade {
      values["grade"] = ConditionsView(grade: grade, scheme: outcome.scheme, words: words).values
    }
    return values
  }

  /// Whether all that was found needs no mending.
  private var isOnlyRemarks: Bool {
    !outcome.findings.isEmpty && outcome.findings.allSatisfy { $0.severity == .info }
  }

  private var schemeValues: PageValues {
    let scheme = outcome.scheme
    return [
      "title": scheme.title[book.language], "id": scheme.id, "version": scheme.version, "source": scheme.source,
    ]
  }

  /// The first digits of the fingerprint, enough to tell files apart by eye.
  private var shortFingerprint: String { String(outcome.submission.sha256.prefix(12)) }

  private var facts: [PageValues] {
    let submission = outcome.submission
    let facts: [(Label, String?)] = [
      (.cluster, clusterText),
      (.round, outcome.round),
      (.file, submission.file),
      (.sheet, submission.sheet),
      (.revision, "\(submission.revision)"),
      (.fingerprint, shortFingerprint),
    ]
    return facts.compactMap { label, text in
      text.map { ["term": book.label(label), "text": $0] }
    }
  }

  private var clusterText: String? {
    guard let unit = outcome.unit, let cluster = unit.cluster else { return nil }
    return unit.isLead ? "\(cluster) (\(book.label(.lead).lowercased()))" : cluster
  }
}
