import Disk
import Reporting
import TestSupport
import Testing

@testable import Pipeline

@Suite struct InboxScans {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func scan(_ inbox: String = "inbox", archive: String? = nil) throws -> InboxScan {
    try InboxScan(
      inbox: folder.path.appending(inbox), out: folder.path.appending("inbox/out"),
      archive: archive.map { folder.path.appending($0) })
  }

  @Test("Files come by name, those of subfolders with their folder's name") func files() throws {
    for name in ["b.xlsx", "a.xlsx", "cum 1/c.xlsx", "cum 1/nho/d.xlsx", "khac.txt"] {
      try folder.write("", at: "inbox/" + name)
    }
    #expect(try scan().files.map(\.name) == ["a.xlsx", "b.xlsx", "cum 1/c.xlsx", "cum 1/nho/d.xlsx", "khac.txt"])
    #expect(try scan().passedOver.isEmpty)
  }

  @Test(
    "What is no submission is passed over by its name",
    arguments: [
      "~$a.xlsx", ".a.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", "a.xlsx.tmp", "A.XLSX.TMP", "a.part",
      "a.xlsx.crdownload", "a.partial",
    ])
  func passedOver(name: String) throws {
    try folder.write("", at: "inbox/" + name)
    try folder.write("", at: "inbox/cum/" + name)
    #expect(try scan().files.isEmpty)
    #expect(Set(try scan().passedOver) == [name, "cum/" + name])
  }

  @Test(
    "A name that only looks so is a submission",
    arguments: ["a~$.xlsx", "a.tmp.xlsx", "thumbs.db.xlsx", "tmp", "a.xlsm"])
  func taken(name: String) throws {
    try folder.write("", at: "inbox/" + name)
    #expect(try scan().files.map(\.name) == [name])
  }

  @Test("Hidden folders are not looked into, links not followed") func links() throws {
    try folder.write("", at: "inbox/.hidden/a.xlsx")
    try folder.write("", at: "outside/b.xlsx")
    folder.link("inbox/link.xlsx", to: "../outside/b.xlsx")
    folder.link("inbox/folder", to: "../outside")
    #expect(try scan().files.isEmpty)
    #expect(try scan().passedOver == [".hidden", "folder", "link.xlsx"])
  }

  @Test("A folder that holds itself too deeply ends") func deep() throws {
    let path = (1...17).map { "d\($0)" }.joined(separator: "/")
    try folder.write("", at: "inbox/\(path)/a.xlsx")
    #expect(try scan().files.isEmpty)
    #expect(try scan().passedOver == [path])
    let shallow = (1...16).map { "d\($0)" }.joined(separator: "/")
    try folder.write("", at: "inbox/\(shallow)/b.xlsx")
    #expect(try scan().files.map(\.name) == [shallow + "/b.xlsx"])
  }

  @Test("The program's own folders inside the inbox hold no submissions") func ownFolders() throws {
    for name in ["inbox/a.xlsx", "inbox/out/kc/kc.graded.xlsx", "inbox/luu/000001-aa/b.xlsx"] {
      try folder.write("", at: name)
    }
    #expect(try scan(archive: "inbox/luu").files.map(\.name) == ["b.xlsx", "a.xlsx"])
  }

  @Test("What was archived comes before, with its number; other folders there are not looked at") func archive() throws
  {
    for name in [
      "inbox/z.xlsx", "archive/000002-bb/b.xlsx", "archive/000010-aa/a.xlsx", "archive/ghi chu/c.xlsx",
      "archive/d.xlsx", "archive/12-cc/e.xlsx",
    ] {
      try folder.write("", at: name)
    }
    let files = try scan(archive: "archive").files
    #expect(files.map(\.name) == ["b.xlsx", "a.xlsx", "z.xlsx"])
    #expect(files.map(\.archived) == [2, 10, nil])
  }

  @Test("An archive that is not there yet is empty, an inbox that is not there stops the run") func missing() throws {
    try folder.write("", at: "inbox/a.xlsx")
    #expect(try scan(archive: "archive").files.count == 1)
    #expect(throws: BatchProblem.inputMissing(path: folder.path.appending("gone").text)) { try scan("gone") }
  }
}
