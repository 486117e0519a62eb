package import Scoring
import Spreadsheet
import XLSXWriter

/// The workbooks that are sent out: the form that a unit fills in, the team's inspection sheet, the table of adjustments.
///
/// They speak Vietnamese. The same scheme and roster give the same bytes.
package enum TemplateWorkbook {
  /// The form of a scheme, for one unit, or for any that is chosen from a list.
  ///
  /// - Parameters:
  ///   - scheme: the scheme.
  ///   - unit: the unit whose name stands in it, or `nil` to have it chosen or written.
  ///   - units: the units to choose from; none when a unit is given, or to have any name written.
  /// - Returns: the workbook's bytes.
  /// - Throws: ``WorkbookError`` when the temporary folder cannot be written.
  package static func form(of scheme: Scheme, unit: Unit?, units: [Unit]) throws(WorkbookError) -> [UInt8] {
    try bytes(.form, of: scheme, unit: unit, units: units)
  }

  /// The sheet that the team brings back, with a column for each layer.
  ///
  /// - Throws: ``WorkbookError`` when the temporary folder cannot be written.
  package static func inspection(of scheme: Scheme, units: [Unit]) throws(WorkbookError) -> [UInt8] {
    try bytes(.inspection, of: scheme, unit: nil, units: units)
  }

  /// The table of adjustments, one score a row.
  ///
  /// - Throws: ``WorkbookError`` when the temporary folder cannot be written.
  package static func adjustments(of scheme: Scheme, units: [Unit]) throws(WorkbookError) -> [UInt8] {
    let words = TemplateWords(scheme: scheme)
    let list = UnitListSheet(units, words)
    let sheets = AdjustmentsForm(scheme).sheets(unitRange: list?.range)
    return try bytes(
      Drawing(
        sheets: sheets + [list?.sheet].compactMap(\.self),
        properties: DocumentProperties(title: words.adjustmentsTitle)))
  }

  private static func bytes(
    _ kind: TemplateSheet.Kind, of scheme: Scheme, unit: Unit?, units: [Unit]
  ) throws(WorkbookError) -> [UInt8] {
    let words = TemplateWords(scheme: scheme)
    let list = unit == nil ? UnitListSheet(units, words) : nil
    let drawn = TemplateSheet(kind, scheme: scheme, unit: unit, unitRange: list?.range)
    return try bytes(
      Drawing(
        sheets: [drawn.sheet] + [list?.sheet].compactMap(\.self),
        definedNames: drawn.names + [list?.name].compactMap(\.self),
        properties: DocumentProperties(title: kind == .form ? words.formTitle : words.inspectionTitle)))
  }

  private static func bytes(_ drawing: Drawing) throws(WorkbookError) -> [UInt8] {
    do {
      return try drawing.render()
    } catch {
      throw .notDrawn(error)
    }
  }
}
