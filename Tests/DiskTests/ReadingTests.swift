import Disk
import TestSupport
import Testing

@Suite struct FilesRead {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func refusal(_ name: String, limit: Int = 1000) -> DiskError? {
    #expect(throws: DiskError.self) { try Disk.read(folder.path.appending(name), limit: limit) }
  }

  @Test("A file is read whole", arguments: [0, 1, 65_535, 65_536, 200_000])
  func whole(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, at: "a")
    #expect(try Disk.read(folder.path.appending("a"), limit: 200_000) == bytes)
  }

  @Test("A file of just the limit is read, a byte more is too large") func limit() throws {
    try folder.write("12345", at: "a")
    #expect(try Disk.read(folder.path.appending("a"), limit: 5).count == 5)
    #expect(refusal("a", limit: 4)?.isTooLarge == true)
  }

  @Test("What is not there is missing, a folder is no file") func missing() throws {
    try folder.write("x", at: "sub/a")
    #expect(refusal("b")?.isMissing == true)
    #expect(refusal("sub/a/b")?.isMissing == true)
    let error = refusal("sub")
    #expect(error?.isMissing == true)
    #expect(error?.isTooLarge == false)
  }

  @Test("A refusal is one sentence with what, where and why") func words() {
    let text = refusal("b")?.description
    #expect(text == "cannot read \(folder.path.appending("b").text): No such file or directory")
  }

  @Test("A file moves with its contents, replacing nothing else") func move() throws {
    try folder.write("x", at: "a")
    try Disk.makeFolder(folder.path.appending("deep/er"))
    try Disk.move(folder.path.appending("a"), to: folder.path.appending("deep/er/b"))
    #expect(try folder.names() == ["deep/", "deep/er/", "deep/er/b"])
    #expect(Disk.exists(folder.path.appending("deep/er/b")))
    #expect(!Disk.exists(folder.path.appending("a")))
  }

  @Test("A folder is made with those above it, once; a file in its place refuses") func makeFolder() throws {
    let path = folder.path.appending("a/b/c")
    try Disk.makeFolder(path)
    try Disk.makeFolder(path)
    #expect(Disk.isFolder(path))
    try folder.write("x", at: "file")
    #expect(!Disk.isFolder(folder.path.appending("file")))
    for name in ["file", "file/sub"] {
      let error = #expect(throws: DiskError.self) { try Disk.makeFolder(folder.path.appending(name)) }
      #expect(error?.operation == .makeFolder)
      #expect(error?.isRefusal == true)
    }
  }
}
