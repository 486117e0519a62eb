import Scoring
import Validation

/// What units come to together, as the keys of `summary.json` behind those of the inbox (docs/summary.md).
struct ConsolidationDocument {
  let run: RunOutcome
  let language: Language

  private var consolidation: Consolidation { run.consolidation }
  private var words: any PhraseBook { phraseBook(for: language) }

  /// The keys in order.
  var members: [(String, JSONValue)] {
    [
      ("deadline", .optional(consolidation.round?.deadline?.description)),
      ("late", .array(consolidation.units.filter(\.isLate).map { .string($0.unit.id) })),
      ("ranking", .array(consolidation.ranked.map(ranked))),
      ("clusters", .array(consolidation.clusters.map(cluster))),
      ("provisional", .array(consolidation.units.compactMap(provisional))),
      ("awards", .array(consolidation.awards.results.map(award))),
      ("statistics", .array(consolidation.statistics.map(statistics))),
      ("carried", .array(consolidation.units.flatMap(carried))),
    ]
  }

  private func ranked(_ unit: ConsolidatedUnit) -> JSONValue {
    .object([
      ("place", .integer(unit.place?.number ?? 0)), ("shared", .boolean(unit.place?.isShared ?? false)),
      ("unit", .string(unit.unit.id)), ("total", .optional(unit.total?.description)),
    ])
  }

  private func cluster(_ cluster: ConsolidatedCluster) -> JSONValue {
    .object([
      ("name", .optional(cluster.name)), ("lead", .optional(cluster.lead?.id)),
      ("minutes", .optional(cluster.folder.map { "_clusters/\($0)/minutes.html" })),
      ("units", .array(cluster.units.map(unit))),
    ])
  }

  private func unit(_ unit: ConsolidatedUnit) -> JSONValue {
    .object([
      ("id", .string(unit.unit.id)), ("status", .optional(unit.record?.status.rawValue)),
      ("self", .optional(unit.ownTotal?.description)), ("final", .optional(unit.total?.description)),
      ("difference", .optional(unit.difference?.description)), ("class", .optional(unit.className)),
      ("place", place(unit.place)), ("placeInCluster", place(unit.placeInCluster)),
      ("provisional", .boolean(unit.reservation != nil)),
      ("contents", .array(run.scheme.contents.map { content(unit.content($0.id), id: $0.id) })),
    ])
  }

  private func place(_ place: ConsolidatedUnit.Place?) -> JSONValue { place.map { .integer($0.number) } ?? .null }

  private func content(_ content: SubmissionRecord.Content?, id: String) -> JSONValue {
    .object([
      ("id", .string(id)), ("self", .optional(content?.own?.description)),
      ("inspected", .optional(content?.inspection?.points?.description)),
      ("final", .optional(content?.final?.points.description)),
      ("finalLayer", .optional(content?.final?.layer.rawValue)),
      ("max", .optional(content?.maximum?.description)),
    ])
  }

  private func provisional(_ unit: ConsolidatedUnit) -> JSONValue? {
    guard let reservation = unit.reservation else { return nil }
    let (reason, contents, awaited): (String, [String], Layer?) =
      switch reservation {
      case .notSubmitted: ("not-submitted", [], nil)
      case .incomplete(let contents): ("incomplete", contents, nil)
      case .layerMissing(let contents, let awaited): ("layer-missing", contents, awaited)
      }
    return .object([
      ("unit", .string(unit.unit.id)), ("reason", .string(reason)),
      ("contents", .array(contents.map { .string($0) })), ("awaited", .optional(awaited?.rawValue)),
      ("message", .string(words.sentence(.reservation(reservation)))),
    ])
  }

  private func award(_ result: AwardResult) -> JSONValue {
    let ids = { (units: [Contender]) in JSONValue.array(units.map { .string($0.unit) }) }
    return .object([
      ("id", .string(result.award.id)), ("name", .string(result.award.name[language])),
      ("cluster", .optional(result.cluster)), ("quota", .integer(result.award.quota)),
      ("winners", ids(result.winners)),
      (
        "ties",
        .array(result.ties.map { .object([("units", ids($0.units)), ("seats", .integer($0.seats))]) })
      ),
      ("vacant", .integer(result.vacant)), ("vacancy", vacancy(result.vacancy)),
      ("provisional", .boolean(result.isProvisional)),
      ("awaits", .array(result.awaited.map { .string($0) })),
      ("remarks", .array(AwardWords(result, in: run, words).remarks.map { .string($0) })),
    ])
  }

  private func vacancy(_ vacancy: AwardResult.Vacancy?) -> JSONValue {
    switch vacancy {
    case nil: .null
    case .noResults?: .string("no-results")
    case .noneOfClass?: .string("none-of-class")
    case .noneOfAward?: .string("none-of-award")
    case .tooFewUnits?: .string("too-few-units")
    }
  }

  private func statistics(_ team: TeamStatistics) -> JSONValue {
    .object([
      ("cluster", .optional(team.cluster)), ("layer", .optional(run.scheme.inspectingLayer?.rawValue)),
      ("overall", line(team.overall, content: nil)),
      ("contents", .array(zip(run.scheme.contents, team.contents).map { line($1, content: $0.id) })),
    ])
  }

  private func line(_ line: TeamStatistics.Line, content: String?) -> JSONValue {
    let figures = line.percentages.map { JSONValue.optional($0?.description) }
    return .object(
      [
        ("content", .optional(content)), ("units", .integer(line.units)), ("compared", .integer(line.compared)),
        ("changed", .integer(line.changed)),
      ] + zip(["mean", "median", "othersMean", "othersMedian", "deviation"], figures))
  }

  private func carried(_ unit: ConsolidatedUnit) -> [JSONValue] {
    unit.carried.map { carried in
      .object([
        ("unit", .string(unit.unit.id)), ("round", .string(carried.round)),
        ("rule", .string(carried.finding.rule.rawValue)),
        ("severity", .string(carried.finding.severity.rawValue)), ("sheet", .optional(carried.finding.sheet)),
        ("cell", .optional(carried.finding.cell)), ("subject", .optional(carried.finding.subject)),
        ("message", .string(carried.finding.message)), ("state", .string(carried.state.rawValue)),
      ])
    }
  }
}
