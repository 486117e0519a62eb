package import Spreadsheet

extension Finding {
  /// What a file that is no workbook seems to be.
  package enum FileKind: Hashable, Sendable {
    /// No bytes at all.
    case empty
    /// A web page.
    case html
    /// XML that is no package, such as a workbook of Excel 2003 saved as XML.
    case xml
    /// Plain text, such as CSV.
    case text
    /// A PDF document.
    case pdf
    /// An archive without a workbook.
    case zip
    /// An OpenDocument spreadsheet.
    case openDocument
    /// A binary workbook.
    case binaryWorkbook
    /// A document of Word, a presentation of PowerPoint, a drawing of Visio.
    case wordDocument, presentation, drawing
    /// An Office document of the years up to 2003 that is no workbook.
    case oldDocument
    /// An Office document of another kind, by its content type.
    case otherDocument(contentType: String)
    /// Anything else.
    case other
  }

  /// What is wrong with a file.
  package enum FileDetail: Hashable, Sendable {
    case notXLSX(FileKind)
    case encrypted
    case legacyXLS
    case corrupt(Damage, at: FilePlace)
    case tooLarge(Excess)
    case suspiciousCompression(Inflation)
    case macro
    case unreadable(AccessFault)
    case breakdown(Breakdown)
    case notAnnotated(AnnotationRefusal)
  }
}

extension Finding.FileDetail {
  /// The cell that makes the file unreadable, or `nil` when it is no single one.
  package var cell: CellReference? {
    guard case .corrupt(_, at: .cell(let cell, _)) = self else { return nil }
    return cell
  }

  /// What stands in the file where something else belongs; empty when that is no text.
  package var found: String {
    switch self {
    case .corrupt(.rowNumber(let text), _), .corrupt(.cellReference(let text), _),
      .corrupt(.sharedText(let text, _), _):
      text
    case .corrupt, .notXLSX, .encrypted, .legacyXLS, .tooLarge, .suspiciousCompression, .macro, .unreadable, .breakdown,
      .notAnnotated:
      ""
    }
  }
}
