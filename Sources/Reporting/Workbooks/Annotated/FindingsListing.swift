import Spreadsheet
import Validation
import XLSXWriter

/// The sheet of findings in the copy of a unit's own workbook.
///
/// Its heads are none of the labels by which a table of scores is known, and it names no unit: a unit that mends the copy
/// and sends it in is graded by its own table.
struct FindingsListing: Sendable {
  /// A column.
  private enum Column: Int, CaseIterable {
    case severity, place, found, message, fix, rule

    var label: Label {
      switch self {
      case .severity: .severity
      case .place: .place
      case .found: .found
      case .message: .message
      case .fix: .fix
      case .rule: .rule
      }
    }

    /// In characters of the default font.
    var width: Double {
      switch self {
      case .severity: 12
      case .place: 18
      case .found: 20
      case .message: 55
      case .fix: 50
      case .rule: 18
      }
    }
  }

  private let words: any PhraseBook

  /// The sheet in a language.
  init(_ words: any PhraseBook) { self.words = words }

  /// The sheet with findings, in their order.
  func listing(of findings: [Finding]) -> NoteListing {
    NoteListing(
      name: words.label(WorkbookLabel.notesTab), title: words.label(WorkbookLabel.notesTitle),
      subtitle: words.label(WorkbookLabel.notesHint),
      columns: Column.allCases.map { .init(words.label($0.label), width: $0.width) },
      linkColumn: Column.place.rawValue, fillColumn: Column.severity.rawValue,
      rows: findings.isEmpty ? [nothing] : findings.map(row))
  }

  private var nothing: NoteListing.Row {
    let texts = Column.allCases.map { $0 == .message ? words.label(Label.noFindings) : "" }
    return .init(texts, target: nil, fill: nil, height: 20)
  }

  private func row(of finding: Finding) -> NoteListing.Row {
    let phrase = FindingWords(finding, in: words.language)
    let place = [finding.place.file, finding.place.sheet, finding.place.cell].compactMap(\.self)
    let texts = Column.allCases.map { column in
      switch column {
      case .severity: words.severity(finding.severity)
      case .place: place.isEmpty ? words.label(Label.wholeFile) : place.joined(separator: "\n")
      case .found: phrase.found
      case .message: phrase.message
      case .fix: phrase.fix
      case .rule: finding.rule.rawValue
      }
    }
    let heights = zip(Column.allCases, texts).map { WrappedText.height(of: $1, width: $0.width, size: 11) }
    return .init(
      texts, target: finding.target, fill: finding.severity.ground, height: max(heights.max() ?? 0, 19))
  }
}

extension Finding {
  /// The cell of the workbook that it is about, or `nil` for none.
  var target: NoteListing.Target? {
    guard place.file == nil, let sheet = place.sheet, let cell = place.cell.flatMap({ CellReference($0) }) else {
      return nil
    }
    return .init(sheet: sheet, cell: cell)
  }
}

extension Severity {
  /// The ground of cells with such findings: red, yellow and blue, light enough to read and to print on.
  var ground: Colour {
    switch self {
    case .error: Colour(0xFFC7CE)
    case .warning: Colour(0xFFEB9C)
    case .info: Colour(0xDDEBF7)
    }
  }
}
