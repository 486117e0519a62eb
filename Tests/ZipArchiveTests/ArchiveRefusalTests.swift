import Testing
import ZipArchive

@Suite struct ArchiveRefusal {
  private static let entry = SampleZip.Entry("a.xml", "<a/>")

  /// Opening, or reading the first member, fails with an error.
  private func error(_ zip: SampleZip, limits: ZipLimits = ZipLimits()) -> ZipError? {
    do throws(ZipError) {
      let archive = try ZipArchive(zip.bytes, limits: limits)
      for member in archive.members { _ = try archive.contents(of: member) }
      return nil
    } catch { return error }
  }

  @Test(
    "What would make two readers disagree is refused",
    arguments: [
      ("duplicate", [entry, entry], .duplicate(entry: "a.xml")),
      ("duplicate in another case", [entry, SampleZip.Entry("A.XML", "")], .duplicate(entry: "A.XML")),
      ("overlap", [entry, entry.with(\.name, [0x62]).with(\.localName, [0x62]).with(\.headerOffset, 0)], nil),
      ("name", [entry.with(\.localName, Array("b.xml".utf8))], .headersDisagree(entry: "a.xml", on: .name)),
      ("method", [entry.with(\.localMethod, 0)], .headersDisagree(entry: "a.xml", on: .method)),
      ("size", [entry.with(\.localSize, 5)], .headersDisagree(entry: "a.xml", on: .size)),
      ("checksum", [entry.with(\.localChecksum, 5)], .headersDisagree(entry: "a.xml", on: .checksum)),
      ("encrypted", [entry.with(\.flags, 1)], .encrypted(entry: "a.xml")),
      ("traversal", [SampleZip.Entry("xl/../../a", "")], .unsafeName(entry: "xl/../../a")),
      ("traversal by backslash", [SampleZip.Entry("..\\a", "")], .unsafeName(entry: "..\\a")),
      ("absolute", [SampleZip.Entry("/a", "")], .unsafeName(entry: "/a")),
      ("drive", [SampleZip.Entry("C:a", "")], .unsafeName(entry: "C:a")),
      ("method unknown", [SampleZip.Entry("a", "", method: 12)], .unsupportedMethod(entry: "a", method: 12)),
      ("longer", [entry.with(\.declaredSize, 3)], .sizeMismatch(entry: "a.xml", declared: 3, found: 4)),
      ("shorter", [entry.with(\.declaredSize, 5)], .sizeMismatch(entry: "a.xml", declared: 5, found: 4)),
      ("damaged", [entry.with(\.stored, [6, 1, 2])], .damagedData(entry: "a.xml", offset: 0)),
      ("cut", [entry.with(\.stored, [1, 4, 0, 251, 255, 0x3C])], .damagedData(entry: "a.xml", offset: 0)),
      (
        "followed", [entry.with(\.stored, deflated(entry.content) + [0])], .damagedData(entry: "a.xml", offset: 4)
      ),
    ] as [(String, [SampleZip.Entry], ZipError?)])
  func disagreement(_ name: String, entries: [SampleZip.Entry], expected: ZipError?) {
    let found = error(SampleZip(entries: entries))
    if let expected { #expect(found == expected) } else { #expect(found != nil) }
  }

  @Test("A wrong checksum is refused with both figures")
  func checksum() {
    #expect(
      error(SampleZip(entries: [Self.entry.with(\.declaredChecksum, 7)]))
        == .checksumMismatch(entry: "a.xml", declared: 7, found: crc32(Self.entry.content)))
  }

  @Test("Two directory entries for the same bytes overlap")
  func overlap() {
    var second = Self.entry
    second.headerOffset = 0
    second.name = Array("b.xml".utf8)
    second.localName = Array("a.xml".utf8)
    #expect(error(SampleZip(entries: [Self.entry, second])) != nil)
    let nested = SampleZip(entries: [
      SampleZip.Entry("o", "", method: 0).with(\.content, SampleZip(entries: [Self.entry]).bytes),
      Self.entry.with(\.headerOffset, 31),
    ])
    #expect(error(nested) == .overlap(entry: "o", other: "a.xml"))
  }

  @Test("An entry the end record does not count is refused")
  func uncounted() {
    guard
      case .damagedRecord(.uncountedEntry, _) = error(
        SampleZip(entries: [Self.entry, SampleZip.Entry("b", "")], declaredCount: 1))
    else { return #expect(Bool(false), "the second entry was passed over") }
  }

  @Test(
    "Each limit is refused with its figures",
    arguments: [
      (ZipLimits(entries: 1), .tooManyEntries(found: 2, allowed: 1)),
      (ZipLimits(bytesPerPart: 3), .partTooLarge(entry: "a.xml", found: 4, allowed: 3)),
      (ZipLimits(bytesInAll: 7), .totalTooLarge(found: 8, allowed: 7)),
      (
        ZipLimits(ratio: 0, ratioFreeBytes: 3),
        .suspiciousRatio(entry: "a.xml", compressed: 9, inflated: 4, allowedRatio: 0)
      ),
    ] as [(ZipLimits, ZipError)])
  func limit(_ limits: ZipLimits, expected: ZipError) {
    let zip = SampleZip(entries: [Self.entry, SampleZip.Entry("b.xml", "<b/>")])
    #expect(error(zip) == nil)
    #expect(error(zip, limits: limits) == expected)
  }

  @Test("Bytes that are no archive are called that", arguments: ["", "PK", "<html></html>", "PK\u{3}\u{4} and no end"])
  func notAnArchive(_ text: String) {
    #expect(throws: ZipError.notAnArchive) { try ZipArchive(Array(text.utf8)) }
  }

  @Test("No damage crashes the reader")
  func mutations() {
    var random = SystemOfFixedSeed(state: 42)
    let entries = [Self.entry, SampleZip.Entry("b.txt", "hello", method: 0), Self.entry.with(\.name, [0x63])]
    var refused = 0
    for turn in 0..<3_000 {
      var bytes = SampleZip(entries: entries, wide: turn % 2 == 0).bytes
      for _ in 0...(turn % 4) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      if turn % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      do throws(ZipError) {
        let archive = try ZipArchive(bytes)
        for member in archive.members { _ = try archive.contents(of: member) }
      } catch { refused += 1 }
    }
    #expect(refused > 1_000)
  }
}

/// A small random source that gives the same numbers in every run (SplitMix64).
struct SystemOfFixedSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
