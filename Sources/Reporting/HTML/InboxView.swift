import Scoring
import Validation

/// The account of the inbox: what was not graded and why, what is missing, what is found again and again.
struct InboxView {
  let run: RunOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }

  /// The values of the sections.
  var values: PageValues {
    [
      "rejected": run.rejected.map { rejected(folder: $0.folder, $0.record) },
      "hasRejected": !run.rejected.isEmpty,
      "waiting": run.waiting.map { file -> PageValues in ["file": file.name, "reason": book.reason(of: file)] },
      "hasWaiting": !run.waiting.isEmpty,
      "hasRoster": run.roster != nil,
      "missing": UnitsView(run: run, words: words).missing,
      "replaced": replaced,
      "passedOver": run.passedOver,
      "hasPassedOver": !run.passedOver.isEmpty,
      "rules": rules,
      "hasRules": !run.frequentRules.isEmpty,
      "adjustments": adjustments,
    ]
  }

  private func rejected(folder: String, _ record: SubmissionRecord) -> PageValues {
    let causes = record.findings.filter { $0.severity == .error }
    return [
      "file": record.submission.file,
      "unit": record.unit?.printedName ?? book.label(.unknownUnit),
      "causes": causes.map { cause -> PageValues in
        ["cause": book.title(of: cause.rule), "message": cause.message]
      },
      "reports": run.hasUnitFiles
        ? [RelativeLink("_rejected", folder, "report.html")].compactMap { $0?.reference } : [],
    ]
  }

  /// Duplicates and superseded files: two tables of one form.
  private var replaced: [PageValues] {
    let tables: [(Label, Label, section: String, files: [RunOutcome.Replaced])] = [
      (.duplicates, .sameAs, "duplicates", run.duplicates), (.superseded, .replacedBy, "superseded", run.superseded),
    ]
    return tables.filter { !$0.files.isEmpty }.map { heading, relation, section, files in
      [
        "heading": book.label(heading), "relation": book.label(relation), "section": section,
        "files": files.map { file -> PageValues in ["file": file.file, "by": file.by, "unit": unitTitle(file.unitID)] },
      ]
    }
  }

  private func unitTitle(_ id: String?) -> String {
    guard let id else { return words.dash }
    let unit = run.roster?.unit(id: id) ?? run.units.lazy.compactMap(\.unit).first { $0.id == id }
    return unit?.printedName ?? id
  }

  private var rules: [PageValues] {
    let largest = run.frequentRules.first?.count ?? 0
    return run.frequentRules.map { rule, count in
      [
        "rule": rule.rawValue, "title": book.title(of: rule), "count": "\(count)",
        "width": "\(Self.width(of: count, largest: largest))",
      ]
    }
  }

  /// What is wrong in the tables of adjustments, and what of them waits: two tables of one form.
  private var adjustments: [PageValues] {
    let waiting = run.findings.filter { $0.rule == .adjustmentWaiting }
    let others = run.findings.filter { $0.rule != .adjustmentWaiting }
    return [(Label.adjustmentFindings, others), (.waitingAdjustments, waiting)].filter { !$0.1.isEmpty }
      .map { heading, findings in
        ["heading": book.label(heading), "findings": FindingsView(findings, words: words).values]
      }
  }

  /// The width of a bar in percent of the longest; a small count still shows.
  static func width(of count: Int, largest: Int) -> Int {
    largest == 0 || count == 0 ? 0 : max(2, count * 100 / largest)
  }
}
