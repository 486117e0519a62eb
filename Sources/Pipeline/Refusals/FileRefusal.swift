package import Validation
package import XLSXReader

extension Finding {
  /// The finding for a file that the reader refused.
  package init(refusal error: XLSXError) {
    self.init(.file(FileDetail(error)), at: .init())
  }
}

extension Finding.FileDetail {
  fileprivate init(_ error: XLSXError) {
    switch error {
    case .cannotOpen(_, let code): self = .unreadable(reason: "errno \(code)")
    case .fileTooLarge(let found, let allowed):
      self = .tooLarge(.init(name: "file-bytes", allowed: String(allowed), found: String(found)))
    case .notAZip(let lookalike): self = .notXLSX(Finding.FileKind(lookalike))
    case .encrypted: self = .encrypted
    case .legacyXLS: self = .legacyXLS
    case .binaryXLSB: self = .notXLSX(.binaryWorkbook)
    case .openDocument: self = .notXLSX(.openDocument)
    case .notAWorkbook: self = .notXLSX(.zip)
    case .missingPart(let name): self = .corrupt(part: name, reason: .missingPart)
    case .corrupt(let damage, let place):
      self = .corrupt(part: "\(place)", reason: .damaged("\(damage)", line: nil))
    case .documentTypeDeclaration(let part): self = .corrupt(part: part, reason: .documentType)
    case .limitExceeded(let limit, let allowed, let found, _):
      self = .tooLarge(.init(name: limit.rawValue, allowed: String(allowed), found: String(found)))
    case .suspiciousCompression(let part, let compressed, let inflated, let ratio):
      self = .suspiciousCompression(
        part: part, .init(name: "ratio", allowed: "\(ratio):1", found: "\(compressed) → \(inflated)"))
    }
  }
}

extension Finding.FileKind {
  fileprivate init(_ lookalike: XLSXError.Lookalike) {
    switch lookalike {
    case .emptyFile: self = .empty
    case .html: self = .html
    case .text: self = .text
    case .xml, .oleDocument, .other: self = .other
    case .pdf: self = .pdf
    case .zip: self = .zip
    }
  }
}
