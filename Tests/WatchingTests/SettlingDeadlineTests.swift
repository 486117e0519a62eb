import Disk
import TestSupport
import Testing

@testable import Watching

@Suite struct FilesAreOverdue {
  @Test("A file that is never whole is reported once at its deadline, waits on, and is taken when it is whole")
  func once() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx", ending: .noEndRecord)
    _ = inbox.look()
    let due = inbox.now + .seconds(600)
    #expect(inbox.look(after: .milliseconds(599_999)).overdue.isEmpty)
    #expect(inbox.look(after: .milliseconds(1)).overdue.map(\.overdueSince) == [due])
    let later = inbox.look(after: .seconds(1000))
    #expect(later.overdue.isEmpty)
    #expect(later.waiting.map(\.overdueSince) == [due])
    inbox.write("a.xlsx", size: 200)
    _ = inbox.look()
    #expect(inbox.look(after: .seconds(2)).names == ["a.xlsx"])
  }

  @Test("One that grows for ever is reported too") func growing() {
    var inbox = FakeInbox.watched(deadline: .seconds(5))
    inbox.put("a.xlsx")
    var told = 0
    for size in 101..<120 {
      told += inbox.look().overdue.count
      inbox.pass(.seconds(1))
      inbox.write("a.xlsx", size: size)
    }
    #expect(told == 1)
  }

  @Test(
    "An empty file, or one of zeros, waits as growing until the deadline and is taken then",
    arguments: [Case("empty", 0, FileEnding.notZip), Case("zeros", 100, .blank)])
  func empty(given: Case<Int, FileEnding>) {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx", size: given.given, ending: given.expected)
    _ = inbox.look()
    #expect(inbox.look(after: .milliseconds(599_999)).reasons == [.growing])
    let verdict = inbox.look(after: .milliseconds(1))
    #expect(verdict.names == ["a.xlsx"])
    #expect(verdict.overdue.isEmpty)
  }

  @Test("The deadline asks for a look by itself") func deadlineLook() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx", size: 0)
    #expect(inbox.look().lookAgain == inbox.now + .seconds(600))
    inbox.put("b.xlsx")
    inbox.hint(.modified, "b.xlsx")
    let start = inbox.now
    #expect(inbox.look().reasons.contains(.open))
    inbox.remove("a.xlsx")
    #expect(inbox.look(after: .seconds(1)).lookAgain == start + .seconds(600))
  }
}

@Suite struct OldFiles {
  @Test(
    "What the first look finds untouched for more than a minute is settled",
    arguments: [
      Case("just below", Duration.seconds(59), false), Case("exactly", .seconds(60), false),
      Case("just above", .milliseconds(60_001), true), Case("a year", .seconds(31_536_000), true),
      Case("in the future", .seconds(-3600), false),
    ])
  func age(given: Case<Duration, Bool>) {
    var inbox = FakeInbox()
    inbox.put("a.xlsx", age: given.given)
    #expect((inbox.look().names == ["a.xlsx"]) == given.expected)
    #expect(inbox.look(after: .seconds(2)).names == ["a.xlsx"])
  }

  @Test("An old time of writing says nothing of a file that was changed just now, nor the other way round")
  func bothTimes() {
    var inbox = FakeInbox()
    inbox.put("copied.xlsx", age: .seconds(9999), changedAge: .seconds(1))
    inbox.put("odd.xlsx", age: .seconds(1), changedAge: .seconds(9999))
    #expect(inbox.look().waiting.count == 2)
  }

  @Test("Later looks do not ask the wall clock, wherever it jumped", arguments: [-1_000_000, 3600, 1_000_000_000])
  func jumps(seconds: Int) {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx", ending: .notZip)
    inbox.jump(.seconds(seconds))
    #expect(inbox.look().complete.isEmpty)
    #expect(inbox.look(after: .milliseconds(1999)).complete.isEmpty)
    #expect(inbox.look(after: .milliseconds(1)).names == ["a.xlsx"])
  }

  @Test("Times beyond what can be counted are no age") func extremes() {
    var settling = Settling()
    let file = SeenFile(
      name: DiskPath("a"), identity: FileIdentity(device: 1, number: 1), size: 1, modified: .min, changed: .min)
    settling.observe(InboxListing(files: [file]), at: .now, wallClock: .max)
    #expect(settling.questions(at: .now).isEmpty)
  }

  @Test("An old file without its end needs it still, and is overdue when older than the deadline") func oldHalf() {
    var inbox = FakeInbox()
    inbox.put("a.xlsx", age: .seconds(599), ending: .noEndRecord)
    inbox.put("b.xlsx", age: .seconds(600), ending: .noEndRecord)
    inbox.put("c.xlsx", size: 0, age: .seconds(599))
    inbox.put("d.xlsx", size: 0, age: .seconds(600))
    let verdict = inbox.look()
    #expect(verdict.names == ["d.xlsx"])
    #expect(verdict.overdue.map(\.file.name.text) == ["b.xlsx"])
    #expect(verdict.waiting.count == 3)
    #expect(inbox.look(after: .seconds(1)).overdue.map(\.file.name.text) == ["a.xlsx"])
  }

  @Test("An old file that is written after the first look must settle") func touched() {
    var inbox = FakeInbox()
    inbox.put("a.xlsx", age: .seconds(100), ending: .noEndRecord)
    _ = inbox.look()
    inbox.pass(.seconds(1))
    inbox.write("a.xlsx", size: 200)
    #expect(inbox.look().reasons == [.growing])
  }
}

@Suite struct Hints {
  @Test("A file that was written and not closed waits, however long it stays the same") func open() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    inbox.hint(.modified, "a.xlsx")
    #expect(inbox.look().reasons == [.open])
    #expect(inbox.look(after: .seconds(100)).reasons == [.open])
    inbox.hint(.closed, "a.xlsx")
    #expect(inbox.look().names == ["a.xlsx"])
  }

  @Test(
    "Closing, coming by a rename and going end that, and so does the loss of hints",
    arguments: [FileHint.Kind.closed, .movedIn, .gone, nil])
  func ends(kind: FileHint.Kind?) {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    inbox.hint(.modified, "a.xlsx")
    _ = inbox.look()
    if let kind { inbox.hint(kind, "a.xlsx") } else { inbox.settling.hintsLost() }
    #expect(inbox.look(after: .seconds(2)).names == ["a.xlsx"])
  }

  @Test("Writing begins the settle time again though the times of the file do not show it") func hiddenWriting() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    _ = inbox.look()
    inbox.pass(.seconds(1))
    inbox.hint(.modified, "a.xlsx")
    inbox.hint(.closed, "a.xlsx")
    #expect(inbox.look(after: .milliseconds(1999)).complete.isEmpty)
    #expect(inbox.look(after: .milliseconds(1)).names == ["a.xlsx"])
  }

  @Test("A touch alone changes nothing, and a hint of what is not there is forgotten") func nothing() {
    var inbox = FakeInbox.watched()
    inbox.put("a.xlsx")
    inbox.hint(.modified, "b.xlsx")
    _ = inbox.look()
    inbox.pass(.seconds(2))
    inbox.hint(.touched, "a.xlsx")
    #expect(inbox.look().names == ["a.xlsx"])
    inbox.put("b.xlsx")
    _ = inbox.look()
    #expect(inbox.look(after: .seconds(2)).names.contains("b.xlsx"))
  }
}
