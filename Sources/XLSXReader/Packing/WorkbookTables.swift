package import Spreadsheet

/// What the cells of a workbook refer to by number: shared texts, cell formats, fonts.
///
/// A class, so that what refers to it holds one reference.
package final class WorkbookTables: Sendable {
  /// The shared texts.
  package let texts: TextTable
  /// What serial numbers count from.
  package let dateSystem: DateSystem
  /// Whether fonts were noted when the workbook was read.
  package let hasFonts: Bool
  private let fonts: [String?]
  private let formats: [(kind: NumberFormatKind, font: Int?)]

  /// Tables of a workbook.
  ///
  /// - Parameters:
  ///   - texts: The shared texts.
  ///   - formats: What each cell format makes of numbers, and which of the fonts it has.
  ///   - fonts: The names of the fonts, `nil` for one that has none; no array when fonts are not noted.
  ///   - dateSystem: What serial numbers count from.
  package init(
    texts: TextTable, formats: [(kind: NumberFormatKind, font: Int?)], fonts: [String?]?, dateSystem: DateSystem
  ) {
    self.texts = texts
    self.formats = formats
    self.fonts = fonts ?? []
    self.dateSystem = dateSystem
    hasFonts = fonts != nil
  }

  /// What a cell format makes of numbers; one that is not there leaves them plain.
  package func format(ofStyle index: Int) -> NumberFormatKind {
    formats.indices.contains(index) ? formats[index].kind : .plain
  }

  /// The name of a cell format's font, or `nil` when the format or the font is not there or has none.
  package func font(ofStyle index: Int) -> String? {
    guard formats.indices.contains(index), let font = formats[index].font, fonts.indices.contains(font) else {
      return nil
    }
    return fonts[font]
  }
}
