import Foundation
import TestProgram
import Testing

/// A round with a deadline: who is late, by when the unit's first file was written.
@Suite("Deadlines")
struct DeadlineTests {
  private let workspace: TemporaryFolder

  /// The last second of 31 October 2017 in Vietnam.
  private static let last = 1_509_469_199.0

  init() throws {
    workspace = try TemporaryFolder()
    #expect(try Program.run(["init", workspace.url.path]).code == 0)
    let scheme = try Program.run(["scheme", "show", "hanoi-2017"]).output
    let rounds = "rounds:\n  - id: dot-1\n    name: { vi: Đợt 1, en: Round 1 }\n    deadline: 2017-10-31\n"
    let start = try #require(scheme.range(of: "\nrounds:"))
    let end = try #require(scheme.range(of: "\n\n", range: start.upperBound..<scheme.endIndex))
    try workspace.write(
      Data(scheme.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "\n" + rounds).utf8),
      to: "scheme.yaml")
    try FileManager.default.copyItem(
      atPath: Project.folder("SampleInbox/roster.csv").path, toPath: workspace.path("roster.csv"))
    let file = workspace.url.appendingPathComponent("vtlt.yaml")
    try
      (String(contentsOf: file, encoding: .utf8).replacing("scheme: hanoi-2017", with: "scheme: scheme.yaml")
      .replacing("# roster:", with: "roster:")
      + "\nround: dot-1\n")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private func send(_ name: String, as other: String? = nil, at time: Double, _ more: String = "") throws {
    let bytes = try Data(contentsOf: Project.folder("SampleInbox/inbox/" + name)) + Data(more.utf8)
    let path = try workspace.write(bytes, to: "inbox/" + (other ?? name))
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: time)], ofItemAtPath: path)
  }

  private func run(_ more: [String] = []) throws -> Program.Run {
    let run = try Program.run(["run", workspace.url.path, "--settle", "0"] + more)
    #expect([0, 65].contains(run.code), "\(run.errors)")
    return run
  }

  private func late(_ unit: String) throws -> String? {
    let data = try Data(contentsOf: workspace.url.appendingPathComponent("out/\(unit)/\(unit).result.json"))
    let document = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let findings = try #require(document["findings"] as? [[String: Any]])
    return findings.first { $0["rule"] as? String == "submission.late" }?["message"] as? String
  }

  @Test("The last second is in time, the next is late, and the report says when and by when")
  func boundary() throws {
    try send("Dai Mach.xlsx", at: Self.last)
    try send("Uy No.xlsx", at: Self.last + 1)
    let screen = try run().output
    #expect(try late("dai-mach") == nil)
    let message = try #require(try late("uy-no"))
    #expect(message.contains("00:00 ngày 1/11/2017") && message.contains("sau hạn ngày 31/10/2017"))
    #expect(screen.contains("Đơn vị nộp muộn           1"))
    let status = try Program.run(["status", workspace.url.path, "--format", "json"]).output
    #expect(status.contains("\"late\": 1") && status.contains("\"id\": \"uy-no\""))
  }

  @Test("A correction after the deadline does not make a unit late that was in time; one of a late unit stays late")
  func correction() throws {
    try send("Dai Mach.xlsx", at: Self.last)
    try send("Uy No.xlsx", at: Self.last + 1)
    _ = try run()
    try send("Dai Mach.xlsx", as: "Dai Mach sửa.xlsx", at: Self.last + 90_000, "x")
    try send("Uy No.xlsx", as: "Uy No sửa.xlsx", at: Self.last + 90_000, "x")
    _ = try run()
    #expect(try late("dai-mach") == nil)
    #expect(try late("uy-no")?.contains("00:00 ngày 1/11/2017") == true)
  }

  @Test("Another round has no deadline unless the scheme sets one")
  func otherRound() throws {
    try send("Uy No.xlsx", at: Self.last + 1)
    _ = try run(["--round", "dot-2"])
    #expect(try late("uy-no") == nil)
  }
}
