import Testing
import Workers

/// What a job says to a worker and hears from it.
@Suite struct Conversations {
  @Test("All requests of a conversation reach one worker, which begins each conversation anew") func same() async {
    let pool = Probe.pool(width: 2)
    for _ in 0..<3 {
      let answers = await pool.conversation { conversation in
        [
          await conversation.ask("pid"), await conversation.ask("pid"), await conversation.ask("asked"),
        ].map(\.text)
      }
      #expect(answers[0] == answers[1])
      #expect(answers[2] == "3")
    }
  }

  @Test("A worker serves many conversations") func longLived() async {
    let pool = Probe.pool()
    let process = await pool.ask("pid").text
    for _ in 0..<20 { #expect(await pool.ask("pid").text == process) }
  }

  @Test(
    "Bytes come back as they were sent, however many", arguments: [0, 1, 65_535, 65_536, 65_537, 262_144, 25_000_000])
  func sizes(count: Int) async {
    let request = (0..<count).map { $0 == 0 ? 0 : UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(await Probe.pool().conversation { await $0.ask(request) } == .answer(request))
  }

  @Test("What a worker prints is not taken for an answer") func printing() async {
    let pool = Probe.pool()
    #expect(await pool.ask("print").text == "quiet")
    #expect(await pool.ask("asked").text == "1")
  }

  @Test("No more workers than the width are started, however many ask at once") func width() async {
    let pool = Probe.pool(width: 2)
    let processes = await withTaskGroup(of: String.self) { group in
      for _ in 0..<30 { group.addTask { await pool.ask("pid").text } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(!processes.contains("") && (1...2).contains(processes.count))
  }

  @Test("An error of the body ends the conversation, not the worker") func bodyThrows() async {
    struct Decision: Error {}
    let pool = Probe.pool()
    let process = await pool.ask("pid").text
    await #expect(throws: Decision.self) {
      try await pool.conversation { (conversation) async throws(Decision) -> Void in
        _ = await conversation.ask("asked")
        throw Decision()
      }
    }
    #expect(await pool.ask("pid").text == process)
  }

  @Test("A worker has little environment, and the root for a folder") func surroundings() async {
    let pool = Probe.pool()
    #expect(await pool.ask("folder").text == "/")
    let names = Set(await pool.ask("environment").text.split(separator: " "))
    #expect(names.contains("SWIFT_BACKTRACE"))
    #expect(names.isDisjoint(with: ["PATH", "HOME", "USER", "PWD"]))
  }
}
