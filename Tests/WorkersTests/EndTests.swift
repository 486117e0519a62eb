import Foundation
import Glibc
import Synchronization
import Testing
import Workers

/// No worker outlives who needs it.
@Suite struct Ends {
  @Test("A pool that is closed has no worker left, and starts no other") func closed() async {
    let pool = Probe.pool(width: 2)
    let process = await pool.ask("pid").text
    await pool.close()
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(process)"))
    #expect(await pool.ask("pid") == .lost(.cannotStart(code: ESHUTDOWN)))
    await pool.close()
  }

  @Test("A pool that never had a worker is closed at once, and starts none") func closedBeforeUse() async {
    let pool = Probe.pool()
    await pool.close()
    #expect(await pool.ask("pid") == .lost(.cannotStart(code: ESHUTDOWN)))
  }

  @Test("What has been asked before a pool is closed is still answered") func answersFirst() async {
    let pool = Probe.pool()
    let answer = await pool.conversation { conversation in
      _ = await conversation.ask("pid")
      async let closing: Void = pool.close()
      let answer = await conversation.ask("asked")
      await closing
      return answer
    }
    #expect([.answer(Array("2".utf8)), .lost(.cannotStart(code: ESHUTDOWN))].contains(answer))
  }

  @Test("The workers of a pool that is let go end") func dropped() async throws {
    let process = await Probe.pool().ask("pid").text
    #expect(!process.isEmpty)
    #expect(try await Probe.ends(process))
  }

  @Test("Cancelling the task that asks ends its worker, and no other conversation feels it") func cancelled()
    async throws
  {
    let pool = Probe.pool()
    let (processes, told) = AsyncStream<String>.makeStream()
    let task = Task {
      await pool.conversation { conversation in
        told.yield(await conversation.ask("pid").text)
        return await conversation.ask("hang")
      }
    }
    let process = await processes.first { _ in true } ?? ""
    task.cancel()
    #expect(await task.value == .lost(.cancelled))
    #expect(await pool.ask("asked").text == "1")
    #expect(try await Probe.ends(process))
  }

  @Test("Tasks cancelled at any moment disturb no other") func cancelledAnyTime() async {
    let pool = Probe.pool(width: 2)
    for round in 0..<40 {
      let task = Task { await pool.ask("asked") }
      for _ in 0..<round { await Task.yield() }
      task.cancel()
      #expect([.lost(.cancelled), .answer(Array("1".utf8))].contains(await task.value))
      #expect(await pool.ask("asked").text == "1")
    }
  }

  @Test("A task that was cancelled before asks nothing, and its worker lives") func cancelledBefore() async {
    let pool = Probe.pool()
    let process = await pool.ask("pid").text
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return await pool.ask("pid")
    }
    #expect(await task.value == .lost(.cancelled))
    #expect(await pool.ask("pid").text == process)
  }

  @Test("A worker that was killed while it was idle is replaced unseen") func killedIdle() async throws {
    let pool = Probe.pool()
    let process = await pool.ask("pid").text
    kill(try #require(pid_t(process)), SIGKILL)
    #expect(try await Probe.ends(process))
    #expect(await pool.ask("asked").text == "1")
  }

  @Test("A worker does not hear what is meant to end the program", arguments: [SIGINT, SIGTERM, SIGHUP])
  func deaf(signal: Int32) async throws {
    let pool = Probe.pool()
    let process = await pool.ask("pid").text
    kill(try #require(pid_t(process)), signal)
    #expect(await pool.ask("pid").text == process)
  }

  @Test("Fifty losses leave no child and no descriptor behind") func leavesNothing() throws {
    let process = Process()
    process.executableURL = Probe.binary
    process.arguments = ["losses"]
    let output = Pipe()
    process.standardOutput = output
    // What those that trap say is no news here.
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "children false descriptors 0\n")
  }

  @Test("A program that is killed takes its workers along, those too that never read again") func parentKilled()
    async throws
  {
    let process = Process()
    process.executableURL = Probe.binary
    process.arguments = ["hold"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let worker = line.filter(\.isNumber)
    #expect(Probe.isAlive(worker))
    kill(process.processIdentifier, SIGKILL)
    #expect(try await Probe.ends(worker))
    process.waitUntilExit()
  }
}
