import Foundation
import TestProgram
import Testing

/// The program watching a workspace while files come.
@Suite("Watch")
struct WatchTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder()
    #expect(try Program.run(["init", workspace.url.path]).code == 0)
    try FileManager.default.copyItem(
      atPath: Project.folder("SampleInbox/roster.csv").path, toPath: workspace.path("roster.csv"))
    let file = workspace.url.appendingPathComponent("vtlt.yaml")
    try String(contentsOf: file, encoding: .utf8).replacing("# roster:", with: "roster:")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private func start(_ more: [String] = [], log: String? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["watch", workspace.url.path, "--settle", "0.3"] + more
    process.standardOutput = FileHandle.nullDevice
    process.standardError =
      try log.map { name in
        try FileHandle(forWritingTo: URL(fileURLWithPath: workspace.write("", to: name)))
      } ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Waits until a log has a line with some words, and gives its lines.
  private func lines(of log: String, with words: [String]) throws -> [String] {
    var lines: [String] = []
    for _ in 0..<600 {
      lines = try String(contentsOfFile: workspace.path(log), encoding: .utf8).split(separator: "\n").map(String.init)
      if lines.contains(where: { line in words.allSatisfy(line.contains) }) { return lines }
      usleep(50_000)
    }
    Issue.record("no line with \(words) in \(lines)")
    return lines
  }

  /// Waits until a file is there, for as long as a loaded machine may take.
  private func appears(_ name: String, tries: Int = 600) -> Bool {
    for _ in 0..<tries {
      if FileManager.default.fileExists(atPath: workspace.path(name)) { return true }
      usleep(50_000)
    }
    return false
  }

  private func end(_ process: Process, by signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  private func sample(_ name: String) throws -> Data {
    try Data(contentsOf: Project.folder("SampleInbox/inbox/" + name))
  }

  @Test(
    "grades what comes, copied at once or slowly, and ends in order", arguments: [[], ["--poll"]], [SIGTERM, SIGINT])
  func comes(_ options: [String], signal: Int32) throws {
    let process = try start(options)
    #expect(appears("out/index.html"))
    try workspace.write(try sample("Dai Mach.xlsx"), to: "inbox/Dai Mach.xlsx")
    let slow = try sample("Van Ha.xlsx")
    let path = try workspace.write(slow.prefix(1_000), to: "inbox/cụm 1/Van Ha.xlsx")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    for start in stride(from: 1_000, to: slow.count, by: 1_000) {
      try file.write(contentsOf: slow[start..<min(start + 1_000, slow.count)])
      usleep(100_000)
    }
    try file.close()
    #expect(appears("out/dai-mach/dai-mach.result.json") && appears("out/van-ha/van-ha.result.json"))
    #expect(end(process, by: signal) == 0)
    let names = try workspace.files().keys
    #expect(names.contains { $0.hasPrefix("archive/") && $0.hasSuffix("/Van Ha.xlsx") })
    // Half of it was never taken for the whole.
    #expect(!names.contains { $0.hasPrefix("out/_rejected/") })
  }

  @Test("the log has a line for each submission: for a copy that it is one, and none that its original came again")
  func lines() throws {
    let process = try start(log: "log")
    try workspace.write(try sample("Uy No.xlsx"), to: "inbox/Uy No.xlsx")
    _ = try lines(of: "log", with: ["graded 1,"])
    try workspace.write(try sample("Uy No.xlsx"), to: "inbox/Chep.xlsx")
    let lines = try lines(of: "log", with: ["duplicate", "file=Chep.xlsx", "of=Uy No.xlsx"])
    #expect(end(process) == 0)
    #expect(lines.count { $0.hasSuffix(" graded") && $0.contains("file=Uy No.xlsx") } == 1, "\(lines)")
    #expect(lines.count { $0.contains("file=Chep.xlsx") } == 1, "\(lines)")
  }

  /// A line of what the kernel says of a process.
  private func fact(_ name: String, in text: String) throws -> String {
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(name + ":") })
    return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
  }

  @Test("a folder that cannot be looked into is told once, and in the overview, though nothing else comes")
  func unlisted() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", Program.boundByRights + "; exec \"$0\" \"$@\"", Program.path, "watch", workspace.url.path, "--poll",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: workspace.write("", to: "log")))
    try process.run()
    #expect(appears("out/index.html"))
    let folder = workspace.path("inbox/cum 1")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
    _ = try lines(of: "log", with: ["cannot be looked into", "folder=cum 1"])
    var page = ""
    for _ in 0..<600 where !page.contains("cum 1") {
      usleep(50_000)
      page = try String(contentsOfFile: workspace.path("out/index.html"), encoding: .utf8)
    }
    // The next look, five seconds later, finds nothing new.
    kill(process.processIdentifier, SIGHUP)
    try workspace.write(try sample("Uy No.xlsx"), to: "inbox/Uy No.xlsx")
    let all = try lines(of: "log", with: ["graded 1,"])
    #expect(page.contains("cum 1") && all.count { $0.contains("folder=cum 1") } == 1)
    #expect(end(process) == 0)
  }

  @Test("a signal to stop is caught before anything else is begun, and ends it in order", arguments: [SIGTERM, SIGINT])
  func early(signal: Int32) throws {
    // Whatever the program begins takes threads.
    for _ in 0..<3 {
      let process = try start()
      var (catches, threads) = (false, "1")
      while !catches, threads == "1" {
        let text = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        threads = try fact("Threads", in: text)
        catches = try #require(UInt64(fact("SigCgt", in: text), radix: 16)) & (1 << UInt64(signal - 1)) != 0
      }
      #expect(catches)
      #expect(end(process, by: signal) == 0)
    }
  }

  @Test("one instance a workspace: the second says who holds it, status works beside it")
  func second() throws {
    let process = try start()
    #expect(appears("out/index.html"))
    let run = try Program.run(["run", workspace.url.path])
    #expect(run.code == 69 && run.errors.contains("\(process.processIdentifier)"))
    // The workspace is taken, not only the folder that it wrote to so far.
    let file = workspace.url.appendingPathComponent("vtlt.yaml")
    try String(contentsOf: file, encoding: .utf8).replacing("out: out", with: "out: elsewhere")
      .write(to: file, atomically: true, encoding: .utf8)
    let elsewhere = try Program.run(["run", workspace.url.path])
    #expect(elsewhere.code == 69 && elsewhere.errors.contains("\(process.processIdentifier)"))
    let status = try Program.run(["status", workspace.url.path, "--format", "json"])
    #expect(status.code == 0 && status.output.contains("\"holder\": \(process.processIdentifier)"))
    #expect(end(process) == 0)
    #expect(try Program.run(["run", workspace.url.path]).code == 0)
  }

  @Test("half a table of adjustments is waited for: nothing is graded by it")
  func halfAnAdjustment() throws {
    let sheet = "Hai Boi - phieu doan kiem tra tra ve.xlsx"
    let whole = try Data(contentsOf: Project.folder("SampleInbox/adjustments/" + sheet))
    let path = try workspace.write(whole.prefix(whole.count / 2), to: "adjustments/" + sheet)
    let process = try start()
    let name = "Hải Bối - tự chấm điểm.xlsx"
    try workspace.write(try sample(name), to: "inbox/" + name)
    // Long enough for it to be graded, if half a table did not keep it.
    #expect(!appears("out/hai-boi/hai-boi.result.json", tries: 40))
    try whole.write(to: URL(fileURLWithPath: path))
    #expect(appears("out/hai-boi/hai-boi.result.json"))
    let result = try String(contentsOfFile: workspace.path("out/hai-boi/hai-boi.result.json"), encoding: .utf8)
    #expect(result.contains("\"finalLayer\": \"inspected\""))
    #expect(end(process) == 0)
  }

  @Test("what came while it was down is not missed, and a killed one leaves nothing that stays")
  func down() throws {
    let first = try start()
    #expect(appears("out/index.html"))
    #expect(end(first, by: SIGKILL) == 128 + SIGKILL)
    try workspace.write(try sample("Uy No.xlsx"), to: "inbox/Uy No.xlsx")
    let again = try start()
    #expect(appears("out/uy-no/uy-no.result.json"))
    #expect(end(again) == 0)
  }

  private func status() throws -> [String: Any] {
    let run = try Program.run(["status", workspace.url.path, "--format", "json"])
    return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("what cannot be written waits, status says why, and it is graded when it can be")
  func unwritable() throws {
    try workspace.write("a file where a folder goes", to: "out/uy-no")
    let process = try start()
    try workspace.write(try sample("Uy No.xlsx"), to: "inbox/Uy No.xlsx")
    var failing: [[String: Any]] = []
    for _ in 0..<600 where failing.isEmpty {
      usleep(50_000)
      failing = try #require(status()["failing"] as? [[String: Any]])
    }
    #expect(failing.first?["file"] as? String == "Uy No.xlsx" && failing.first?["setAside"] as? Bool == false)
    #expect(failing.first?["fault"] as? String == "cannot-write-20")
    try FileManager.default.removeItem(atPath: workspace.path("out/uy-no"))
    #expect(appears("out/uy-no/uy-no.result.json"))
    #expect(end(process) == 0)
    #expect(try (status()["failing"] as? [Any])?.isEmpty == true)
  }

  @Test("an original that cannot be moved is graded where it is, and moved when it can be, though nothing else comes")
  func unmoved() throws {
    try FileManager.default.moveItem(atPath: workspace.path("archive"), toPath: workspace.path("away"))
    try workspace.write("a file where a folder goes", to: "archive")
    let process = try start()
    try workspace.write(try sample("Uy No.xlsx"), to: "inbox/Uy No.xlsx")
    #expect(appears("out/uy-no/uy-no.result.json"))
    #expect(FileManager.default.fileExists(atPath: workspace.path("inbox/Uy No.xlsx")))
    try FileManager.default.removeItem(atPath: workspace.path("archive"))
    try FileManager.default.moveItem(atPath: workspace.path("away"), toPath: workspace.path("archive"))
    for _ in 0..<600 where FileManager.default.fileExists(atPath: workspace.path("inbox/Uy No.xlsx")) { usleep(50_000) }
    #expect(end(process) == 0)
    #expect(try workspace.files().keys.contains { $0.hasPrefix("archive/") && $0.hasSuffix("/Uy No.xlsx") })
  }

  @Test("SIGHUP has the configuration read anew and ends nothing; the figures are written after each pass")
  func reload() throws {
    let metrics = workspace.path("vtlt.prom")
    let process = try start(["--metrics-file", metrics])
    #expect(appears("out/index.html") && appears("vtlt.prom"))
    kill(process.processIdentifier, SIGHUP)
    try workspace.write(try sample("Uy No.xlsx"), to: "inbox/Uy No.xlsx")
    #expect(appears("out/uy-no/uy-no.result.json"))
    // The pass that SIGHUP asks for may write its own before.
    var text = ""
    for _ in 0..<600 where !text.contains("vtlt_units{state=\"graded\"} 1\n") {
      usleep(50_000)
      text = try String(contentsOfFile: metrics, encoding: .utf8)
    }
    #expect(text.contains("# TYPE vtlt_units gauge\n") && text.contains("vtlt_units{state=\"graded\"} 1\n"))
    #expect(text.contains("vtlt_missing_units 11\n"))
    #expect(end(process) == 0)
  }

  @Test("a workspace is made once, with every key")
  func made() throws {
    let text = try String(contentsOf: workspace.url.appendingPathComponent("vtlt.yaml"), encoding: .utf8)
    for key in [
      "scheme:", "roster:", "inbox:", "adjustments:", "out:", "archive:", "round:", "lang:", "settle:", "limits:",
    ] {
      #expect(text.contains(key))
    }
    let before = try workspace.files()
    #expect(try Program.run(["init", workspace.url.path]).code == 73)
    #expect(try workspace.files() == before)
  }
}
