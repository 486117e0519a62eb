import Disk
import TestSupport
import Testing

@Suite struct FolderListings {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test("Entries come in the order of their names' bytes, hidden ones too") func order() throws {
    for name in ["b", "a", "B", "ă", "10", "9", ".x", "a.b"] { try folder.write("", at: name) }
    #expect(try Disk.list(folder.path).map(\.path.name) == [".x", "10", "9", "B", "a", "a.b", "b", "ă"])
  }

  @Test("Each is told for what it is, links not followed") func kinds() throws {
    try folder.write("", at: "file")
    try folder.write("", at: "sub/inside")
    folder.link("link", to: "sub")
    folder.link("nowhere", to: "gone")
    #expect(try Disk.list(folder.path).map(\.kind) == [.file, .symbolicLink, .symbolicLink, .folder])
  }

  @Test("When a file was last written is told") func modified() throws {
    try folder.write("", at: "a")
    folder.setModified("a", seconds: 1_506_000_000)
    #expect(try Disk.list(folder.path).map(\.modified) == [1_506_000_000_000_000_000])
  }

  @Test("A folder that is not there, or a file, cannot be listed") func missing() throws {
    try folder.write("", at: "file")
    for name in ["gone", "file"] {
      let error = #expect(throws: DiskError.self) { try Disk.list(folder.path.appending(name)) }
      #expect(error?.operation == .list)
      #expect(error?.isMissing == true)
    }
  }
}
