import Scoring
import Validation

/// What the overview of a run says, as its template asks for it.
struct OverviewView {
  let run: RunOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }

  /// The values of the page.
  var values: PageValues {
    var values = words.common(title: book.label(.overviewTitle) + " – " + run.scheme.title[book.language])
    values["scheme"] = schemeValues
    values["rounds"] = [run.round].compactMap(\.self)
    values["tiles"] = tiles
    values["classes"] = classes
    values["hasUnits"] = !run.units.isEmpty
    values["clusters"] = UnitsView(run: run, words: words).clusters
    values["hasConsolidation"] = !run.consolidation.clusters.isEmpty
    values["consolidation"] = ConsolidationView(run: run, words: words).values
    values["inbox"] = InboxView(run: run, words: words).values
    return values
  }

  private var schemeValues: PageValues {
    ["title": run.scheme.title[book.language], "id": run.scheme.id, "version": run.scheme.version]
  }

  private var tiles: [PageValues] {
    let missing = run.missingUnits.count
    let tiles: [(Label, Int, kind: String, section: String)] = [
      (.received, run.received, "received", "units"),
      (.graded, run.count(.graded), "graded", "units"),
      (.incomplete, run.count(.incomplete), "incomplete", "units"),
      (.rejected, run.count(.rejected), "rejected", "rejected"),
      (.duplicates, run.duplicates.count, "plain", "duplicates"),
      (.superseded, run.superseded.count, "plain", "superseded"),
    ]
    let all = run.roster == nil ? tiles : tiles + [(.missingUnits, missing, "missing", "missing")]
    return all.map { label, count, kind, section in
      [
        "name": book.label(label), "count": "\(count)", "kind": count == 0 ? "plain" : kind,
        "links": count == 0 ? [] : [section], "isPlain": count == 0,
      ]
    }
  }

  private var classes: [PageValues] {
    let largest = run.classes.map(\.count).max() ?? 0
    return run.classes.map { name, count in
      ["name": name, "count": "\(count)", "width": "\(InboxView.width(of: count, largest: largest))"]
    }
  }
}
