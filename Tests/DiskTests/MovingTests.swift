import Disk
import Glibc
import TestSupport
import Testing

@Suite struct Moving {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> DiskPath { folder.path.appending(name) }

  private func read(_ name: String) throws -> String {
    String(decoding: try Disk.read(path(name), limit: 1000), as: UTF8.self)
  }

  @Test("A file is moved to where nothing is") func moved() throws {
    try folder.write("a", at: "a.txt")
    try Disk.move(path("a.txt"), to: path("b.txt"))
    #expect(try folder.names() == ["b.txt"] && read("b.txt") == "a")
  }

  @Test("Other bytes are never replaced") func other() throws {
    try folder.write("a", at: "a.txt")
    try folder.write("b", at: "b.txt")
    #expect { try Disk.move(path("a.txt"), to: path("b.txt")) } throws: { ($0 as? DiskError)?.code == EEXIST }
    #expect(try read("a.txt") == "a" && read("b.txt") == "b")
  }

  @Test("A move that broke off before the original was gone is brought to its end") func again() throws {
    try folder.write("a", at: "a.txt")
    try folder.write("a", at: "b.txt")
    try Disk.move(path("a.txt"), to: path("b.txt"))
    #expect(try folder.names() == ["b.txt"])
  }

  @Test("To another file system it is copied, with the same rules")
  func copied() throws {
    // Shared memory is a file system of its own wherever it is; without it the rules of one are held once more.
    let name = (unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp") + "/vtlt-test-\(getpid())-moving.txt"
    let elsewhere = DiskPath(name)
    defer { unsafe unlink(name) }
    try folder.write("a", at: "a.txt")
    try folder.write("b", at: "b.txt")
    try Disk.move(path("a.txt"), to: elsewhere)
    #expect(try folder.names() == ["b.txt"])
    #expect { try Disk.move(path("b.txt"), to: elsewhere) } throws: { ($0 as? DiskError)?.code == EEXIST }
    #expect(try read("b.txt") == "b")
    try folder.write("a", at: "c.txt")
    try Disk.move(path("c.txt"), to: elsewhere)
    #expect(try folder.names() == ["b.txt"])
  }

  @Test("An original that its file system does not let go is copied, once, and that is said") func stays() throws {
    let original = DiskPath("/proc/version")
    let bytes = try Disk.read(original, limit: 1 << 16)
    for _ in 0..<2 {
      #expect(try Disk.move(original, to: path("copy")) == .copied)
      #expect(try Disk.read(path("copy"), limit: 1 << 16) == bytes && Disk.exists(original))
    }
  }
}
