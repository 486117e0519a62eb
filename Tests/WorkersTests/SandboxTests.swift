import Foundation
import Glibc
import Testing
import Workers

/// Behind its walls a worker reaches nothing; what each test tries is possible before they are up, so that it can fail.
@Suite struct Walls {
  @Test(
    "What is possible while a worker is greeted is refused from then on",
    arguments: [
      "read", "write", "create", "remove", "move", "makeFolder", "link", "mode", "truncate", "times", "socket",
      "socketpair",
      "fork", "spawn", "signalParent", "signalGroup", "limitParent", "share", "executable", "memfd", "unshare", "keep",
    ])
  func refused(act: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vtlt-walls-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("file")
    try Data("text".utf8).write(to: file)
    let pool = Probe.pool(greeting: "\(act) \(file.path)")
    #expect(await pool.ask("greeted").text == "0", "\(act) before the walls are up")
    #expect(await pool.ask("\(act) \(file.path)").text == "\(EPERM)")
    await pool.close()
    try FileManager.default.removeItem(at: folder)
  }

  @Test(
    "What fails for another reason while a worker is greeted is refused from then on",
    arguments: [("execute", ENOENT), ("trace", ESRCH), ("removeFolder", ENOENT)])
  func refused(act: String, otherwise: Int32) async {
    let pool = Probe.pool(greeting: "\(act) /nonexistent")
    #expect(await pool.ask("greeted").text == "\(otherwise)")
    #expect(await pool.ask("\(act) /nonexistent").text == "\(EPERM)")
  }

  @Test("Worker after worker can still start threads") func threads() async {
    for _ in 0..<20 { #expect(await Probe.pool().ask("threads 40").text == "40") }
  }

  private static let files: [(path: String, content: String)] = [
    ("/proc/1/stat", "0"), ("/proc/1234567/stat", "0"), ("/proc/self/stat", "refused"), ("/proc//stat", "refused"),
    ("/proc/1/status", "refused"), ("/proc/1/stat/", "refused"), ("/etc/passwd", "refused"),
  ]

  @Test("The state of threads, which Dispatch reads, is an empty file; there is no other", arguments: files)
  func state(path: String, content: String) async {
    let pool = Probe.pool()
    for _ in 0..<50 { #expect(await pool.ask("content \(path)").text == content) }
  }

  @Test("The pool tells which walls are up") func told() async {
    let pool = Probe.pool()
    #expect(await pool.confinement == nil)
    _ = await pool.ask("pid")
    let walls = await pool.confinement
    #expect(walls?.isSandboxed == true)
    #expect(walls?.contains(.memory) == false)
  }
}
