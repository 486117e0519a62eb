package import Scoring

/// `summary.csv`: the consolidated table, one row a unit, as spreadsheet programs of the language's country open it.
///
/// With a byte order mark, by which Excel knows UTF-8. In Vietnamese semicolons stand between fields and commas before
/// decimals, in English commas and points.
package enum SummaryText {
  /// The table of a run, as UTF-8.
  ///
  /// The same run gives the same bytes.
  package static func bytes(of run: RunOutcome, in language: Language) -> [UInt8] {
    let words = phraseBook(for: language)
    let lines = [head(of: run, words)] + run.consolidation.units.enumerated().map { fields(of: $1, $0 + 1, run, words) }
    let separator = separator(of: language)
    let text = lines.map { DelimitedLine($0, separator: separator).text }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private static func separator(of language: Language) -> Character {
    switch language {
    case .vi: ";"
    case .en: ","
    }
  }

  private static func head(of run: RunOutcome, _ words: any PhraseBook) -> [DelimitedLine.Field] {
    let first: [Label] = [.number, .unitID, .unit, .cluster, .lead, .status]
    let last: [Label] = [.finalTotal, .ownTotal, .difference, .className, .rank]
    let contents = run.scheme.contents.map { "\($0.id). \($0.name[words.language])" }
    let names =
      first.map(words.label) + contents + last.map(words.label)
      + [words.label(.rankInCluster), words.label(Label.reason), words.label(Label.file)]
    return names.map { .text($0) }
  }

  private static func fields(
    of unit: ConsolidatedUnit, _ number: Int, _ run: RunOutcome, _ words: any PhraseBook
  ) -> [DelimitedLine.Field] {
    let points = { (points: Points?) in DelimitedLine.Field.number(points.map { words.number($0.description) }) }
    let place = { (place: ConsolidatedUnit.Place?) in DelimitedLine.Field.number(place.map { String($0.number) }) }
    return [
      .number(String(number)), .text(unit.unit.id), .text(unit.unit.printedName), .text(unit.unit.cluster ?? ""),
      .text(unit.unit.isLead ? words.label(Label.lead) : ""), .text(words.standing(of: unit)),
    ] + run.scheme.contents.map { points(unit.content($0.id)?.final?.points) }
      + [
        points(unit.total), points(unit.ownTotal), points(unit.difference), .text(unit.className ?? ""),
        place(unit.place), place(unit.placeInCluster),
        .text(unit.reservation.map { words.sentence(.reservation($0)) } ?? ""),
        .text(unit.record?.submission.file ?? ""),
      ]
  }
}
