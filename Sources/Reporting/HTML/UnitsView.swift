import Scoring
import Validation

/// The table of the units of a run, cluster by cluster.
struct UnitsView {
  let run: RunOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }

  /// The clusters that have units or wait for some, in the roster's order.
  var clusters: [PageValues] {
    clusterNames.compactMap { name in
      let outcomes = run.units.filter { $0.unit?.cluster == name }
      let missing = run.missingUnits.filter { $0.cluster == name }
      guard !outcomes.isEmpty else { return nil }
      return [
        "cluster": clusterTitle(name),
        "handedIn": "\(outcomes.count)",
        "expected": "\(outcomes.count + missing.count)",
        "rows": outcomes.map(row),
      ]
    }
  }

  /// The clusters with units of which nothing was received.
  var missing: [PageValues] {
    clusterNames.compactMap { name in
      let units = run.missingUnits.filter { $0.cluster == name }
      guard !units.isEmpty else { return nil }
      return ["cluster": clusterTitle(name), "units": units.map(awaited)]
    }
  }

  private func awaited(_ unit: Unit) -> PageValues { ["unit": unit.printedName, "isLead": unit.isLead] }

  /// Every cluster once, in the order of the roster and then of the units; units without one come last.
  private var clusterNames: [String?] {
    let units = (run.roster?.units ?? []) + run.units.compactMap(\.unit)
    var known: Set<String> = []
    return units.compactMap(\.cluster).filter { known.insert($0).inserted } + [nil]
  }

  private func clusterTitle(_ name: String?) -> String {
    name.map(book.cluster) ?? book.label(.withoutCluster)
  }

  private func row(_ outcome: SubmissionOutcome) -> PageValues {
    let id = outcome.unit?.id ?? ""
    let tally = outcome.status == .graded ? outcome.tally : nil
    var row: PageValues = [
      "unit": outcome.unit?.printedName ?? book.label(.unknownUnit),
      "isLead": outcome.unit?.isLead ?? false,
      "kind": outcome.status.rawValue,
      "status": book.status(outcome.status),
      "own": book.number(tally?.ownTotal),
      "final": book.number(tally?.total),
      "class": tally.flatMap { _ in outcome.grade?.className } ?? words.dash,
      "remarks": words.gradeRemarks(in: outcome.findings),
      "counts": words.counts(of: outcome.findings.filter { $0.severity != .info }),
    ]
    row["reports"] = [RelativeLink(id, id + ".report.html")].compactMap { $0?.reference }
    row["workbooks"] = [RelativeLink(id, id + ".graded.xlsx")].compactMap { $0?.reference }
    return row
  }
}
