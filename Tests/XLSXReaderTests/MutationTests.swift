import Foundation
import Spreadsheet
import Testing
import XLSXReader

@Suite struct Mutations {
  @Test(
    "No damage to a file crashes the reader",
    arguments: ["openpyxl-scores.xlsx", "xlsxwriter-fonts.xlsx", "libreoffice-scores.xlsx", "legacy.xlsx"])
  func damagedFiles(_ name: String) throws {
    let original = try bytes(of: name)
    var random = FixedSeed(state: 7)
    var refused = 0
    for turn in 0..<150 {
      var bytes = original
      for _ in 0...(turn % 8) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      if turn % 4 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      if !readsWhole(bytes) { refused += 1 }
    }
    #expect(refused > 50)
  }

  // The file is made anew around the damaged part, so that no checksum keeps the damage from the XML's reader.
  @Test("No damage to the XML crashes the reader", arguments: 0..<8)
  func damagedXML(_ seed: UInt64) throws {
    var random = FixedSeed(state: seed)
    var read = 0
    for _ in 0..<60 {
      var zip = StoredZip(parts: StoredZip.workbook)
      let part = Int.random(in: 0..<zip.parts.count, using: &random)
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let position = Int.random(in: 0..<zip.parts[part].content.count, using: &random)
        let alphabet = Array("<>/\"=&;0129AZaz_x:! \u{0}\u{FF}".utf8)
        zip.parts[part].content[position] = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      if readsWhole(zip.bytes) { read += 1 }
    }
    #expect(readsWhole(StoredZip(parts: StoredZip.workbook).bytes))
    #expect(read < 60)
  }

  /// Reads a workbook and asks for every cell; false when it is refused.
  private func readsWhole(_ bytes: [UInt8]) -> Bool {
    guard let sheets = try? Workbook.open(bytes).sheets(fonts: true) else { return false }
    for sheet in sheets {
      for row in sheet.rows { _ = sheet.cells(inRow: row).map { [$0.formula, $0.moment, "\($0.value)"] } }
    }
    return true
  }

  private func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: Fixture.path(name))))
  }
}

/// A small random source that gives the same numbers in every run (SplitMix64).
struct FixedSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
