import Disk
import TestSupport
import Testing

@testable import Watching

@Suite struct FilesSettle {
  @Test(
    "A file is complete once it was seen the same for the settle time",
    arguments: [
      Case("just below", Duration.milliseconds(1999), false),
      Case("exactly", .seconds(2), true),
      Case("just above", .milliseconds(2001), true),
    ])
  func settleTime(given: Case<Duration, Bool>) {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    #expect(inbox.look().reasons == [.settling(until: inbox.now + .seconds(2))])
    #expect((inbox.look(after: given.given).names == ["a.xlsx"]) == given.expected)
  }

  @Test("Time that passed without a look settles nothing, but asks for a look") func unseenTime() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    let first = inbox.look()
    let verdict = inbox.settling.judge(at: inbox.now + .seconds(50))
    #expect(verdict.complete.isEmpty)
    #expect(verdict.lookAgain == inbox.now + .seconds(2))
    #expect(first.lookAgain == verdict.lookAgain)
  }

  @Test("Without a settle time a whole file is taken at the first look, one without its end is not") func atOnce() {
    var inbox = FakeInbox.watched(settle: .zero)
    inbox.put("a.xlsx")
    inbox.put("b.xlsx", ending: .noEndRecord)
    let verdict = inbox.look()
    #expect(verdict.names == ["a.xlsx"])
    #expect(verdict.reasons == [.noEndRecord])
  }

  @Test("A slow copy is taken only after its last piece, and holds up no other file") func slowCopy() {
    var inbox = FakeInbox.watched()
    inbox.put("slow.xlsx", ending: .noEndRecord)
    inbox.put("quick.xlsx")
    _ = inbox.look()
    var taken: [String] = []
    for step in 1...10 {
      inbox.pass(.seconds(1))
      inbox.write("slow.xlsx", size: 100 + step, ending: step == 10 ? .endRecord : .noEndRecord)
      let verdict = inbox.look()
      #expect(verdict.reasons.contains(.growing))
      #expect(!verdict.names.contains("slow.xlsx"))
      taken += verdict.names
      for file in verdict.complete { inbox.settling.taken(file) }
    }
    #expect(taken == ["quick.xlsx"])
    #expect(inbox.look(after: .seconds(2)).names == ["slow.xlsx"])
  }

  @Test("A change of the times alone, or of the size alone, begins the settle time again", arguments: [100, 101])
  func anyChange(size: Int) {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    _ = inbox.look()
    inbox.pass(.seconds(1))
    inbox.write("a.xlsx", size: size)
    #expect(inbox.look().reasons == [.growing])
    #expect(inbox.look(after: .milliseconds(1999)).complete.isEmpty)
    #expect(inbox.look(after: .milliseconds(1)).names == ["a.xlsx"])
  }

  @Test("A file that is not a ZIP file is complete when settled; one that changed while its end was read is not")
  func endings() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xls", ending: .notZip)
    inbox.put("b.xlsx", ending: .changed)
    _ = inbox.look()
    let verdict = inbox.look(after: .seconds(2))
    #expect(verdict.names == ["a.xls"])
    #expect(verdict.reasons == [.growing])
    inbox.end("b.xlsx", .endRecord)
    #expect(inbox.look(after: .seconds(2)).names == ["a.xls", "b.xlsx"])
  }

  @Test("A ZIP file without its end is asked again, less and less often, though nothing else changed") func askedAgain()
  {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx", ending: .noEndRecord)
    _ = inbox.look()
    #expect(inbox.look(after: .seconds(2)).reasons == [.noEndRecord])
    #expect(inbox.examined == 1)
    for _ in 0..<299 { _ = inbox.look(after: .seconds(1)) }
    #expect((7...12).contains(inbox.examined))
    inbox.end("a.xlsx", .endRecord)
    #expect(inbox.look(after: .seconds(60)).names == ["a.xlsx"])
  }

  @Test("A file that cannot be read is tried again later, by a growing wait that is told") func unreadable() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    inbox.refuse("a.xlsx", code: 13)
    _ = inbox.look()
    let verdict = inbox.look(after: .seconds(2))
    #expect(verdict.reasons == [.unreadable(code: 13, again: inbox.now + .seconds(1))])
    #expect(verdict.lookAgain == inbox.now + .seconds(1))
    #expect(inbox.look(after: .seconds(1)).reasons == [.unreadable(code: 13, again: inbox.now + .seconds(2))])
    inbox.refuse("a.xlsx", code: nil)
    #expect(inbox.look(after: .milliseconds(1999)).complete.isEmpty)
    #expect(inbox.look(after: .milliseconds(1)).names == ["a.xlsx"])
  }

  @Test("Files are told by the time of writing, then by the bytes of their names") func order() {
    var inbox = FakeInbox(settle: .zero)
    inbox.put("c", age: .seconds(5))
    inbox.put("b", age: .seconds(9))
    inbox.put("é", age: .seconds(5))
    inbox.put("a", age: .seconds(1))
    #expect(inbox.look().names == ["b", "c", "é", "a"])
  }

  @Test("5,000 files come in the same order as they were written, those that wait apart") func many() {
    var inbox = FakeInbox.watched()
    for number in 0..<5000 {
      inbox.put("f\(number)", age: .seconds(5000 - number), ending: number % 5 == 0 ? .noEndRecord : .endRecord)
    }
    #expect(inbox.look().waiting.count == 5000)
    let verdict = inbox.look(after: .seconds(2))
    #expect(verdict.names == (0..<5000).filter { $0 % 5 != 0 }.map { "f\($0)" })
    #expect(verdict.waiting.count == 1000)
  }
}

@Suite struct FilesChange {
  @Test("What was taken is not told again while it stays, and is after any change") func taken() {
    var inbox = FakeInbox.watched(settle: .zero)
    inbox.put("a.xlsx")
    let first = inbox.look()
    #expect(inbox.look(after: .seconds(1)).names == ["a.xlsx"], "not taken yet")
    first.complete.forEach { inbox.settling.taken($0) }
    #expect(inbox.look(after: .seconds(1)).names.isEmpty)
    #expect(inbox.look().lookAgain == nil)
    inbox.write("a.xlsx", size: 100)
    #expect(inbox.look(after: .seconds(1)).names == ["a.xlsx"])
  }

  @Test("What was told of a file does not count for one that took its place since") func lateAnswer() {
    var inbox = FakeInbox.watched(settle: .zero)
    inbox.put("a.xlsx")
    let old = inbox.look().complete
    inbox.pass(.seconds(1))
    inbox.put("a.xlsx")
    _ = inbox.look()
    old.forEach { inbox.settling.taken($0) }
    #expect(inbox.look(after: .seconds(1)).names == ["a.xlsx"])
  }

  @Test("A file replaced by another, or cut, begins anew and has the whole deadline", arguments: [true, false])
  func replaced(isCut: Bool) {
    var inbox = FakeInbox.watched(deadline: .seconds(10))
    inbox.put("a.xlsx", ending: .noEndRecord)
    _ = inbox.look()
    #expect(inbox.look(after: .seconds(10)).overdue.count == 1)
    if isCut {
      inbox.write("a.xlsx", size: 99, ending: .noEndRecord)
    } else {
      inbox.put("a.xlsx", ending: .noEndRecord)
    }
    inbox.pass(.seconds(1))
    if isCut {
      inbox.write("a.xlsx", size: 98, ending: .noEndRecord)
    } else {
      inbox.put("a.xlsx", ending: .noEndRecord)
    }
    #expect(inbox.look().reasons == [.settling(until: inbox.now + .seconds(2))])
    #expect(inbox.look(after: .milliseconds(9999)).overdue.isEmpty)
    #expect(inbox.look(after: .milliseconds(1)).overdue.count == 1)
  }

  @Test("A share that numbers the same file anew at each look delays nothing") func renumbered() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    _ = inbox.look()
    inbox.pass(.seconds(2))
    inbox.renumber("a.xlsx")
    let verdict = inbox.look()
    #expect(verdict.names == ["a.xlsx"])
    inbox.renumber("a.xlsx")
    verdict.complete.forEach { inbox.settling.taken($0) }
    #expect(inbox.look().names.isEmpty)
  }

  @Test("A renamed file settles under its new name, and nothing is left of the old") func renamed() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx.dang-chep")
    _ = inbox.look()
    inbox.pass(.seconds(1))
    inbox.rename("a.xlsx.dang-chep", to: "a.xlsx")
    #expect(inbox.look().waiting.map(\.file.name.text) == ["a.xlsx"])
    #expect(inbox.look(after: .seconds(1)).complete.isEmpty)
    #expect(inbox.look(after: .seconds(1)).names == ["a.xlsx"])
  }

  @Test("A file that vanished is forgotten: when it comes back it is new") func vanished() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    _ = inbox.look()
    inbox.remove("a.xlsx")
    #expect(inbox.look(after: .seconds(2)).waiting.isEmpty)
    inbox.put("a.xlsx")
    #expect(inbox.look().reasons == [.settling(until: inbox.now + .seconds(2))])
  }

  @Test("Files of a folder that cannot be read for a while are neither taken nor forgotten") func folderProblem() {
    var inbox = FakeInbox.watched()
    inbox.put("cum/a.xlsx")
    inbox.put("cum2/b.xlsx")
    let taken = SettledFile.take(&inbox, after: .seconds(2))
    #expect(taken == ["cum/a.xlsx", "cum2/b.xlsx"])
    let kept = inbox.files[DiskPath("cum/a.xlsx")]
    inbox.remove("cum/a.xlsx")
    inbox.remove("cum2/b.xlsx")
    inbox.problems = [
      InboxListing.Problem(name: DiskPath("cum"), error: DiskError(.list, path: "cum", code: 5))
    ]
    #expect(inbox.look(after: .seconds(2)).complete.isEmpty)
    inbox.problems = []
    inbox.restore(kept)
    #expect(inbox.look(after: .seconds(2)).waiting.isEmpty, "taken before, and known still")
  }
}

/// A file taken in the way of the main loop.
enum SettledFile {
  static func take(_ inbox: inout FakeInbox, after duration: Duration) -> [String] {
    _ = inbox.look()
    let verdict = inbox.look(after: duration)
    for file in verdict.complete { inbox.settling.taken(file) }
    return verdict.names
  }
}
