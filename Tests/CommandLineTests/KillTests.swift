import Foundation
import TestProgram
import Testing

/// A run that is killed at any instant, again and again, and then left alone.
@Suite("Killed runs")
struct KillTests {
  @Test("after kills at many instants the outputs are those of an undisturbed run, and no original is lost")
  func kills() throws {
    let calm = try workspace()
    let killed = try workspace()
    #expect(try Program.run(["run", calm.url.path]).code == 65)
    let originals = Set(try killed.files().filter { $0.key.hasPrefix("inbox/") }.values)
    for round in 0..<15 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["run", killed.url.path, "--settle", "0"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(5_000 + round * 17_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    #expect(try Program.run(["run", killed.url.path]).code == 65)
    #expect(try outputs(of: killed) == outputs(of: calm))
    let kept = try killed.files().filter { $0.key.hasPrefix("inbox/") || $0.key.hasPrefix("archive/") }
    #expect(Set(kept.values).isSuperset(of: originals))
    #expect(try archived(in: killed) == archived(in: calm))
  }

  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(copyOf: "SampleInbox")
    for (place, name) in try FileManager.default.contentsOfDirectory(atPath: folder.path("inbox")).sorted().enumerated()
    {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_500_000_000 + Double(place))],
        ofItemAtPath: folder.path("inbox/" + name))
    }
    return folder
  }

  private func outputs(of folder: TemporaryFolder) throws -> [String: Data] {
    try folder.files().filter { $0.key.hasPrefix("out/") && ($0.key.hasSuffix(".json") || $0.key.hasSuffix(".html")) }
  }

  /// The originals in the archive by their place: each once.
  private func archived(in folder: TemporaryFolder) throws -> [String: Data] {
    try folder.files().filter { $0.key.hasPrefix("archive/") }
  }
}
