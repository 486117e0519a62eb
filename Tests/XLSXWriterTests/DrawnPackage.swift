import Testing
import XLSXWriter
import ZipArchive

/// A workbook's bytes, opened to look at its parts.
struct DrawnPackage {
  let archive: ZipArchive

  init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes) }

  /// A part as text.
  func text(_ part: String) throws -> String {
    let member = try #require(archive.member(named: part), "no part \(part)")
    return String(decoding: try archive.contents(of: member), as: UTF8.self)
  }

  /// The markup of a cell of a sheet counted from 1, from `<c` to past its end.
  func cell(_ reference: String, sheet: Int = 1) throws -> String {
    let text = try text("xl/worksheets/sheet\(sheet).xml")
    let start = try #require(text.ranges(of: "<c r=\"\(reference)\"").first, "no cell \(reference)").lowerBound
    let rest = text[start...]
    let tagEnd = try #require(rest.firstIndex(of: ">"))
    if rest[..<tagEnd].last == "/" { return String(rest[...tagEnd]) }
    return String(rest[..<(try #require(rest.ranges(of: "</c>").first).upperBound)])
  }

  /// The style's index of a cell.
  func style(_ reference: String, sheet: Int = 1) throws -> String {
    let markup = try cell(reference, sheet: sheet)
    guard let start = markup.ranges(of: " s=\"").first?.upperBound else { return "0" }
    return String(markup[start...].prefix { $0 != "\"" })
  }
}
