import Disk
import Spreadsheet
package import Validation
package import XLSXReader

extension Finding {
  /// The finding for a file that the reader refused.
  package init(refusal error: XLSXError) {
    self.init(refusal: FileDetail(error))
  }

  /// The finding for a submission that cannot be read, at the cell that makes it so; of which sheet is not known.
  init(refusal detail: FileDetail) {
    self.init(.file(detail), at: Place(cell: detail.cell), found: detail.found)
  }

  /// The finding for a table of adjustments that cannot be read.
  init(refusal detail: FileDetail, ofTable file: String) {
    self.init(
      .adjustment(.unreadableFile(detail)), at: Place(file: file, sheet: nil, cell: detail.cell?.description),
      found: detail.found)
  }
}

extension Finding.FileDetail {
  /// What is wrong with a file that the reader refused.
  init(_ error: XLSXError) {
    switch error {
    case .cannotOpen(_, let code): self = .unreadable(.init(DiskError.Cause(code: code)))
    case .fileTooLarge(let found, let allowed): self = .tooLarge(.init(.fileBytes, allowed: allowed, found: found))
    case .notAZip(let lookalike): self = .notXLSX(.init(lookalike))
    case .encrypted: self = .encrypted
    case .legacyXLS: self = .legacyXLS
    case .binaryXLSB: self = .notXLSX(.binaryWorkbook)
    case .openDocument: self = .notXLSX(.openDocument)
    case .notAWorkbook(let contentType): self = .notXLSX(.init(contentType: contentType))
    case .missingPart(let name): self = .corrupt(.missingPart, at: .part(name, byte: nil))
    case .missingSheet(let name, let relationship):
      self = .corrupt(.missingSheet(name, relationship: relationship), at: .file(byte: nil))
    case .corrupt(let damage, let place): self = .corrupt(.init(damage), at: .init(place))
    case .documentTypeDeclaration(let part): self = .corrupt(.documentType, at: .part(part, byte: nil))
    case .limitExceeded(let limit, let allowed, let found, let part):
      self = .tooLarge(.init(.init(limit), allowed: allowed, found: found, part: part))
    case .suspiciousCompression(let part, let compressed, let inflated, let ratio):
      self = .suspiciousCompression(
        .init(part: part, compressed: compressed, inflated: inflated, allowedRatio: ratio))
    }
  }

  /// What is wrong with a file that the disk did not give, of which so many bytes were allowed.
  init(_ error: DiskError, limit: Int) {
    self =
      error.isTooLarge
      ? .tooLarge(.init(.fileBytes, allowed: limit, found: nil)) : .unreadable(.init(error.cause))
  }
}
