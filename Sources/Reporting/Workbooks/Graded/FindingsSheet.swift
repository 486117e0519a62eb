import Scoring
import Spreadsheet
import Validation
import XLSXWriter

/// The sheet of findings: drawn with a pattern row for each kind of line, which the findings then take the place of.
struct FindingsSheet: Sendable {
  /// A column: what it is called, how wide it is.
  private enum Column: Int, CaseIterable {
    case number = 1
    case severity, sheet, cell, found, expected, message, fix, rule

    var label: Label {
      switch self {
      case .number: .number
      case .severity: .severity
      case .sheet: .sheet
      case .cell: .cell
      case .found: .found
      case .expected: .expected
      case .message: .message
      case .fix: .fix
      case .rule: .rule
      }
    }

    /// In characters of the default font.
    var width: Double {
      switch self {
      case .number: 5.5
      case .severity: 10.5
      case .sheet: 14
      case .cell: 7.5
      case .found: 17
      case .expected: 20
      case .message: 40
      case .fix: 36
      case .rule: 16
      }
    }

    var style: CellStyle {
      switch self {
      case .number, .severity, .cell: .findingFigure
      case .rule: .findingRule
      case .sheet, .found, .expected, .message, .fix: .findingText
      }
    }
  }

  private static let title = 1
  private static let subtitle = 2
  private static let head = 3
  /// The pattern of a finding; that of an error, whose severity is an alert; that of there being none.
  private static let pattern = 4
  private static let errorPattern = 5
  private static let nonePattern = 6
  private static var all: ClosedRange<Int> { 1...Column.allCases.count }
  /// Filter buttons serve so many rows; a submission with more findings than that is none.
  private static let filteredRows = 2_000

  private let words: any PhraseBook
  /// The name on the tab.
  private let name: String

  /// The sheet in a language.
  init(_ words: any PhraseBook) {
    self.words = words
    name = words.label(Label.findings)
  }

  /// The sheet with its patterns.
  func drawing(scheme: Scheme) -> SheetDrawing {
    var sheet = SheetDrawing(name: name)
    for column in Column.allCases { sheet.columnWidths[column.rawValue] = column.width }
    sheet.put(.text(name.uppercased()), row: Self.title, columns: Self.all, .title)
    sheet.put(.blank, row: Self.subtitle, columns: Self.all, .subtitle)
    sheet.rowHeights = [Self.title: 28, Self.subtitle: 20]
    sheet.putHead(Column.allCases.map { words.label($0.label) }, row: Self.head)
    drawPatterns(on: &sheet)
    sheet.autofilter = CellRange(
      CellReference(row: Self.head, column: 1),
      CellReference(row: Self.head + Self.filteredRows, column: Column.allCases.count))
    sheet.firstScrollingCell = CellReference(row: Self.head + 1, column: 1)
    sheet.page.orientation = .landscape
    sheet.page.margins = PageSetup.Margins(top: 15, left: 15, bottom: 15, right: 10)
    sheet.page.repeatedRows = Self.head...Self.head
    sheet.numberPages(words, scheme: scheme.id)
    return sheet
  }

  private func drawPatterns(on sheet: inout SheetDrawing) {
    for column in Column.allCases {
      sheet.put(.blank, row: Self.pattern, column: column.rawValue, column.style)
      let style = column == .severity ? CellStyle.findingAlert : column.style
      sheet.put(.blank, row: Self.errorPattern, column: column.rawValue, style)
    }
    sheet.put(.blank, row: Self.nonePattern, columns: Self.all, .figure)
    sheet.rowHeights[Self.nonePattern] = 30
  }

  /// The changes that an outcome makes to the drawn sheet.
  func edit(for outcome: SubmissionOutcome) -> SheetEdit {
    let lines = outcome.findings.enumerated().map { row(number: $0.offset + 1, $0.element) }
    let nothing = AppendedRow(like: Self.nonePattern, contents: [1: .text(words.label(Label.noFindings))])
    let whose = [outcome.unit?.printedName, outcome.submission.file].compactMap(\.self).joined(separator: " – ")
    let width = Column.allCases.map(\.width).reduce(0, +)
    let height = WrappedText.height(of: whose, width: width, size: CellStyle.subtitle.size)
    return SheetEdit(
      sheet: name,
      cells: [CellReference(row: Self.subtitle, column: 1): CellEdit(.text(whose))],
      rows: height > 20 ? [Self.subtitle: RowEdit(height: height)] : [:],
      dropped: [Self.pattern, Self.errorPattern, Self.nonePattern],
      appended: lines.isEmpty ? [nothing] : lines)
  }

  private func row(number: Int, _ finding: Finding) -> AppendedRow {
    let phrase = FindingWords(finding, in: words.language)
    let texts: [Column: String] = [
      .severity: words.severity(finding.severity),
      .sheet: [finding.place.file, finding.place.sheet].compactMap(\.self).joined(separator: "\n"),
      .cell: finding.place.cell ?? "",
      .found: phrase.found,
      .expected: phrase.expected,
      .message: phrase.message,
      .fix: phrase.fix,
      .rule: finding.rule.rawValue,
    ]
    var contents = [Column.number.rawValue: CellContent.number(String(number))]
    var height = 19.0
    for (column, text) in texts {
      contents[column.rawValue] = text.isEmpty ? .blank : .text(text)
      height = max(height, WrappedText.height(of: text, width: column.width, size: column.style.size))
    }
    let pattern = finding.severity == .error ? Self.errorPattern : Self.pattern
    return AppendedRow(like: pattern, contents: contents, height: height)
  }
}
