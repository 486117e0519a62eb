import Testing
import ZipArchive

@Suite struct ArchiveReading {
  private let two = [SampleZip.Entry("xl/a.xml", "<a/>"), SampleZip.Entry("b.txt", "hello", method: 0)]

  private func text(_ archive: ZipArchive, _ name: String) throws -> String? {
    try archive.member(named: name).map { String(decoding: try archive.contents(of: $0), as: UTF8.self) }
  }

  @Test(
    "Stored and deflated members are read wherever the archive lies in the file",
    arguments: [
      ("plain", [], [], false), ("prepended", [1, 2, 3], [], false), ("appended", [], [9, 9], false),
      ("both", [0x50], [0x50, 0x4B], false), ("zip64", [], [], true), ("zip64 prepended", [7, 7], [], true),
    ] as [(String, [UInt8], [UInt8], Bool)])
  func whereverItLies(_ name: String, prefix: [UInt8], suffix: [UInt8], wide: Bool) throws {
    let archive = try ZipArchive(SampleZip(entries: two, prefix: prefix, suffix: suffix, wide: wide).bytes)
    #expect(archive.members.map(\.name) == ["xl/a.xml", "b.txt"])
    #expect(try text(archive, "xl/a.xml") == "<a/>")
    #expect(try text(archive, "b.txt") == "hello")
  }

  @Test("Bytes behind the archive that look like the start of an end record are passed over")
  func chanceEndRecord() throws {
    var bytes = SampleZip(entries: two).bytes
    bytes += [0x50, 0x4B, 5, 6, 0, 0]  // a cut end record behind the real one
    #expect(try text(ZipArchive(bytes), "b.txt") == "hello")
  }

  @Test("The central directory counts where sizes follow the data")
  func dataDescriptors() throws {
    let archive = try ZipArchive(SampleZip(entries: two.map { $0.with(\.flags, 8) }).bytes)
    #expect(try text(archive, "xl/a.xml") == "<a/>")
    #expect(try text(archive, "b.txt") == "hello")
  }

  @Test("Names are found in any case and with backslashes")
  func lookup() throws {
    let archive = try ZipArchive(SampleZip(entries: [SampleZip.Entry("XL\\Sheet1.xml", "x")]).bytes)
    #expect(try text(archive, "xl/sheet1.XML") == "x")
    #expect(archive.member(named: "xl/sheet2.xml") == nil)
    #expect(archive.members[0].name == "XL\\Sheet1.xml")
  }

  @Test("Names that are not UTF-8 are read as code page 437")
  func codePage() throws {
    let archive = try ZipArchive(SampleZip(entries: [two[0].with(\.name, [0x61, 0x82, 0xE1])]).bytes)
    #expect(archive.members[0].name == "aéß")
    #expect(archive.members[0].nameBytes == [0x61, 0x82, 0xE1])
  }

  @Test("A member comes in pieces no larger than the buffer")
  func pieces() throws {
    let content = String(repeating: "0123456789", count: 20_000)
    let archive = try ZipArchive(SampleZip(entries: [SampleZip.Entry("a", content)]).bytes)
    var reader = try MemberReader(of: archive.members[0], in: archive)
    var buffer = [UInt8](repeating: 0, count: 1_000)
    var gathered: [UInt8] = []
    while case let count = try reader.read(into: &buffer), count > 0 { gathered += buffer[..<count] }
    #expect(gathered == Array(content.utf8))
    #expect(buffer.count == 1_000)
  }

  @Test("Raw bytes with their figures are what a copy needs")
  func rawBytes() throws {
    let archive = try ZipArchive(SampleZip(entries: two).bytes)
    let member = archive.members[0]
    #expect(try archive.rawBytes(of: member) == deflated(Array("<a/>".utf8)))
    #expect(member.checksum == crc32(Array("<a/>".utf8)))
    #expect((member.method, member.size, member.compressedSize) == (8, 4, 9))
  }

  @Test("An archive without entries is one")
  func empty() throws {
    #expect(try ZipArchive(SampleZip(entries: []).bytes).members.isEmpty)
  }

  @Test("Empty members have no bytes", arguments: [0, 8] as [UInt16])
  func emptyMember(method: UInt16) throws {
    let archive = try ZipArchive(SampleZip(entries: [SampleZip.Entry("a", "", method: method)]).bytes)
    #expect(try archive.contents(of: archive.members[0]) == [])
  }
}
