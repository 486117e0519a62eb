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
      let records = run.units.filter { $0.unit?.cluster == name }
      let missing = run.missingUnits.filter { $0.cluster == name }
      guard !records.isEmpty else { return nil }
      return [
        "cluster": clusterTitle(name),
        "handedIn": "\(records.count)",
        "expected": "\(records.count + missing.count)",
        "rows": records.map(row),
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

  private func row(_ record: SubmissionRecord) -> PageValues {
    let id = record.unit?.id ?? ""
    let isGraded = record.status == .graded
    var row: PageValues = [
      "unit": record.unit?.printedName ?? book.label(.unknownUnit),
      "isLead": record.unit?.isLead ?? false,
      "kind": record.status.rawValue,
      "status": book.status(record.status),
      "own": book.number(isGraded ? record.ownTotal : nil),
      "final": book.number(isGraded ? record.total : nil),
      "class": (isGraded ? record.className : nil) ?? words.dash,
      "remarks": words.gradeRemarks(in: record.findings.map(\.rule)),
      "counts": words.counts(of: record.findings.map(\.severity).filter { $0 != .info }),
    ]
    row["reports"] = link(to: ".report.html", of: id)
    row["workbooks"] = link(to: ".graded.xlsx", of: id)
    row["minutesFiles"] = link(to: ".minutes.html", of: id)
    row["outlines"] = run.scheme.organization.reportOutline.isEmpty ? [] : link(to: ".outline.html", of: id)
    return row
  }

  /// The link to a file of a unit; none where the overview lies elsewhere than the units' files.
  private func link(to file: String, of id: String) -> [String] {
    run.hasUnitFiles ? [RelativeLink(id, id + file)].compactMap { $0?.reference } : []
  }
}
