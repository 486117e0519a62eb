import Foundation
import Testing
import Workers

/// Under a sanitizer memory cannot be limited: scripts/sanitizers leaves this suite out.
@Suite struct MemoryLimit {
  private static let limits = Probe.limits(memory: 64 << 20)

  @Test(
    "Whoever asks for more memory than allowed is told so: for much at once, for little again and again",
    arguments: ["huge", "many", "grow"])
  func exhausted(request: String) async {
    let pool = Probe.pool(limits: Self.limits)
    #expect(await pool.ask("allocate 1000").text == "1000")
    #expect(await pool.ask(request) == .lost(.outOfMemory))
    #expect(await pool.ask("allocate 1000").text == "1000")
    #expect(await pool.confinement?.contains(.memory) == true)
  }

  @Test(
    "A trap, an overflow and an invalid access are not blamed on memory", arguments: ["trap", "overflow", "segfault"])
  func trapped(request: String) async {
    guard case .lost(.trapped) = await Probe.pool(limits: Self.limits).ask(request) else {
      Issue.record("not told as a trap")
      return
    }
  }

  @Test("That is told whatever standard error is", arguments: ["2>&-", "2>/dev/null", "2>>\"$0\""])
  func standardError(redirection: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("vtlt-errors-" + UUID().uuidString)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec \"$1\" exhaust " + redirection, file.path, Probe.binary.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "3 of 3\n")
    // Only one of the redirections makes it.
    try? FileManager.default.removeItem(at: file)
  }

  @Test("What a job takes and gives back is there for the next one") func again() async {
    let pool = Probe.pool(limits: Self.limits)
    let process = await pool.ask("pid").text
    for _ in 0..<10 { #expect(await pool.ask("allocate 50000000").text == "50000000") }
    #expect(await pool.ask("pid").text == process)
  }
}
