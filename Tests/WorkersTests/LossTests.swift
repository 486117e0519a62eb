import Glibc
import Testing
import Workers

/// A worker's end costs its own job, is reported as what it was, and is not felt by the next job.
@Suite struct Losses {
  private static let ends: [(request: String, loss: Loss)] = [
    ("abort", .trapped(signal: SIGABRT)),
    ("exit 3", .ended(code: 3)),
    ("exit 0", .ended(code: 0)),
    ("garble", .garbled),
    ("half 2", .ended(code: 3)),
    ("mute", .garbled),
  ]

  @Test("Whatever ends a worker is told, and the next conversation has another", arguments: ends)
  func told(request: String, loss: Loss) async {
    let pool = Probe.pool()
    let first = await pool.ask("pid").text
    #expect(await pool.ask(request) == .lost(loss))
    let second = await pool.ask("pid").text
    #expect(!second.isEmpty && second != first)
    await pool.close()
  }

  @Test("A trap is told by its signal") func trap() async {
    let signals: Set<Int32> = [SIGILL, SIGTRAP]
    guard case .lost(.trapped(let signal)) = await Probe.pool().ask("trap") else {
      Issue.record("the trap was not told")
      return
    }
    #expect(signals.contains(signal))
  }

  @Test("Endless work ends after its seconds of processor time") func spins() async {
    let pool = Probe.pool(limits: Probe.limits(processorSeconds: 1))
    #expect(await pool.ask("spin") == .lost(.outOfProcessorTime(seconds: 1)))
    #expect(await pool.ask("asked").text == "1")
  }

  @Test("A worker that sleeps for ever is waited for as long as was said") func hangs() async {
    let pool = Probe.pool(limits: Probe.limits(patience: .milliseconds(500)))
    #expect(await pool.ask("hang") == .lost(.hung(after: .milliseconds(500))))
  }

  @Test("The time for a request holds too while it is being sent") func hangsWhileSent() async {
    // What is started reads nothing.
    let pool = WorkerPool(
      WorkerCommand(path: "/bin/sleep", arguments: ["1000"]), greeting: [UInt8](repeating: 1, count: 4 << 20), width: 1,
      limits: Probe.limits(patience: .milliseconds(300)))
    #expect(await pool.ask("pid") == .lost(.hung(after: .milliseconds(300))))
  }

  @Test("A worker that ends before it has read all of a large message breaks no pipe of ours") func endsEarly() async {
    let pool = WorkerPool(
      WorkerCommand(path: "/bin/false", arguments: []), greeting: [UInt8](repeating: 1, count: 25_000_000), width: 1)
    #expect(await pool.ask("pid") == .lost(.ended(code: 1)))
  }

  @Test("An answer of just the bytes allowed is taken, one more byte is not", arguments: [9_999, 10_000, 10_001])
  func large(count: Int) async {
    let answer = await Probe.pool(limits: Probe.limits(answerBytes: 10_000)).ask("bytes \(count)")
    #expect(answer == (count > 10_000 ? .lost(.garbled) : .answer([UInt8](repeating: 1, count: count))))
  }

  private static let starts: [(greeting: String, loss: Loss)] = [
    ("refuse", .ended(code: EX_CONFIG)), ("exit", .ended(code: 5)),
  ]

  @Test("A worker that does not take its greeting is lost, each time anew", arguments: starts)
  func greeting(greeting: String, loss: Loss) async {
    let pool = Probe.pool(greeting: greeting)
    for _ in 0..<2 { #expect(await pool.ask("pid") == .lost(loss)) }
    #expect(await pool.confinement == nil)
  }

  @Test("What is no program cannot be started") func noProgram() async {
    let pool = WorkerPool(WorkerCommand(path: "/nonexistent/program", arguments: []), greeting: [], width: 1)
    #expect(await pool.ask("pid") == .lost(.cannotStart(code: ENOENT)))
  }

  @Test("After a loss the rest of the conversation is lost the same way") func restOfConversation() async {
    let answers = await Probe.pool().conversation { conversation in
      [await conversation.ask("exit 7"), await conversation.ask("pid")]
    }
    #expect(answers == [.lost(.ended(code: 7)), .lost(.ended(code: 7))])
  }

  @Test("Others go on undisturbed while one after another is lost") func undisturbed() async {
    let pool = Probe.pool(width: 2)
    let request = [0] + [UInt8](repeating: 5, count: 50_000)
    async let losing = pool.conversation { conversation in await conversation.ask("pid") }
    let answers = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<60 {
        let isBad = number % 3 == 0
        group.addTask {
          if isBad { return await pool.ask("abort") == .lost(.trapped(signal: SIGABRT)) }
          return await pool.conversation { await $0.ask(request) } == .answer(request)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count { $0 } == 60)
    #expect(await !losing.text.isEmpty)
  }
}

/// What a sanitizer takes for itself: scripts/sanitizers leaves this suite out.
@Suite struct InvalidAccess {
  @Test("An invalid access and a stack that overflows are told by their signal", arguments: ["segfault", "overflow"])
  func told(request: String) async {
    let pool = Probe.pool()
    #expect(await pool.ask(request) == .lost(.trapped(signal: SIGSEGV)))
    #expect(await pool.ask("asked").text == "1")
  }
}
