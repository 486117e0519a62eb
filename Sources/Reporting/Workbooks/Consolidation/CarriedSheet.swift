import Scoring
import XLSXWriter

/// Draws what an earlier round found, unit by unit, and what has become of it.
enum CarriedSheet {
  private static let widths = [28, 16, 16, 52, 46, 18.0]

  /// The sheet of a run.
  static func sheet(of run: RunOutcome, named name: String, _ words: any PhraseBook) -> SheetDrawing {
    var table = TextTable(name: name, widths: widths)
    table.line(words.label(.carriedFindings).uppercased(), .title, least: 30)
    table.line(run.scheme.title[words.language], .subtitle)
    table.head([
      words.label(Label.unit), words.label(Label.cluster), words.label(.carriedFrom), words.label(Label.message),
      words.label(Label.fix), words.label(Label.status),
    ])
    for unit in run.consolidation.followedUp {
      for carried in unit.carried {
        table.entries([
          .text(unit.unit.printedName), .text(unit.unit.cluster ?? ""),
          .text(words.round(carried.round, in: run.scheme)),
          .text(carried.finding.message), .text(carried.finding.fix), .text(words.state(carried.state)),
        ])
      }
    }
    return table.printed(words, scheme: run.scheme.id)
  }
}
