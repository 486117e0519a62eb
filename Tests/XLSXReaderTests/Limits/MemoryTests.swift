import Foundation
import Testing
import XLSXReader
import ZipArchive

/// A file of 1 MB never takes more than 64 MB: what is held is counted, and refused before it is too much.
///
/// Each shape is read in a process of its own, whose peak of resident memory the system tells.
@Suite struct Memory {
  private static let allowed = 64 << 20

  /// Those of a submission, but any ratio: a file can mix what repeats with what does not, and so keep below 100.
  private static var limits: ReadingLimits {
    var limits = ReadingLimits.default
    limits.ratio = 1_100
    return limits
  }

  /// Writes a file for the process that reads it, and takes it away again when that has ended.
  private func reading(_ shape: HostileShape, _ read: () async -> Void) async throws {
    let file = try shape.file()
    #expect(file.count < 1 << 20)
    let path = shape.path(of: getpid())
    try Data(file).write(to: path)
    await read()
    try FileManager.default.removeItem(at: path)
  }

  /// Ends the process with a failure when reading a file takes more than allowed over what there was before.
  private static func check(_ shape: HostileShape) throws {
    // The first reading makes what every reading needs.
    _ = try Workbook.open(StoredZip(parts: StoredZip.workbook).bytes).sheets(fonts: true)
    try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let before = try peak()
    let refusal = Self.refusal(shape.path(of: getppid()).path)
    let taken = try peak() - before
    precondition(taken < allowed, "\(shape): \(taken >> 20) MiB over the base")
    precondition(
      taken > 5 << 20, "\(shape): \(taken >> 10) KiB, \(String(describing: refusal)): this is no hostile file")
  }

  private static func refusal(_ path: String) -> XLSXError? {
    do throws(XLSXError) {
      _ = try Workbook.open(path: path, limits: limits).sheets(fonts: true)
      return nil
    } catch { return error }
  }

  /// The peak of resident memory since it was last cleared, in bytes.
  private static func peak() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? .max >> 10) << 10
  }

  // One test each: a process that is to end takes nothing from the one that starts it.

  @Test func cells() async throws {
    try await reading(.cells) { await #expect(processExitsWith: .success) { try Self.check(.cells) } }
  }

  @Test func rowsInNoOrder() async throws {
    try await reading(.rowsInNoOrder) { await #expect(processExitsWith: .success) { try Self.check(.rowsInNoOrder) } }
  }

  @Test func richTexts() async throws {
    try await reading(.richTexts) { await #expect(processExitsWith: .success) { try Self.check(.richTexts) } }
  }

  @Test func longTexts() async throws {
    try await reading(.longTexts) { await #expect(processExitsWith: .success) { try Self.check(.longTexts) } }
  }

  @Test func formats() async throws {
    try await reading(.formats) { await #expect(processExitsWith: .success) { try Self.check(.formats) } }
  }

  @Test func definedNames() async throws {
    try await reading(.definedNames) { await #expect(processExitsWith: .success) { try Self.check(.definedNames) } }
  }

  @Test func relationships() async throws {
    try await reading(.relationships) { await #expect(processExitsWith: .success) { try Self.check(.relationships) } }
  }

  @Test func formulas() async throws {
    try await reading(.formulas) { await #expect(processExitsWith: .success) { try Self.check(.formulas) } }
  }

  @Test func mergedRanges() async throws {
    try await reading(.mergedRanges) { await #expect(processExitsWith: .success) { try Self.check(.mergedRanges) } }
  }
}
