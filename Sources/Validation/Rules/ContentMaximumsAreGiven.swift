import Scoring
import Spreadsheet

/// `max.missing`: where the scheme leaves a content's maximum to the workbook, the workbook gives it.
///
/// Without it the content's points count, nothing bounds them, and no percentage can be told.
struct ContentMaximumsAreGiven: Rule {
  func findings(in examination: Examination) -> [Finding] {
    let sheet = examination.sheet
    return examination.scheme.contents.compactMap { content in
      let target = Target.content(content.id)
      guard content.limit == .workbook, examination.maximum(of: target) == nil,
        sheet.hasUsableMaximum(target, scheme: examination.scheme)
      else { return nil }
      let row = sheet.row(of: target)
      let place = row?.maximum.map(examination.place) ?? .init(sheet: sheet.sheet, cell: row?.label ?? sheet.header)
      return Finding(.table(.maximumMissing(id: content.id)), at: place)
    }
  }
}
