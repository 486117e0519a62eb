import Foundation
import Spreadsheet
import Testing
import XLSXReader
import XLSXWriter
import ZipArchive

/// Workbooks by every producer that the repository has: cells and parts after notes were put in, held against those before.
@Suite struct AnnotatedFixtures {
  private static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Fixtures"

  static let files = ["Foreign", "Reader"].flatMap { name in
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")).map { files in
      files.filter { $0.hasSuffix(".xlsx") && !$0.hasPrefix("refused-") }.sorted().map { "\(name)/\($0)" }
    } ?? []  // Without fixtures the test below fails.
  }

  /// Those that are refused: in other encodings, with a sheet that is not there, rows out of order, styles without fonts.
  private static let refused: Set<String> = [
    "Reader/latin-1.xlsx", "Reader/utf-16.xlsx", "Reader/empty-relationship.xlsx", "Reader/no-references.xlsx",
    "Reader/number-formats.xlsx",
  ]

  @Test("There are fixtures of many producers") func many() { #expect(Self.files.count > 60) }

  @Test("All cells stay, and a sheet is put before all others", arguments: files)
  func cells(file: String) throws {
    let original = try bytes(of: file)
    guard let sheets = try? Workbook.open(original).sheets() else { return }  // No workbook: nothing to annotate.
    guard let annotated = try annotated(original, sheets, file: file) else { return }
    let read = try Workbook.open(annotated).sheets(fonts: true)
    #expect(read.map(\.name) == [read[0].name] + sheets.map(\.name))
    for (before, after) in zip(sheets, read.dropFirst()) {
      #expect(before.visibility == after.visibility && before.mergedRanges == after.mergedRanges)
      #expect(before.hiddenRows == after.hiddenRows && before.hiddenColumns == after.hiddenColumns)
      #expect(before.rows == after.rows)
      for row in before.rows {
        let cells = zip(before.cells(inRow: row), after.cells(inRow: row))
        for (one, other) in cells { #expect(one.value == other.value && one.reference == other.reference) }
      }
    }
  }

  @Test("Members that carry no note are copied as compressed", arguments: files)
  func members(file: String) throws {
    let original = try bytes(of: file)
    guard let sheets = try? Workbook.open(original).sheets() else { return }  // As above.
    guard let annotated = try annotated(original, sheets, file: file) else { return }
    let (before, after) = (try ZipArchive(original), try ZipArchive(annotated))
    for member in before.members {
      let same = try #require(after.member(named: member.name))
      let isSame = try before.rawBytes(of: member) == after.rawBytes(of: same)
      let carries = ["sheet", "styles", "book", "comments", "vmldrawing", "[content_types]", "main", "document"]
      #expect(isSame || carries.contains { member.name.lowercased().contains($0) }, "\(member.name)")
    }
    let media = before.members.filter { ["media", "theme", "sharedStrings"].contains(where: $0.name.contains) }
    for member in media {
      let same = try #require(after.member(named: member.name))
      #expect(try before.rawBytes(of: member) == after.rawBytes(of: same))
    }
  }

  private func bytes(of file: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(file)")))
  }

  private func annotated(_ original: [UInt8], _ sheets: [Sheet], file: String) throws -> [UInt8]? {
    let notes = sheets.flatMap { sheet in
      ["B2", "AB1", "C7"].compactMap { CellReference($0) }.map { Notes.note(sheet.name, $0) }
    }
    do throws(PatchError) {
      let annotated = try AnnotatedWorkbook.bytes(of: original, with: Notes.annotation(notes))
      #expect(!Self.refused.contains(file))
      return annotated
    } catch {
      #expect(Self.refused.contains(file), "\(file): \(error)")
      return nil
    }
  }
}

/// Notes as tests put them.
enum Notes {
  static func note(_ sheet: String, _ cell: CellReference, fill: Colour = Colour(0xFFC7CE)) -> CellNote {
    CellNote(sheet: sheet, cell: cell, title: "score.above-max", text: "=1+1 <&> \u{1}", fill: fill)
  }

  static func annotation(_ notes: [CellNote]) -> Annotation {
    let rows = notes.map {
      NoteListing.Row(["x", "\($0.cell)"], target: .init(sheet: $0.sheet, cell: $0.cell), fill: $0.fill, height: 20)
    }
    return Annotation(
      notes: notes,
      listing: NoteListing(
        name: "Phát hiện", title: "T", subtitle: "S", columns: [.init("A", width: 10), .init("B", width: 10)],
        linkColumn: 1, fillColumn: 0, rows: rows), author: "vtlt-batch")
  }

  /// A package annotated with a note on each of some cells of the sheet "Phiếu".
  static func put(on cells: [String], of package: SmallPackage) throws -> ZipArchive {
    let notes = cells.compactMap { CellReference($0) }.map { note("Phiếu", $0) }
    return try ZipArchive(try AnnotatedWorkbook.bytes(of: try package.bytes(), with: annotation(notes)))
  }
}
