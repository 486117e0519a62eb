import Disk
import Dispatch
import Glibc
import TestSupport
import Testing

@testable import Ledger

/// A process that writes is killed in the midst of it; the ledger holds all that it said was done.
@Suite struct Kills {
  private static let findings = (1...20).map { ComparedFinding(Sample.finding(cell: "D\($0)"), .new) }

  /// Takes three submissions and finishes them, over and over, saying in a file what is done after it was done.
  private static func write(in folder: String, killAfter limit: Int) throws {
    let isTime = DispatchSemaphore(value: 0)
    // Another thread kills while this one goes on writing, at whatever point it is then.
    let killer = DispatchQueue(label: "killer")
    killer.async {
      isTime.wait()
      kill(getpid(), SIGKILL)
    }
    let said = unsafe open(folder + "/said", O_WRONLY | O_CREAT | O_APPEND, 0o644)
    let ledger = try Ledger(at: folder + "/ledger.sqlite")
    for round in 0... {
      let taken = try ledger.take((1...3).map { Sample.arrival(3 * round + $0) }, by: Sample.stamp)
      say("t", said)
      try ledger.finish(taken.map { Sample.graded($0.id, "u", $0.id, findings: findings) }, by: Sample.stamp)
      say("f", said)
      try ledger.place(taken.map { ($0.id, "\($0.id)/a.xlsx") }, by: Sample.stamp)
      say("p", said)
      if round == limit { isTime.signal() }
    }
  }

  private static func say(_ word: StaticString, _ descriptor: Int32) {
    unsafe Glibc.write(descriptor, word.utf8Start, word.utf8CodeUnitCount)
  }

  /// How many times each thing was said to be done.
  private static func said(in folder: TemporaryFolder) throws -> [Character: Int] {
    let bytes = try Disk.read(folder.path.appending("said"), limit: 1 << 20)
    return Dictionary(grouping: String(decoding: bytes, as: UTF8.self)) { $0 }.mapValues(\.count)
  }

  @Test(
    "All that was said to be done is there, and each operation wholly or not at all", arguments: [0, 1, 7, 40, 150])
  func killed(limit: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path.text
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, limit = limit as Int] in
      try Self.write(in: path, killAfter: limit)
    }
    let said = try Self.said(in: folder)
    #expect((said["p"] ?? 0) > limit)
    // A reader may come before the next writer.
    try Self.check(try Ledger(readingAt: path + "/ledger.sqlite"), said)
    let ledger = try Ledger(at: path + "/ledger.sqlite")
    try Self.check(ledger, said)
    let count = try ledger.submissions(ofRound: nil).count
    #expect(try ledger.take([Sample.arrival()], by: Sample.stamp).map(\.id) == [count + 1])
  }

  private static func check(_ ledger: Ledger, _ said: [Character: Int]) throws {
    try ledger.verify()
    let submissions = try ledger.submissions(ofRound: nil)
    let graded = submissions.filter { $0.state == .graded }
    let placed = submissions.filter { $0.arrival.place != nil }
    for (word, done) in [("t", submissions), ("f", graded), ("p", placed)] as [(Character, [Submission])] {
      #expect(done.map(\.id) == Array(1...done.count))
      #expect(done.count.isMultiple(of: 3))
      // One more than was said may be done: the word for it was not written any more.
      #expect([0, 1].contains(done.count / 3 - (said[word] ?? 0)), "\(word)")
    }
    for submission in submissions {
      #expect(try ledger.findings(of: submission.id) == (submission.state == .graded ? findings : []))
    }
    let events = try ledger.journal().map(\.event)
    #expect(events.count { $0 == .received } == submissions.count)
    #expect(events.count { $0 == .graded } == graded.count)
    #expect(events.count { $0 == .archived } == placed.count)
  }
}
