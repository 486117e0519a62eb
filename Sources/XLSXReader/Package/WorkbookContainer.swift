/// What a file's bytes are, as far as it decides how to refuse them.
enum WorkbookContainer {
  /// Why a file that is no readable ZIP archive is refused.
  static func refusal(of bytes: [UInt8]) -> XLSXError {
    if bytes.isEmpty { return .notAZip(looksLike: .emptyFile) }
    if bytes.starts(with: OLEDirectory.signature) { return refusal(ofOLE: bytes) }
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      return .corrupt(.cutOff, at: .file(byte: nil))
    }
    if isBareBIFF(bytes) { return .legacyXLS }
    return .notAZip(looksLike: lookalike(bytes))
  }

  private static func refusal(ofOLE bytes: [UInt8]) -> XLSXError {
    let names = OLEDirectory.names(in: bytes)
    if names.contains("EncryptedPackage") { return .encrypted }
    if names.contains("Workbook") || names.contains("Book") { return .legacyXLS }
    return .notAZip(looksLike: .oleDocument)
  }

  /// Whether the bytes start with the BOF record of an Excel 2 to 4 file, which has no container ([MS-XLS] 2.4.21).
  private static func isBareBIFF(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 8 && bytes[0] == 0x09 && [0, 2, 4, 8].contains(bytes[1]) && bytes[3] == 0
      && (4...16).contains(bytes[2])
  }

  private static func lookalike(_ bytes: [UInt8]) -> XLSXError.Lookalike {
    let start = beginning(of: bytes)
    if start.starts(with: "%PDF-".utf8) { return .pdf }
    guard !start.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }) else { return .other }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if ["<html", "<!doctype html", "<table", "<head", "<meta", "<style", "<div"].contains(where: text.hasPrefix) {
      return .html
    }
    if text.hasPrefix("<") { return text.contains("<html") ? .html : .xml }
    return .text
  }

  /// The first bytes without byte order mark and space; of UTF-16 the lower bytes, which is enough to tell.
  private static func beginning(of bytes: [UInt8]) -> [UInt8] {
    var start = Array(bytes.prefix(1_024))
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start.removeFirst(3) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      start = start.dropFirst(2).filter { $0 != 0 }
    }
    return Array(start.drop { [0x09, 0x0A, 0x0D, 0x20].contains($0) })
  }
}
