import Binding
import Scoring
import Spreadsheet
import Validation

extension BoundWorkbook {
  /// What binding found wrong or odd: the unit, the table, the texts, the sheets.
  func findings(roster: Roster?) -> [Finding] {
    unitFindings(roster: roster) + tableFindings + remarks.map(\.finding)
  }

  private func unitFindings(roster: Roster?) -> [Finding] {
    switch unit {
    case .found: []
    case .missing: [Finding(.identity(.missing), at: .init())]
    case .unknown(let place):
      [Finding(.identity(.unknown(nearest: roster?.namesLike(place.text) ?? [])), at: place.inFile, found: place.text)]
    case .ambiguous(let units, let place):
      [Finding(.identity(.ambiguous(candidates: units.map(\.described))), at: place.inFile, found: place.text)]
    }
  }

  private var tableFindings: [Finding] {
    switch table {
    case .found: []
    case .notFound(let sheets): [Finding(.table(.notFound(sheets: sheets)), at: .init())]
    case .tooLong(let place, let allowed):
      [Finding(.table(.tooLong(allowed: allowed)), at: .init(sheet: place.sheet, cell: place.header))]
    case .ambiguous(let places):
      [
        Finding(
          .table(.ambiguous(places: places.map { "\($0.sheet)!\($0.header)" })),
          at: .init(sheet: places.first?.sheet, cell: places.first?.header))
      ]
    }
  }
}

extension UnitOutcome.Place {
  fileprivate var inFile: Finding.Place { .init(sheet: sheet, cell: cell) }
}

extension Unit {
  /// The name with the kind and cluster that tell it from its namesakes.
  fileprivate var described: String {
    let cluster = cluster.map { " (cụm \($0))" } ?? ""
    let kind = kind.map { FoldedText(name).startsWithWords(of: $0.folded) ? "" : $0.word + " " } ?? ""
    return kind + name + cluster
  }
}

extension BoundWorkbook.Remark {
  fileprivate var finding: Finding {
    switch self {
    case .legacyEncoding(let sheet, let cell, let count, let sample):
      Finding(.text(.legacyEncoding(count: count)), at: .init(sheet: sheet, cell: cell), found: sample)
    case .decomposedText(let sheet, let cell, let count, let sample):
      Finding(.text(.notNFC(count: count)), at: .init(sheet: sheet, cell: cell), found: sample)
    case .hiddenTable(let sheet, let isUsed):
      Finding(.table(.sheetHidden(isUsed: isUsed)), at: .init(sheet: sheet), found: sheet)
    }
  }
}
