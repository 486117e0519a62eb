import Disk
import Foundation
import Testing
import Watching

/// Files that the office keeps itself, followed until they are complete.
@Suite struct FilesLookoutTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("vtlt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> DiskPath { DiskPath(folder.appendingPathComponent(name).path) }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  /// A sight some seconds from now, by the clock on the wall.
  private func sight(_ names: [String], inSeconds seconds: Int) -> FilesSight {
    var lookout = FilesLookout(times: SettlingTimes())
    return lookout.look(at: names.map(path), wallClock: WallClock.nanoseconds + seconds * 1_000_000_000)
  }

  private static let half: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 1, count: 100)

  @Test("Text that was written just now may be written yet; after a minute it is complete")
  func text() throws {
    try write(Array("id,name".utf8), to: "roster.csv")
    #expect(sight(["roster.csv"], inSeconds: 0).unfinished?.name == path("roster.csv"))
    #expect(sight(["roster.csv"], inSeconds: 62).unfinished == nil)
  }

  @Test("A workbook without its end is being copied, until no copy takes so long")
  func half() throws {
    try write(Self.half, to: "a.xlsx")
    #expect(sight(["a.xlsx"], inSeconds: 62).unfinished?.name == path("a.xlsx"))
    #expect(sight(["a.xlsx"], inSeconds: 590).unfinished?.name == path("a.xlsx"))
    #expect(sight(["a.xlsx"], inSeconds: 610).unfinished == nil)
  }

  @Test("A link is looked at where it leads to")
  func links() throws {
    try write(Self.half, to: "a.xlsx")
    try FileManager.default.createSymbolicLink(
      atPath: path("link.xlsx").text, withDestinationPath: folder.appendingPathComponent("a.xlsx").path)
    let sight = sight(["link.xlsx"], inSeconds: 62)
    #expect(sight.unfinished?.name == path("link.xlsx") && sight.files.count == 1)
  }

  @Test("What is not there, and what is no file, is left to who reads it")
  func others() throws {
    let sight = sight(["none.csv", "."], inSeconds: 62)
    #expect(sight.files.isEmpty && sight.unfinished == nil)
  }

  @Test("A file that stays the same for the settle time is complete")
  func settles() throws {
    try write([1], to: "a.csv")
    var lookout = FilesLookout(times: SettlingTimes(settle: .zero))
    #expect(lookout.look(at: [path("a.csv")]).unfinished == nil)
  }
}
