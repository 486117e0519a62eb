import Disk
import TestSupport
import Testing

@Suite struct DurableFileGroups {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(_ name: String) throws -> String {
    String(decoding: try Disk.read(folder.path.appending(name), limit: 1000), as: UTF8.self)
  }

  @Test("Nothing appears before the group is committed, and all of it then") func commit() throws {
    var files = DurableFiles()
    try files.add(Array("a".utf8), at: folder.path.appending("a.txt"))
    try files.add(Array("b".utf8), at: folder.path.appending("sub/deep/b.txt"))
    #expect(files.waiting == 2)
    #expect(try folder.names().filter { $0.hasSuffix(".txt") }.isEmpty)
    try files.commit()
    #expect(files.waiting == 0)
    #expect(try folder.names() == ["a.txt", "sub/", "sub/deep/", "sub/deep/b.txt"])
    #expect(try read("sub/deep/b.txt") == "b")
  }

  @Test("A group let go without a commit leaves nothing") func interrupted() throws {
    try folder.write("old", at: "a.txt")
    try abandon()
    #expect(try folder.names() == ["a.txt"])
    #expect(try read("a.txt") == "old")
  }

  private func abandon() throws {
    var files = DurableFiles()
    try files.add(Array("new".utf8), at: folder.path.appending("a.txt"))
    try files.add(Array("new".utf8), at: folder.path.appending("b.txt"))
    #expect(try folder.names().count == 3)
  }

  @Test("A file replaces what is there, whole") func replaces() throws {
    try folder.write(String(repeating: "x", count: 5000), at: "a.txt")
    try folder.write("short", at: "a.txt")
    #expect(try read("a.txt") == "short")
  }

  @Test("A group can be used again, and an empty one commits nothing") func again() throws {
    var files = DurableFiles()
    try files.commit()
    for name in ["a", "b"] {
      try files.add([], at: folder.path.appending(name))
      try files.commit()
    }
    #expect(try folder.names() == ["a", "b"])
  }

  @Test("Where a file stands in a folder's place, nothing can be written, and the place is told") func unwritable()
    throws
  {
    try folder.write("x", at: "out")
    var files = DurableFiles()
    var error: DiskError?
    do { try files.add([], at: folder.path.appending("out/a.txt")) } catch let thrown { error = thrown }
    #expect(error?.isRefusal == true)
    #expect(error?.path == folder.path.appending("out").text)
    #expect(files.waiting == 0)
  }

  @Test("Where a folder stands in a file's place, the commit fails and leaves nothing aside") func folderInPlace()
    throws
  {
    try folder.write("x", at: "a.txt/inside")
    let path = folder.path
    var error: DiskError?
    do { try Self.writeAndCommit(at: path.appending("a.txt")) } catch let thrown { error = thrown }
    #expect(error?.operation == .rename)
    #expect(try folder.names() == ["a.txt/", "a.txt/inside"])
  }

  private static func writeAndCommit(at path: DiskPath) throws(DiskError) {
    var files = DurableFiles()
    try files.add([1], at: path)
    try files.commit()
  }
}
