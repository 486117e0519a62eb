import Scoring
import Validation

/// What units come to together, as the overview shows it: the consolidated table, proposals, statistics, what is followed up.
struct ConsolidationView {
  let run: RunOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }
  private var consolidation: Consolidation { run.consolidation }
  private var isRanked: Bool { run.scheme.ranking != nil }

  /// The values of the sections.
  var values: PageValues {
    [
      "deadlines": [consolidation.round?.deadline?.description].compactMap(\.self),
      "contentHeads": run.scheme.contents.map(head),
      "isRanked": isRanked, "hasClusters": consolidation.hasClusters,
      "tables": consolidation.clusters.map(table),
      "hasAwards": !consolidation.awards.results.isEmpty,
      "awards": consolidation.awards.results.map(award),
      "hasStatistics": !consolidation.statistics.isEmpty, "teams": consolidation.statistics.map(team),
      "hasCarried": !consolidation.followedUp.isEmpty, "carried": consolidation.followedUp.flatMap(carried),
    ]
  }

  private func head(_ content: Content) -> String {
    content.maximum.map { "\(content.id) (\(book.number($0)))" } ?? content.id
  }

  private func table(_ cluster: ConsolidatedCluster) -> PageValues {
    let places = isRanked ? (consolidation.hasClusters ? 2 : 1) : 0
    return [
      "cluster": cluster.name.map(book.cluster) ?? book.label(consolidation.hasClusters ? .withoutCluster : .units),
      "span": "\(1 + run.scheme.contents.count + 4 + places)",
      "documents": [cluster.folder.flatMap { RelativeLink("_clusters", $0, "minutes.html")?.reference }]
        .compactMap(\.self),
      "members": cluster.units.map(member),
    ]
  }

  private func member(_ unit: ConsolidatedUnit) -> PageValues {
    [
      "unit": unit.unit.printedName, "isLead": unit.unit.isLead, "isLate": unit.isLate,
      "reservations": [unit.reservation.map { book.sentence(.reservation($0)) }].compactMap(\.self),
      "points": run.scheme.contents.map { book.number(unit.content($0.id)?.final?.points) },
      "total": book.number(unit.total), "own": book.number(unit.ownTotal), "change": book.number(unit.difference),
      "class": unit.className ?? words.dash, "place": place(unit.place), "placeInCluster": place(unit.placeInCluster),
    ]
  }

  /// A place; one that is shared with an equals sign before it.
  private func place(_ place: ConsolidatedUnit.Place?) -> String {
    place.map { $0.isShared ? "=\($0.number)" : "\($0.number)" } ?? words.dash
  }

  private func award(_ result: AwardResult) -> PageValues {
    let award = AwardWords(result, in: run, book)
    return ["name": award.name, "scope": award.scope, "winners": award.winners, "remarks": award.remarks]
  }

  private func team(_ team: TeamStatistics) -> PageValues {
    let contents = zip(run.scheme.contents, team.contents).filter { $0.1.units > 0 }
    return [
      "cluster": team.cluster.map(book.cluster) ?? book.label(.withoutCluster),
      "lines": [line(team.overall, of: book.label(.allContents), kind: "sum")]
        + contents.map { line($1, of: "\($0.id). \($0.name[book.language])", kind: "criterion") },
    ]
  }

  private func line(_ line: TeamStatistics.Line, of content: String, kind: String) -> PageValues {
    [
      "content": content, "kind": kind,
      "figures": [line.units, line.compared, line.changed].map { String($0) } + line.percentages.map(book.number),
    ]
  }

  private func carried(_ unit: ConsolidatedUnit) -> [PageValues] {
    unit.carried.map { carried in
      [
        "unit": unit.unit.printedName, "round": book.round(carried.round, in: run.scheme),
        "message": carried.finding.message, "rule": carried.finding.rule.rawValue,
        "kind": carried.state.rawValue, "state": book.state(carried.state),
      ]
    }
  }
}
