import Disk
import Reporting
import TestSupport
import Testing

@testable import Pipeline

@Suite struct Archives {
  @Test(
    "A folder's number is read",
    arguments: [
      Case("first", "000001-ab", 1), Case("many", "1234567-ab", 1_234_567), Case("too short", "00001-ab", nil),
      Case("no hyphen", "000001", nil), Case("no number", "abcdef-ab", nil), Case("a person's", "2017-10-luu", nil),
    ] as [Case<String, Int?>])
  func number(given: Case<String, Int?>) { #expect(Archive.number(of: given.given) == given.expected) }

  @Test("Originals move into numbered folders and never meet") func take() throws {
    let folder = try TemporaryFolder()
    for name in ["inbox/a.xlsx", "inbox/sub/a.xlsx"] { try folder.write("x", at: name) }
    let files = try InboxScan(
      inbox: folder.path.appending("inbox"), out: folder.path.appending("out"), archive: nil
    ).files
    var archive = Archive(folder.path.appending("archive"), holding: [])
    for file in files { try archive.take(file, sha256: "0123456789abcdef") }
    #expect(
      try folder.names().filter { $0.hasSuffix(".xlsx") } == [
        "archive/000001-01234567/a.xlsx", "archive/000002-01234567/a.xlsx",
      ])
    let again = try InboxScan(
      inbox: folder.path.appending("inbox"), out: folder.path.appending("out"),
      archive: folder.path.appending("archive"))
    #expect(again.files.map(\.archived) == [1, 2])
    try folder.write("y", at: "inbox/b.xlsx")
    var later = Archive(folder.path.appending("archive"), holding: again.files)
    try later.take(
      .init(path: folder.path.appending("inbox/b.xlsx"), name: "b.xlsx", archived: nil, modified: 0),
      sha256: "ffffffffff")
    #expect(try folder.names().contains("archive/000003-ffffffff/b.xlsx"))
  }

  @Test("A number beyond any archive's is none", arguments: ["9223372036854775807-x", "1234567890123-x"])
  func hugeNumber(name: String) { #expect(Archive.number(of: name) == nil) }
}
