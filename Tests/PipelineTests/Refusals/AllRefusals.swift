import Spreadsheet
import XLSXReader

/// One of every reason for which the reader refuses a file.
///
/// Each list is a chain through a `switch`, so that a case the reader gets does not compile until it is here.
enum AllRefusals {
  static let part = "xl/worksheets/sheet1.xml"

  /// Every reason; damage of every kind, and at every kind of place.
  static let list: [XLSXError] =
    Array(sequence(first: .cannotOpen(path: "a.xlsx", code: 13), next: following))
    + lookalikes.map { .notAZip(looksLike: $0) }
    + documents.map { .notAWorkbook(contentType: "application/vnd.\($0).main+xml") }
    + damages.map { .corrupt($0, at: .part(part, byte: nil)) }
    + places.map { .corrupt(.xml(.mismatchedTags), at: $0) }
    + ReadingLimits.Name.allCases.map { .limitExceeded(limit: $0, allowed: 40_000, found: 40_001, part: part) }

  static let damages: [XLSXError.Damage] =
    Array(sequence(first: .cutOff, next: following))
    + XLSXError.XMLFault.allCases.map { .xml($0) }
    + sequence(first: .name, next: following).map { .recordsDisagree(on: $0) }

  static let lookalikes: [XLSXError.Lookalike] = Array(sequence(first: .emptyFile, next: following))

  private static let documents = [
    "openxmlformats-officedocument.wordprocessingml.document", "ms-word.document.macroenabled",
    "openxmlformats-officedocument.presentationml.presentation", "ms-powerpoint.presentation", "ms-visio.drawing",
    "ms-project",
  ]

  private static let places: [XLSXError.Place] = [
    .file(byte: nil), .file(byte: 158), .part(part, byte: 158), .cell(CellReference(row: 7, column: 2), part: part),
  ]

  private static func following(_ error: XLSXError) -> XLSXError? {
    switch error {
    case .cannotOpen: .fileTooLarge(found: 26_000_000, allowed: 25_000_000)
    case .fileTooLarge: .encrypted
    case .encrypted: .legacyXLS
    case .legacyXLS: .binaryXLSB
    case .binaryXLSB: .openDocument
    case .openDocument: .missingPart(name: part)
    case .missingPart: .missingSheet(name: "Scores", relationship: "rId7")
    case .missingSheet: .documentTypeDeclaration(part: part)
    case .documentTypeDeclaration:
      .suspiciousCompression(part: part, compressed: 585, inflated: 400_214, allowedRatio: 100)
    // The last; those below have lists of their own.
    case .suspiciousCompression, .notAZip, .notAWorkbook, .corrupt, .limitExceeded: nil
    }
  }

  private static func following(_ damage: XLSXError.Damage) -> XLSXError.Damage? {
    switch damage {
    case .cutOff: .severalVolumes
    case .severalVolumes: .record
    case .record: .duplicateEntry
    case .duplicateEntry: .overlap(with: "xl/styles.xml")
    case .overlap: .shortened
    case .shortened: .unsafeName
    case .unsafeName: .compressionMethod(9)
    case .compressionMethod: .compressedData
    case .compressedData: .size(declared: 1_000, found: 1_001)
    case .size: .checksum
    case .checksum: .root(expected: "worksheet")
    case .root: .noWorkbook
    case .noWorkbook: .sharedPart
    case .sharedPart: .rowNumber("-3")
    case .rowNumber: .cellReference("?1")
    case .cellReference: .sharedText("5", count: 3)
    // The last; those below have lists of their own.
    case .sharedText, .xml, .recordsDisagree: nil
    }
  }

  private static func following(_ field: XLSXError.Damage.Field) -> XLSXError.Damage.Field? {
    switch field {
    case .name: .method
    case .method: .checksum
    case .checksum: .size
    case .size: nil
    }
  }

  private static func following(_ lookalike: XLSXError.Lookalike) -> XLSXError.Lookalike? {
    switch lookalike {
    case .emptyFile: .html
    case .html: .text
    case .text: .xml
    case .xml: .pdf
    case .pdf: .oleDocument
    case .oleDocument: .zip
    case .zip: .other
    case .other: nil
    }
  }
}
