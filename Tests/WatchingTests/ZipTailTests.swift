import Disk
import TestSupport
import Testing

@testable import Watching

/// Files of nothing but the frame of a ZIP archive.
private enum Frame {
  static let head: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  static let record: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  static let longest = fill(0x41, 65_535)

  static func fill(_ byte: UInt8, _ count: Int) -> [UInt8] { [UInt8](repeating: byte, count: count) }

  static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func joined(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap { $0 } }

  static func endRecord(offset: Int, size: Int, comment: [UInt8] = []) -> [UInt8] {
    joined(record, [0, 0, 0, 0, 1, 0, 1, 0], little(size, 4), little(offset, 4), little(comment.count, 2), comment)
  }

  /// A beginning, bytes, a directory of 50 bytes and an end record.
  static func archive(comment: [UInt8] = [], body: Int = 400, trailing: [UInt8] = []) -> [UInt8] {
    joined(
      head, fill(7, body), fill(8, 50), endRecord(offset: head.count + body, size: 50, comment: comment), trailing)
  }

  static let wide = joined(
    head, fill(7, 100), [0x50, 0x4B, 0x06, 0x06], fill(0, 52), [0x50, 0x4B, 0x06, 0x07], fill(0, 16),
    endRecord(offset: 0xFFFF_FFFF, size: 0xFFFF_FFFF))

  static let whole: [Case<[UInt8], FileEnding>] = [
    Case("plain", archive(), .endRecord),
    Case("empty", endRecord(offset: 0, size: 0), .endRecord),
    Case("a comment as long as may be", archive(comment: longest), .endRecord),
    Case("a comment that holds a signature", archive(comment: joined(record, fill(0x41, 40))), .endRecord),
    Case("ZIP64", wide, .endRecord),
    Case("bytes after it", archive(trailing: [0, 0, 13, 10]), .endRecord),
    Case("bytes after a ZIP64 one", joined(wide, [0]), .endRecord),
  ]

  static let partial: [Case<[UInt8], FileEnding>] = [
    Case("cut by one byte", archive().dropLast(), .noEndRecord),
    Case("its comment cut by one byte", archive(comment: longest).dropLast(), .noEndRecord),
    Case("ZIP64 cut by one byte", wide.dropLast(), .noEndRecord),
    Case("half", Array(archive().prefix(200)), .noEndRecord),
    Case("too much after it", archive(trailing: fill(1, 65_536)), .noEndRecord),
    Case("a chance signature", joined(head, fill(7, 60), record, fill(0x41, 100)), .noEndRecord),
    Case("a stored archive in a half", joined(head, fill(7, 50), archive(), fill(7, 500)), .noEndRecord),
    Case("room made, zeros at the end", joined(head, fill(0, 70_000)), .noEndRecord),
    Case("its first two bytes", [0x50, 0x4B], .noEndRecord),
    Case("its first four", head, .noEndRecord),
  ]
}

@Suite struct ZipTails {
  private func ending(_ bytes: [UInt8]) -> FileEnding {
    ZipTail(size: bytes.count, head: Array(bytes.prefix(4)), tail: Array(bytes.suffix(65_557))).ending
  }

  @Test("A whole archive ends with its record, and no part of one does", arguments: Frame.whole + Frame.partial)
  func zip(given: Case<[UInt8], FileEnding>) { #expect(ending(given.given) == given.expected) }

  @Test(
    "What does not begin like one has no end to wait for",
    arguments: [
      Case("old Excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], FileEnding.notZip),
      Case("HTML", Array("<html>".utf8), .notZip), Case("PK and more", Array("PKW;1".utf8), .notZip),
      Case("empty", [], .notZip), Case("zeros", [0, 0, 0, 0, 0], .blank), Case("three zeros", [0, 0, 0], .notZip),
    ])
  func others(given: Case<[UInt8], FileEnding>) { #expect(ending(given.given) == given.expected) }

  @Test("Every cut of an archive is told from the whole") func everyCut() {
    let whole = Frame.archive(comment: Array("ghi chú".utf8), body: 30)
    for count in 1..<whole.count { #expect(ending(Array(whole.prefix(count))) == .noEndRecord, "\(count)") }
  }

  @Test("A file is read from its path, held against how it was seen") func onDisk() throws {
    let folder = try TemporaryFolder()
    try folder.write(Frame.archive(body: 100_000), at: "a.xlsx")
    let listing = try InboxListing(of: folder.path)
    let file = try #require(listing.files.first)
    let path = folder.path.appending("a.xlsx")
    #expect(try ZipTail.ending(of: path, seen: file) == .endRecord)
    #expect(file.isStill(at: path))
    try folder.write(Frame.archive(body: 100_001), at: "a.xlsx")
    #expect(try ZipTail.ending(of: path, seen: file) == .changed)
    #expect(!file.isStill(at: path))
    folder.link("link", to: "a.xlsx")
    for name in ["gone", "link"] {
      #expect(throws: DiskError.self) { try ZipTail.ending(of: folder.path.appending(name), seen: file) }
      #expect(!file.isStill(at: folder.path.appending(name)))
    }
  }
}
