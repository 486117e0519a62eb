public import Spreadsheet

/// Why a file cannot be read as a workbook.
public enum XLSXError: Error, Hashable, Sendable {
  /// What a file that is no workbook looks like from its first bytes.
  public enum Lookalike: String, Hashable, Sendable {
    /// No bytes at all.
    case emptyFile
    /// An HTML page, as web systems export under the name of a workbook.
    case html
    /// Plain text, such as CSV.
    case text
    /// XML that is no package, such as a "SpreadsheetML 2003" workbook.
    case xml
    /// A PDF document.
    case pdf
    /// An OLE container that holds no workbook, such as an old Word document.
    case oleDocument
    /// A ZIP file that is no Office package.
    case zip
    /// Anything else.
    case other
  }

  /// Where in a file the damage is.
  public enum Place: Hashable, Sendable {
    /// The file itself, counted in bytes from its start.
    case file(byte: Int?)
    /// A part, counted in bytes of its XML in UTF-8 from its start; `nil` when the part as a whole is meant.
    case part(String, byte: Int?)
    /// A cell of a worksheet's part.
    case cell(CellReference, part: String)
  }

  /// The file cannot be opened or read; `code` is the system's `errno`, 0 when it is not a regular file.
  case cannotOpen(path: String, code: Int32)
  /// The file has more bytes than allowed.
  case fileTooLarge(found: Int, allowed: Int)
  /// The file is no workbook, but what it looks like.
  case notAZip(looksLike: Lookalike)
  /// The file is encrypted: it asks for a password.
  case encrypted
  /// The file is a workbook of Excel 97-2003 (`.xls`).
  case legacyXLS
  /// The file is a binary workbook (`.xlsb`).
  case binaryXLSB
  /// The file is an OpenDocument file (`.ods`).
  case openDocument
  /// The file is an Office package of another kind, such as a text document.
  case notAWorkbook(contentType: String)
  /// A part that the package refers to is not in it.
  case missingPart(name: String)
  /// A sheet's relationship leads to no part.
  case missingSheet(name: String, relationship: String)
  /// The file is damaged, or was made so as to look so.
  case corrupt(Damage, at: Place)
  /// A part has a document type declaration, which no workbook needs and attacks use.
  case documentTypeDeclaration(part: String)
  /// The file asks for more than a limit of ``ReadingLimits``; `found` may stop at the first unit too many.
  case limitExceeded(limit: ReadingLimits.Name, allowed: Int, found: Int, part: String?)
  /// A part inflates to more than its compressed bytes make plausible.
  case suspiciousCompression(part: String, compressed: Int, inflated: Int, allowedRatio: Int)
}

extension XLSXError: CustomStringConvertible {
  /// What is wrong, in one English sentence without the full stop.
  public var description: String {
    switch self {
    case .cannotOpen(_, let code):
      code == 0 ? "this is not a regular file" : "the file cannot be opened or read (system error \(code))"
    case .fileTooLarge(let found, let allowed): "the file has \(found) bytes, \(allowed) are allowed"
    case .notAZip(let lookalike): "the file is not an .xlsx workbook: it looks like \(lookalike.phrase)"
    case .encrypted: "the workbook is protected by a password"
    case .legacyXLS: "the file is an Excel 97-2003 workbook (.xls)"
    case .binaryXLSB: "the file is a binary workbook (.xlsb)"
    case .openDocument: "the file is an OpenDocument file (.ods)"
    case .notAWorkbook(let contentType): "the file is an Office file but no workbook (\(contentType))"
    case .missingPart(let name): "the part \(name) is missing"
    case .missingSheet(let name, let relationship):
      "the part of the sheet \"\(name)\" is missing (relationship \"\(relationship)\")"
    case .corrupt(let damage, let place): "\(place) is damaged: \(damage)"
    case .documentTypeDeclaration(let part): "\(part) has a document type declaration"
    case .limitExceeded(let limit, let allowed, let found, let part):
      "\(part.map { $0 + ": " } ?? "")more than allowed by the limit \(limit.rawValue): \(found), \(allowed) allowed"
    case .suspiciousCompression(let part, let compressed, let inflated, let ratio):
      "\(part) inflates from \(compressed) to \(inflated) bytes, more than \(ratio) to 1"
    }
  }
}

extension XLSXError.Place: CustomStringConvertible {
  /// The place in English.
  public var description: String {
    switch self {
    case .file(let byte): "the file" + (byte.map { " at byte \($0)" } ?? "")
    case .part(let name, let byte): name + (byte.map { " at byte \($0)" } ?? "")
    case .cell(let reference, let part): "the cell \(reference) in \(part)"
    }
  }
}

extension XLSXError.Lookalike {
  /// The words for it in a sentence.
  fileprivate var phrase: String {
    switch self {
    case .emptyFile: "an empty file"
    case .html: "a web page (HTML)"
    case .text: "plain text (CSV)"
    case .xml: "XML"
    case .pdf: "a PDF document"
    case .oleDocument: "an old Office document"
    case .zip: "a ZIP archive of other files"
    case .other: "data of another kind"
    }
  }
}
