import Foundation
import TestProgram
import Testing

/// A workspace run night after night: originals move into the archive, and what they said stays said.
@Suite("Workspace")
struct WorkspaceTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
  }

  private func summary() throws -> [String: Any] {
    let data = try Data(contentsOf: workspace.url.appendingPathComponent("out/summary.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func classes() throws -> [String: Int] { try #require(summary()["classes"] as? [String: Int]) }

  private var waiting: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: workspace.path("inbox")).sorted() }
  }

  @Test("originals move into the archive, none is lost, and the next night says the same")
  func archives() throws {
    let originals = try Set(workspace.files().filter { $0.key.hasPrefix("inbox/") && $0.key.hasSuffix(".xlsx") }.values)
    #expect(try Program.run(["run", workspace.url.path]).code == 65)
    // The lock file and the temporary one are no submissions; one without its end is reported, and may still be completed.
    #expect(try waiting.count == 3)
    let archived = try Set(workspace.files().filter { $0.key.hasPrefix("archive/") }.values)
    let left = try Set(workspace.files().filter { $0.key.hasPrefix("inbox/") }.values)
    #expect(archived.union(left).isSuperset(of: originals) && archived.count > 10)
    let first = try classes()
    #expect(try Program.run(["run", workspace.url.path]).code == 65)
    #expect(try classes() == first)
    #expect(try Set(workspace.files().filter { $0.key.hasPrefix("archive/") }.values) == archived)
  }

  @Test("--keep moves nothing")
  func keeps() throws {
    let before = try waiting
    #expect(try Program.run(["run", workspace.url.path, "--keep"]).code == 65)
    #expect(try waiting == before)
    #expect(!FileManager.default.fileExists(atPath: workspace.path("archive")))
  }

  @Test("a corrected file sent later takes the place of the first")
  func supersedes() throws {
    _ = try Program.run(["run", workspace.url.path])
    // Another commune's good file, now sent under Uy Nỗ's name in its labelled cell, would be another unit; so the
    // unit's own file is sent again with other bytes: a comment at the end of the ZIP file changes nothing else.
    let name = try #require(archivedFile(named: "Uy No.xlsx"))
    var bytes = try Data(contentsOf: name)
    bytes[bytes.count - 2] = 1
    bytes.append(0x20)
    try workspace.write(bytes, to: "inbox/Uy No sua lai.xlsx")
    _ = try Program.run(["run", workspace.url.path])
    let superseded = try #require(summary()["superseded"] as? [[String: Any]])
    #expect(superseded.count == 1)
    #expect(superseded.first?["by"] as? String == "Uy No sua lai.xlsx")
    let result = try Data(contentsOf: workspace.url.appendingPathComponent("out/uy-no/uy-no.result.json"))
    let document = try #require(JSONSerialization.jsonObject(with: result) as? [String: Any])
    #expect((document["submission"] as? [String: Any])?["revision"] as? Int == 2)
  }

  private func archivedFile(named name: String) -> URL? {
    let paths = FileManager.default.subpaths(atPath: workspace.path("archive")) ?? []
    return paths.first { $0.hasSuffix("/" + name) }.map { workspace.url.appendingPathComponent("archive/" + $0) }
  }

  @Test("a key that vtlt.yaml does not have is 78 with its line")
  func faultyConfiguration() throws {
    try workspace.write("scheme: hanoi-2017\nrooster: roster.csv\n", to: "vtlt.yaml")
    let run = try Program.run(["run", workspace.url.path, "--lang", "en"])
    #expect(run.code == 78)
    #expect(run.errors.contains("line 2"))
    #expect(run.errors.contains("rooster"))
  }

  @Test("a folder without vtlt.yaml is 66")
  func noConfiguration() throws {
    let run = try Program.run(["run", workspace.path("inbox")])
    #expect(run.code == 66)
    #expect(run.errors.contains("vtlt.yaml"))
  }

  @Test("The workspace's own files are no submissions though they lie in the inbox, and stay where they are")
  func ownFiles() throws {
    try workspace.write("scheme: hanoi-2017\nroster: roster.csv\ninbox: .\n", to: "vtlt.yaml")
    #expect(try Program.run(["run", workspace.url.path]).code == 65)
    for name in ["vtlt.yaml", "roster.csv", "adjustments/agreed-by-cluster-3.csv"] {
      #expect(FileManager.default.fileExists(atPath: workspace.path(name)), "\(name)")
    }
    let archived = try Set(
      workspace.files().keys.filter { $0.hasPrefix("archive/") }.map { $0.split(separator: "/").last })
    #expect(archived.allSatisfy { !($0?.hasPrefix("ledger") ?? false) })
    let passedOver = try #require(summary()["passedOver"] as? [String])
    #expect(passedOver.allSatisfy { !$0.hasPrefix(".vtlt") && !$0.hasPrefix("ledger") })
    #expect(try Program.run(["run", workspace.url.path]).code == 65)
  }

  @Test("Originals move into an archive on another file system") func otherFileSystem() throws {
    let shared = URL(fileURLWithPath: "/dev/shm/vtlt-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: shared) }
    let inbox = shared.appendingPathComponent("inbox")
    try FileManager.default.copyItem(at: Project.folder("SampleInbox/inbox"), to: inbox)
    let original = try Data(contentsOf: inbox.appendingPathComponent("Uy No.xlsx"))
    try workspace.write("scheme: hanoi-2017\nroster: roster.csv\ninbox: \(inbox.path)\n", to: "vtlt.yaml")
    #expect(try Program.run(["run", workspace.url.path]).code == 65)
    #expect(!FileManager.default.fileExists(atPath: inbox.appendingPathComponent("Uy No.xlsx").path))
    #expect(try Data(contentsOf: #require(archivedFile(named: "Uy No.xlsx"))) == original)
  }
}
