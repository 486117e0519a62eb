import Scoring
import Spreadsheet
import Validation
import XLSXWriter

/// Draws what is not in the consolidated table: files that were rejected, duplicate, replaced or passed over, and the
/// findings of the run as a whole.
enum OtherFilesSheet {
  /// A line: what kind it is of, which file, whose, where in it, what is said of it and what is to be done.
  private struct Line {
    let kind: String
    let file: String
    var unit = ""
    var place = ""
    var message = ""
    var fix = ""

    var texts: [String] { [kind, file, unit, place, message, fix] }
  }

  private static let widths = [5.5, 16, 32, 20, 14, 46, 40]
  private static let title = 1
  private static let head = 2

  /// The sheet of a run.
  static func sheet(of run: RunOutcome, named name: String, _ words: any PhraseBook) -> SheetDrawing {
    var sheet = SheetDrawing(name: name)
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    sheet.put(.text(words.label(.otherFilesTab).uppercased()), row: title, columns: 1...widths.count, .title)
    sheet.rowHeights[title] = 30
    let labels = [Label.file, .unit, .place, .message, .fix].map(words.label)
    sheet.putHead([words.label(Label.number), words.label(.kind)] + labels, row: head)
    let lines = lines(of: run, words)
    for (index, line) in lines.enumerated() { draw(line, number: index + 1, on: &sheet) }
    if lines.isEmpty {
      sheet.put(.text(words.label(.nothingElse)), row: head + 1, columns: 1...widths.count, .figure)
      sheet.rowHeights[head + 1] = 30
    }
    setPage(of: &sheet, rows: max(lines.count, 1), run, words)
    return sheet
  }

  private static func draw(_ line: Line, number: Int, on sheet: inout SheetDrawing) {
    let row = head + number
    sheet.put(.number(String(number)), row: row, column: 1, .findingFigure)
    var height = 18.0
    for (offset, text) in line.texts.enumerated() {
      let column = offset + 2
      sheet.put(.text(text), row: row, column: column, .findingText)
      height = max(height, sheet.height(of: text, columns: column...column, .findingText))
    }
    sheet.rowHeights[row] = height
  }

  private static func setPage(of sheet: inout SheetDrawing, rows: Int, _ run: RunOutcome, _ words: any PhraseBook) {
    sheet.autofilter = CellRange(
      CellReference(row: head, column: 1), CellReference(row: head + rows, column: widths.count))
    sheet.firstScrollingCell = CellReference(row: head + 1, column: 1)
    sheet.page.orientation = .landscape
    sheet.page.margins = PageSetup.Margins(top: 15, left: 15, bottom: 15, right: 10)
    sheet.page.repeatedRows = head...head
    sheet.numberPages(words, scheme: run.scheme.id)
  }

  private static func lines(of run: RunOutcome, _ words: any PhraseBook) -> [Line] {
    let names = Dictionary(
      ((run.roster?.units ?? []) + run.units.compactMap(\.unit)).map { ($0.id, $0.printedName) },
      uniquingKeysWith: { first, _ in first })
    let replaced = { (kind: Label, file: RunOutcome.Replaced) in
      Line(
        kind: words.label(kind), file: file.file, unit: file.unitID.map { names[$0] ?? $0 } ?? "",
        message: words.sentence(.replacedBy(file.by)))
    }
    return run.rejected.map { rejected($0.record, words) }
      + run.duplicates.map { replaced(.duplicates, $0) } + run.superseded.map { replaced(.superseded, $0) }
      + run.waiting.map { Line(kind: words.label(.waitingFiles), file: $0.name, message: words.reason(of: $0)) }
      + run.passedOver.map { Line(kind: words.label(Label.passedOver), file: $0) }
      + run.findings.map { finding($0, words) }
  }

  /// A rejected file with all its errors.
  private static func rejected(_ record: SubmissionRecord, _ words: any PhraseBook) -> Line {
    let errors = record.findings.filter { $0.severity == .error }
    return Line(
      kind: words.label(Label.rejected), file: record.submission.file, unit: record.unit?.printedName ?? "",
      place: errors.map(\.place).filter { !$0.isEmpty }.joined(separator: "\n"),
      message: errors.map(\.message).joined(separator: "\n"), fix: errors.map(\.fix).joined(separator: "\n"))
  }

  private static func finding(_ finding: Finding, _ words: any PhraseBook) -> Line {
    let phrase = FindingWords(finding, in: words.language)
    return Line(
      kind: words.severity(finding.severity), file: finding.place.file ?? "", place: place(of: finding),
      message: phrase.message, fix: phrase.fix)
  }

  private static func place(of finding: Finding) -> String {
    [finding.place.sheet, finding.place.cell].compactMap(\.self).joined(separator: ", ")
  }
}
