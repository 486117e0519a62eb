import Spreadsheet
import Validation

/// One of everything that can be wrong with a file.
enum AllFileDetails {
  static let list: [Finding.FileDetail] =
    kinds.map { .notXLSX($0) } + damages.map { .corrupt($0, at: .part("a.xml", byte: nil)) }
    + places.map { .corrupt(.checksum, at: $0) } + limits.map { .tooLarge($0) } + faults.map { .unreadable($0) }
    + [
      .encrypted, .legacyXLS, .macro, .breakdown(.computingTime(seconds: 20)), .breakdown(.memory(bytes: 512 << 20)),
      .breakdown(.silence(seconds: 120)), .breakdown(.crash(signal: 5)),
      .notAnnotated(.signed), .notAnnotated(.otherKind),
      .notAnnotated(.partTooLarge(part: "a.xml", bytes: 9 << 20, allowed: 8 << 20)),
      .notAnnotated(.unusual(part: "a.xml", "b")), .notAnnotated(.unusual(part: nil, "b")),
      .suspiciousCompression(.init(part: "a.xml", compressed: 585, inflated: 400_214, allowedRatio: 100)),
    ]

  private static let kinds: [Finding.FileKind] = [
    .empty, .html, .xml, .text, .pdf, .zip, .openDocument, .binaryWorkbook, .wordDocument, .presentation, .drawing,
    .oldDocument, .otherDocument(contentType: "application/x"), .other,
  ]

  /// Every damage; those that say how, with every way.
  static let damages: [Finding.Damage] =
    [
      .cutOff, .severalVolumes, .record, .duplicateEntry, .overlap(with: "b.xml"), .overlap(with: nil), .shortened,
      .unsafeName,
      .compressionMethod(9), .compressedData, .size(declared: 10, found: 11), .checksum, .documentType,
      .root(expected: "worksheet"), .noWorkbook, .missingPart, .missingSheet("Phiếu", relationship: "rId3"),
      .sharedPart, .rowNumber("x"), .cellReference("?1"), .sharedText("x", count: 0), .sharedText("5", count: 1),
      .sharedText("5", count: 3),
    ] + Finding.RecordField.allCases.map { .recordsDisagree(on: $0) } + Finding.XMLFault.allCases.map { .xml($0) }

  private static let places: [Finding.FilePlace] = [
    .file(byte: nil), .file(byte: 7), .part("a.xml", byte: 7), .cell(CellReference(row: 7, column: 2), part: "a.xml"),
  ]

  private static let limits: [Finding.Excess] =
    Finding.Limit.allCases.map { .init($0, allowed: 10, found: 11, part: "a.xml") } + [
      .init(.fileBytes, allowed: 25_000_000, found: nil)
    ]

  private static let faults: [Finding.AccessFault] = [
    .noPermission, .missing, .notARegularFile, .notAFolder, .readOnly, .noSpace, .tooLarge, .nameTooLong, .inUse,
    .device, .network, .exhausted, .notText, .other(code: 99),
  ]
}
