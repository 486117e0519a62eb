import Disk
import Ledger
import TestSupport
import Testing

@testable import Pipeline
@testable import Watching

/// Files that somebody renames, replaces or takes away between two steps of being taken.
@Suite struct TakingFilesOfAnInbox {
  private let folder: TemporaryFolder
  private let inbox: DiskPath
  private let ledger: Ledger
  private let intake: Intake
  private static let stamp = Stamp(time: 1, edition: Edition(program: "1", scheme: "s", schemeVersion: "1"))

  init() throws {
    folder = try TemporaryFolder()
    inbox = folder.path.appending("inbox")
    try Disk.makeFolder(inbox)
    let archive = Archive(folder.path.appending("archive"))
    try Disk.makeFolder(folder.path.appending("archive"))
    ledger = try Ledger(inMemory: ())
    let round = RoundLedger(
      ledger: ledger, path: folder.path.appending("ledger.sqlite"), archive: archive, round: nil,
      edition: Self.stamp.edition)
    intake = Intake(ledger: round, inbox: inbox, archive: archive)
  }

  private func put(_ text: String, as name: String) throws { try folder.write(text, at: "inbox/" + name) }

  private func look() throws -> [SeenFile] { try InboxListing(of: inbox).files }

  /// What lies below a folder, by relative path.
  private func texts(below name: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for file in try InboxListing(of: folder.path.appending(name)).files {
      let path = folder.path.appending(name).appending(bytes: file.name.bytes)
      texts[file.name.text] = String(decoding: try Disk.read(path, limit: 100), as: UTF8.self)
    }
    return texts
  }

  /// Writes a file into the ledger without moving it, as a crash at that instant leaves it.
  private func receive(_ text: String, as name: String) throws -> Submission {
    let sha256 = SHA256Digest(of: Array(text.utf8)).hexadecimal
    let arrival = Arrival(sha256: sha256, name: name, size: text.utf8.count, modified: 1, received: 1)
    return try #require(try ledger.take([arrival], by: Self.stamp).first)
  }

  @Test("A file moves into the archive, and the ledger says where it is") func usual() throws {
    try put("a", as: "a.xlsx")
    #expect(try intake.take(look()).isEmpty)
    let place = try #require(try ledger.submission(1).arrival.place)
    #expect(try texts(below: "archive") == [place + "/a.xlsx": "a"] && look().isEmpty)
  }

  @Test("A file that was replaced since it was seen is left for the next look") func replaced() throws {
    try put("first", as: "a.xlsx")
    let seen = try look()
    try put("other", as: "a.xlsx")
    #expect(try intake.take(seen).isEmpty)
    #expect(try texts(below: "inbox") == ["a.xlsx": "other"] && ledger.submissions(ofRound: nil).isEmpty)
  }

  @Test("A file that is gone is no file to report on") func gone() throws {
    try put("a", as: "a.xlsx")
    let seen = try look()
    try Disk.move(inbox.appending("a.xlsx"), to: folder.path.appending("a.xlsx"))
    #expect(try intake.take(seen).isEmpty && ledger.submissions(ofRound: nil).isEmpty)
  }

  @Test("A file that is replaced at the last moment goes back, and another submission's place stays empty")
  func replacedLate() throws {
    let submission = try receive("first", as: "a.xlsx")
    try put("other", as: "a.xlsx")
    #expect(intake.move(submission, from: inbox.appending("a.xlsx")) == nil)
    #expect(try texts(below: "inbox") == ["a.xlsx": "other"] && texts(below: "archive").isEmpty)
    #expect(try intake.take(look()).isEmpty)
    #expect(try texts(below: "archive").values.sorted() == ["other"] && ledger.submission(2).arrival.place != nil)
  }

  @Test("A file that was renamed after it was received is the same submission", arguments: ["b.xlsx", "cụm 1/a.xlsx"])
  func renamed(name: String) throws {
    _ = try receive("a", as: "a.xlsx")
    try put("a", as: name)
    #expect(try intake.take(look()).isEmpty)
    #expect(try ledger.submissions(ofRound: nil).count == 1 && ledger.submission(1).arrival.place != nil)
    #expect(try look().isEmpty)
  }

  @Test("A copy of a file that was received and has not moved is a submission of its own") func copied() throws {
    _ = try receive("a", as: "a.xlsx")
    try put("a", as: "a.xlsx")
    try put("a", as: "b.xlsx")
    #expect(try intake.take(look()).isEmpty)
    #expect(try ledger.submissions(ofRound: nil).map(\.arrival.name) == ["a.xlsx", "b.xlsx"])
    #expect(try ledger.unplaced().isEmpty && look().isEmpty)
  }

  @Test("A file that was set aside because it was gone is graded when it is there again") func again() throws {
    let submission = try receive("a", as: "a.xlsx")
    try ledger.fail(submission.id, fault: "disk-2", nextAttempt: nil, by: Self.stamp)
    try ledger.setAside(submission.id, by: Self.stamp)
    try put("a", as: "a.xlsx")
    #expect(try intake.take(look()).isEmpty)
    #expect(try ledger.submission(1).state == .taken && ledger.submission(1).arrival.place != nil)
  }

  @Test("A file of which the system does not say whether it is there is not taken for gone") func unknown() throws {
    // A path through a link to itself cannot be looked at.
    folder.link("inbox/closed", to: "closed")
    let submission = try receive("a", as: "closed/a.xlsx")
    try put("a", as: "b.xlsx")
    #expect(try intake.take(look()).isEmpty)
    #expect(try ledger.submissions(ofRound: nil).map(\.arrival.name) == ["closed/a.xlsx", "b.xlsx"])
    try intake.moveUnplaced()
    #expect(try intake.hasUnmoved() && ledger.submission(submission.id).arrival.place == nil)
    let entry = try #require(try intake.ledger.entries().first)
    guard case .at(let path) = entry.original else { return #expect(Bool(false), "\(entry.original)") }
    #expect(path == inbox.appending("closed/a.xlsx"))
  }

  private func wait(_ name: String) -> WaitingFile {
    let file = SeenFile(
      name: DiskPath(name), identity: FileIdentity(device: 1, number: 1), size: 1, modified: 1, changed: 1)
    return WaitingFile(file: file, reason: .noEndRecord, overdueSince: nil)
  }

  @Test("A file that waits keeps the time since when it does, for as long as it may be there") func since() throws {
    try ledger.replaceWaiting(
      ["a.xlsx", "gone.xlsx", "closed/a.xlsx"].map { RecordedWait(name: $0, reason: .growing, since: 5) })
    let closed = InboxListing.Problem(name: DiskPath("closed"), error: .missing("closed"))
    try intake.ledger.note([wait("a.xlsx"), wait("new.xlsx")], unlisted: [closed])
    let waiting = try ledger.waiting()
    #expect(waiting.map(\.name) == ["a.xlsx", "closed/a.xlsx", "new.xlsx"])
    #expect(waiting.map { $0.since == 5 } == [true, true, false])
    #expect(waiting.map(\.reason) == [.incomplete, .growing, .incomplete])
  }
}
