import Disk
import Glibc
import TestSupport
import Testing

@testable import Watching

/// A name of 255 bytes, as long as one can be.
private let longestName = String(repeating: "ă", count: 125) + ".xlsx"

/// Names that are rarely met, by their bytes.
private let rareNames: [[UInt8]] =
  [
    "a b  c.xlsx", " a.xlsx ", "\"a\" 'b' `c`.xlsx", "a\nb\r\t\u{1B}[31m.xlsx", "-rf *?[a]$(b)\\;.xlsx", longestName,
    "Xã Tân Lập.xlsx",
  ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x41], [0x80], [0xC3], [0xED, 0xA0, 0x80, 0x42]]

@Suite struct InboxListings {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func names(without own: [String] = []) throws -> [[UInt8]] {
    try InboxListing(of: folder.path, without: own.map(folder.path.appending)).files.map(\.name.bytes)
  }

  /// Makes an empty file of a name of any bytes.
  private func make(_ name: [UInt8]) {
    let path = folder.path.appending(bytes: name).bytes.map { CChar(bitPattern: $0) } + [0]
    _ = unsafe path.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe close(creat($0, 0o644)) }
    }
  }

  @Test(
    "A name is what the file system has, byte by byte",
    arguments: rareNames)
  func rare(name: [UInt8]) throws {
    make(name)
    #expect(try names() == [name])
  }

  @Test("The composed and the decomposed form of one name are two files") func forms() throws {
    let composed = Array("Tổ.xlsx".utf8)
    let decomposed: [UInt8] = Array("To\u{302}\u{309}.xlsx".utf8)
    make(composed)
    make(decomposed)
    let files = try InboxListing(of: folder.path).files
    #expect(Set(files.map(\.name.bytes)) == [composed, decomposed])
    #expect(Set(files.map(\.name)).count == 2)
  }

  @Test("The longest name is 255 bytes, and its folders' names come with it") func longest() throws {
    #expect(longestName.utf8.count == 255)
    try Disk.makeFolder(folder.path.appending(String(repeating: "d", count: 255)))
    make(Array((String(repeating: "d", count: 255) + "/" + longestName).utf8))
    #expect(try names().map(\.count) == [511])
  }

  @Test("What was seen of a file is what the system says of it") func facts() throws {
    try folder.write("12345", at: "cum/a.xlsx")
    folder.setModified("cum/a.xlsx", seconds: 1_506_000_000)
    let before = WallClock.nanoseconds
    let file = try #require(try InboxListing(of: folder.path).files.first)
    #expect(file.name.text == "cum/a.xlsx")
    #expect(file.size == 5)
    #expect(file.modified == 1_506_000_000_000_000_000)
    #expect(file.changed > 1_600_000_000_000_000_000)
    #expect(file.changed <= before)
    #expect(file.identity == FileIdentity(folder.path.appending("cum/a.xlsx")))
  }

  @Test(
    "What is no submission is passed over by its name, folders too",
    arguments: [
      "~$a.xlsx", ".~lock.a.xlsx#", ".a", "._a.xlsx", "a.tmp", "A.TMP", "a.xlsx.part", "a.crdownload", "a.partial",
      "Thumbs.db", "THUMBS.DB", "desktop.ini", "Desktop.ini", "~$", "~$\u{301}a.xlsx",
    ])
  func passedOver(name: String) throws {
    try folder.write("", at: name)
    try folder.write("", at: "cum/" + name)
    try folder.write("", at: "thu/" + name + "/b.xlsx")
    let listing = try InboxListing(of: folder.path)
    #expect(listing.files.isEmpty)
    #expect(
      listing.passedOver.map(\.text)
        == ["cum/" + name, "thu/" + name, name].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test(
    "A name that only looks so is not",
    arguments: ["~a.xlsx", "a~$b.xlsx", "a.tmp.xlsx", "tmp", "a.parts", "thumbs.db.xlsx", "a.~lock.b#"])
  func taken(name: String) throws {
    try folder.write("", at: name)
    #expect(try names() == [Array(name.utf8)])
  }

  @Test("Links are told and not followed, out of the inbox, round in it or to nowhere") func links() throws {
    let outside = try TemporaryFolder()
    try outside.write("", at: "secret.xlsx")
    try folder.write("", at: "cum/a.xlsx")
    folder.link("out", to: outside.path.text)
    folder.link("file.xlsx", to: outside.path.appending("secret.xlsx").text)
    folder.link("cum/loop", to: "..")
    folder.link("nowhere", to: "gone")
    let listing = try InboxListing(of: folder.path)
    #expect(listing.files.map(\.name.text) == ["cum/a.xlsx"])
    #expect(listing.passedOver.map(\.text) == ["cum/loop", "file.xlsx", "nowhere", "out"])
    #expect(listing.problems.isEmpty)
  }

  @Test("A link to a folder stands for the inbox when it is named as such") func linkedInbox() throws {
    try folder.write("", at: "real/a.xlsx")
    folder.link("inbox", to: "real")
    #expect(try InboxListing(of: folder.path.appending("inbox")).files.map(\.name.text) == ["a.xlsx"])
  }

  @Test("Pipes and sockets are told, and make nobody wait") func pipes() throws {
    #expect(unsafe mkfifo(folder.path.appending("pipe.xlsx").text, 0o644) == 0)
    #expect(unsafe mknod(folder.path.appending("socket.xlsx").text, S_IFSOCK | 0o644, 0) == 0)
    let listing = try InboxListing(of: folder.path)
    #expect(listing.passedOver.map(\.text) == ["pipe.xlsx", "socket.xlsx"])
    let error = #expect(throws: DiskError.self) {
      try Disk.edges(of: folder.path.appending("pipe.xlsx"), head: 4, tail: 4)
    }
    #expect(error?.cause == .notARegularFile)
  }

  @Test("It looks 16 folders deep, and tells the folder below that") func deep() throws {
    let deepest = (1...16).map { "d\($0)" }.joined(separator: "/")
    try folder.write("", at: deepest + "/a.xlsx")
    try folder.write("", at: deepest + "/d17/b.xlsx")
    let listing = try InboxListing(of: folder.path)
    #expect(listing.files.map(\.name.text) == [deepest + "/a.xlsx"])
    #expect(listing.passedOver.map(\.text) == [deepest + "/d17"])
  }

  @Test("The program's own files and folders are left out without a word") func own() throws {
    for name in ["a.xlsx", "out/b.xlsx", "luu/1/c.xlsx", "vtlt.yaml"] { try folder.write("", at: name) }
    let own = ["out", "luu", "vtlt.yaml", "not there"].map(folder.path.appending)
    let listing = try InboxListing(of: folder.path, without: own)
    #expect(listing.files.map(\.name.text) == ["a.xlsx"])
    #expect(listing.passedOver.isEmpty)
  }

  @Test("An inbox that is gone, or a file, cannot be listed") func missing() throws {
    try folder.write("", at: "file")
    for name in ["gone", "file"] {
      #expect(throws: DiskError.self) { try InboxListing(of: folder.path.appending(name)) }
    }
  }

  @Test("A sub-folder that cannot be listed is told by name, and the rest goes on") func unreadable() throws {
    // Nothing is closed to root; a path longer than the system takes is, to everybody.
    let part = String(repeating: "p", count: 250)
    let deep = try LongPath(below: folder.path, part: part)
    defer { deep.remove() }
    try folder.write("", at: "z.xlsx")
    let listing = try InboxListing(of: folder.path)
    #expect(listing.files.map(\.name.text).contains("z.xlsx"))
    #expect(listing.problems.map(\.error.cause) == [.nameTooLong])
    #expect(listing.problems.allSatisfy { $0.name.text.hasPrefix(part) })
  }
}

/// A chain of folders whose whole path is longer than 4,096 bytes, made step by step.
private struct LongPath {
  private let start: DiskPath
  private let part: String
  private static let count = 16

  init(below folder: DiskPath, part: String) throws {
    start = folder
    self.part = part
    var descriptor = unsafe open(folder.text, O_RDONLY | O_DIRECTORY)
    // Below 16 such names lies one more, so that the limit of depth is not what stops it.
    for _ in 0..<Self.count {
      unsafe mkdirat(descriptor, part, 0o755)
      let next = unsafe openat(descriptor, part, O_RDONLY | O_DIRECTORY)
      close(descriptor)
      descriptor = next
    }
    unsafe mkdirat(descriptor, part, 0o755)
    close(descriptor)
  }

  /// Removes what no path can name.
  func remove() {
    for depth in stride(from: Self.count, through: 0, by: -1) {
      var descriptor = unsafe open(start.text, O_RDONLY | O_DIRECTORY)
      for _ in 0..<depth {
        let next = unsafe openat(descriptor, part, O_RDONLY | O_DIRECTORY)
        close(descriptor)
        descriptor = next
      }
      unsafe unlinkat(descriptor, part, AT_REMOVEDIR)
      close(descriptor)
    }
  }
}
