import Foundation
import TestProgram
import Testing

/// An inbox on another file system, of which nothing can be removed: originals are copied into the archive and stay.
@Suite("Inboxes that let nothing go")
final class ReadOnlyInboxTests {
  private let workspace: TemporaryFolder
  private let inbox: URL

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
    try FileManager.default.removeItem(atPath: workspace.path("inbox"))
    inbox = URL(fileURLWithPath: "/dev/shm/vtlt-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    try workspace.write("scheme: hanoi-2017\nroster: roster.csv\ninbox: \(inbox.path)\n", to: "vtlt.yaml")
    for name in ["Uy No.xlsx", "Dai Mach.xlsx"] { try send(name, as: name) }
    try allow(0o555)
  }

  deinit {
    // Left shut it could not be removed.
    try? allow(0o755)
    try? FileManager.default.removeItem(at: inbox)
  }

  private func allow(_ rights: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: inbox.path)
  }

  private func send(_ name: String, as other: String, _ more: String = "") throws {
    let bytes = try Data(contentsOf: Project.folder("SampleInbox/inbox/" + name)) + Data(more.utf8)
    try bytes.write(to: inbox.appendingPathComponent(other))
  }

  private func run() throws {
    let run = try Program.run(["run", workspace.url.path], shellPrefix: Program.boundByRights)
    #expect([0, 65].contains(run.code), "\(run.errors)")
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: inbox.path).sorted() }
  }

  private func archived() throws -> [String] {
    try workspace.files().keys.filter { $0.hasPrefix("archive/") }.map { String($0.split(separator: "/").last ?? "") }
      .sorted()
  }

  private func summary() throws -> [String: Any] {
    let bytes = try #require(try workspace.files()["out/summary.json"])
    return try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  @Test("each is taken once and never again, night after night") func once() throws {
    try run()
    let (first, status) = (try archived(), try summary()["counts"] as? [String: Int])
    #expect(first == ["Dai Mach.xlsx", "Uy No.xlsx"])
    for _ in 0..<2 { try run() }
    #expect(try archived() == first && names == first)
    #expect(try summary()["counts"] as? [String: Int] == status && status?["duplicates"] == 0)
  }

  @Test("other bytes of the same name are a new revision, a copy of another name is a duplicate, both once")
  func changed() throws {
    try run()
    try allow(0o755)
    try send("Uy No.xlsx", as: "Uy No.xlsx", "x")
    try send("Dai Mach.xlsx", as: "Dai Mach (1).xlsx")
    try allow(0o555)
    for _ in 0..<2 { try run() }
    #expect(try archived() == ["Dai Mach (1).xlsx", "Dai Mach.xlsx", "Uy No.xlsx", "Uy No.xlsx"])
    #expect(try (summary()["superseded"] as? [Any])?.count == 1 && (summary()["duplicates"] as? [Any])?.count == 1)
  }

  @Test("what stayed moves when the inbox lets it go, and the same sent again is a duplicate") func released() throws {
    try run()
    try allow(0o755)
    try run()
    #expect(try names.isEmpty && archived() == ["Dai Mach.xlsx", "Uy No.xlsx"])
    try send("Uy No.xlsx", as: "Uy No.xlsx")
    try run()
    #expect(try names.isEmpty && (summary()["duplicates"] as? [Any])?.count == 1)
  }
}
