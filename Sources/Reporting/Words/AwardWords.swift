import Scoring

/// What people are told of an award: who has it or is proposed, what a vote decides, why nobody has it.
struct AwardWords {
  /// The name of the award.
  let name: String
  /// The cluster with the word for it, or the words for all units.
  let scope: String
  /// Those who are certain to have it, the best first.
  let winners: [String]
  /// What is still to be decided, and why nobody has it.
  let remarks: [String]

  /// The words for an award's result.
  init(_ result: AwardResult, in run: RunOutcome, _ words: any PhraseBook) {
    name = result.award.name[words.language]
    scope = result.cluster.map(words.cluster) ?? words.label(.allUnits)
    winners = result.winners.map { Self.standing($0, of: result, in: run, words) }
    remarks = Self.remarks(on: result, in: run, words)
  }

  private static func remarks(on result: AwardResult, in run: RunOutcome, _ words: any PhraseBook) -> [String] {
    let ties = result.ties.map { tie in
      let names = tie.units.map { Self.name(of: $0, in: run, withCluster: result.cluster == nil) }
      let totals = Set(tie.units.map(\.total))
      return words.sentence(.tie(units: names, total: totals.count == 1 ? totals.first : nil, seats: tie.seats))
    }
    let vacancy = result.vacancy.map { words.sentence(.vacancy($0, award: source(of: result, in: run, words))) }
    let awaited = result.awaited.isEmpty ? nil : words.sentence(.awaitedVotes(result.awaited.map(words.cluster)))
    let open = result.restsOnOpenTotals ? words.sentence(.provisionalAward) : nil
    return ties + [vacancy, awaited, open].compactMap(\.self)
  }

  /// The name of the award among whose holders one is given.
  private static func source(of result: AwardResult, in run: RunOutcome, _ words: any PhraseBook) -> String {
    guard case .noneOfAward(let id)? = result.vacancy else { return "" }
    return run.scheme.awards.first { $0.id == id }?.name[words.language] ?? id
  }

  private static func standing(
    _ contender: Contender, of result: AwardResult, in run: RunOutcome, _ words: any PhraseBook
  ) -> String {
    let unit = run.consolidation.unit(contender.unit)
    let place: ConsolidatedUnit.Place? =
      if case .places = result.award.eligibility { result.cluster == nil ? unit?.place : unit?.placeInCluster } else {
        nil
      }
    return words.sentence(
      .standing(
        unit: name(of: contender, in: run, withCluster: false), place: place?.number,
        isShared: place?.isShared ?? false, total: contender.total, className: contender.className,
        isProvisional: contender.isProvisional || !result.awaited.isEmpty))
  }

  private static func name(of contender: Contender, in run: RunOutcome, withCluster: Bool) -> String {
    let unit = run.consolidation.unit(contender.unit)?.unit
    let name = unit?.printedName ?? contender.unit
    return withCluster ? name + (unit?.cluster.map { " (\($0))" } ?? "") : name
  }
}
