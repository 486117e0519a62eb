import Pipeline
import Reporting
import Scoring
import Testing
import Validation
import XLSXReader
import ZipArchive

/// What the reader says in words of its own is told from names, with real bytes: its words may change.
@Suite struct RefusedBytes {
  private static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// A workbook whose one sheet refers to a relationship that does not exist.
  private func bytes() throws -> [UInt8] {
    var zip = ZipWriter()
    let parts = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"a\" Type=\"\(Self.document)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.document)\"><sheets>"
          + "<sheet name=\"Phiếu chấm\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(Self.package)\"/>"),
    ]
    for (name, text) in parts { try zip.add(name, contents: Array(text.utf8), level: .fastest) }
    return zip.finish()
  }

  private func refusal(of bytes: [UInt8]) -> Finding? {
    do throws(XLSXError) {
      _ = try Workbook.open(bytes)
      return nil
    } catch {
      return Finding(refusal: error)
    }
  }

  @Test("A sheet whose relationship leads nowhere is named") func missingSheet() throws {
    let finding = try #require(refusal(of: bytes()))
    #expect(
      finding.detail == .file(.corrupt(.missingSheet("Phiếu chấm", relationship: "rId7"), at: .file(byte: nil))))
    let message = FindingWords(finding, in: .vi).message
    #expect(message.contains("«Phiếu chấm»") && message.contains("«rId7»"))
  }

  @Test("A part that reaches into the directory overlaps no part") func directory() throws {
    var bytes = try bytes()
    let local = try #require(bytes.indices.last { bytes[$0...].starts(with: "PK\u{3}\u{4}".utf8) })
    let central = try #require(bytes.indices.last { bytes[$0...].starts(with: "PK\u{1}\u{2}".utf8) })
    // The compressed size in both records (APPNOTE 4.3.7, 4.3.12).
    bytes[local + 18] += 20
    bytes[central + 20] += 20
    let finding = try #require(refusal(of: bytes))
    #expect(
      finding.detail
        == .file(.corrupt(.overlap(with: nil), at: .part("xl/_rels/workbook.xml.rels", byte: nil))))
  }
}
