import Testing
import ZipArchive

@Suite struct ArchiveWriting {
  private let prose = Array(String(repeating: "Phiếu điểm của xã Vân Hà. ", count: 400).utf8)

  @Test("A written archive holds what was added, in its order", arguments: [DeflationLevel.fastest, .balanced])
  func readsBack(level: DeflationLevel) throws {
    var writer = ZipWriter()
    try writer.add("[Content_Types].xml", contents: prose, level: level)
    try writer.add("xl/trống.xml", contents: [], level: level)
    try writer.add("xl/a.bin", contents: [1, 2, 3], level: level)
    let archive = try ZipArchive(writer.finish())
    #expect(archive.members.map(\.name) == ["[Content_Types].xml", "xl/trống.xml", "xl/a.bin"])
    #expect(try archive.members.map { try archive.contents(of: $0) } == [prose, [], [1, 2, 3]])
  }

  @Test("Writing deflates what gets smaller and stores what does not")
  func methods() throws {
    var writer = ZipWriter()
    try writer.add("long", contents: prose, level: .balanced)
    try writer.add("short", contents: [1, 2, 3], level: .balanced)
    let archive = try ZipArchive(writer.finish())
    #expect(archive.members.map(\.method) == [8, 0])
    #expect(archive.members[0].compressedSize < prose.count / 10)
  }

  @Test("A written archive has no time of day and is the same each time")
  func deterministic() throws {
    func written() throws -> [UInt8] {
      var writer = ZipWriter()
      try writer.add("a", contents: prose, level: .balanced)
      return writer.finish()
    }
    let bytes = try written()
    #expect(try bytes == written())
    let member = try ZipArchive(bytes).members[0]
    #expect(member.modificationTime == 0)
    #expect(member.modificationDate == 0x21)
    #expect(member.flags == 0x800)
  }

  @Test("Members of another archive are taken as they were compressed")
  func copies() throws {
    var first = ZipWriter()
    try first.add("a", contents: prose, level: .fastest)
    try first.add("b", contents: [7], level: .fastest)
    let source = try ZipArchive(first.finish())
    var second = ZipWriter()
    try second.add("new", contents: prose.reversed(), level: .balanced)
    for member in source.members { try second.add(CompressedMember(member, of: source)) }
    let copy = try ZipArchive(second.finish())
    for member in source.members {
      let twin = try #require(copy.member(named: member.name))
      #expect(try copy.rawBytes(of: twin).elementsEqual(source.rawBytes(of: member)))
      #expect(twin.checksum == member.checksum)
      #expect(try copy.contents(of: twin) == source.contents(of: member))
    }
  }

  @Test("Writing refuses a name that readers take for one it has", arguments: ["xl/a.xml", "XL/A.xml", "xl\\a.xml"])
  func duplicates(name: String) throws {
    var writer = ZipWriter()
    try writer.add("xl/a.xml", contents: [1], level: .fastest)
    #expect(throws: ZipWriteError.duplicateName(name)) {
      try writer.add(name, contents: [2], level: .fastest)
    }
  }

  @Test("Writing refuses a name that no header holds", arguments: ["", String(repeating: "a", count: 65_536)])
  func unusableNames(name: String) {
    var writer = ZipWriter()
    #expect(throws: ZipWriteError.unusableName(name)) { try writer.add(name, contents: [], level: .fastest) }
  }

  @Test("A written archive may be empty")
  func empty() throws {
    #expect(try ZipArchive(ZipWriter().finish()).members.isEmpty)
  }
}
