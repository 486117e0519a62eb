import Scoring
import XLSXWriter

/// Draws who is proposed or has an award, what a vote decides, and what is not final yet.
enum AwardsSheet {
  private static let widths = [34, 22, 52, 52.0]

  /// The sheet of a run.
  static func sheet(of run: RunOutcome, named name: String, _ words: any PhraseBook) -> SheetDrawing {
    var table = TextTable(name: name, widths: widths)
    table.line(words.label(.proposals).uppercased(), .title, least: 30)
    table.line(run.scheme.title[words.language], .subtitle)
    drawAwards(of: run, on: &table, words)
    table.skip()
    drawReservations(of: run, on: &table, words)
    return table.printed(words, scheme: run.scheme.id)
  }

  private static func drawAwards(of run: RunOutcome, on table: inout TextTable, _ words: any PhraseBook) {
    let results = run.consolidation.awards.results
    guard !results.isEmpty else { return table.line(words.label(.noNominations), .particulars) }
    table.head([
      words.label(.award), words.label(Label.cluster), words.label(.proposedUnits), words.label(.toDecide),
    ])
    for result in results {
      let award = AwardWords(result, in: run, words)
      table.entries([
        .text(award.name), .text(award.scope), .text(award.winners.joined(separator: "\n")),
        .text(award.remarks.joined(separator: "\n")),
      ])
    }
  }

  private static func drawReservations(of run: RunOutcome, on table: inout TextTable, _ words: any PhraseBook) {
    let units = run.consolidation.units.filter { $0.reservation != nil }
    guard !units.isEmpty else { return }
    table.line(words.label(.provisionalUnits), .heading, least: 22)
    table.head([
      words.label(Label.unit), words.label(Label.cluster), words.label(Label.reason), words.label(Label.status),
    ])
    for unit in units {
      table.entries([
        .text(unit.unit.printedName), .text(unit.unit.cluster ?? ""),
        .text(unit.reservation.map { words.sentence(.reservation($0)) } ?? ""), .text(words.standing(of: unit)),
      ])
    }
  }
}
