import Disk

@testable import Watching

/// An inbox that exists only in a test, with a clock that the test moves.
struct FakeInbox {
  /// When the test began, by the wall: seconds since 1970.
  static let wallStart = 1_700_000_000
  private static let start = ContinuousClock.now

  var settling: Settling
  private(set) var now = Self.start
  private(set) var wall = Self.wallStart * 1_000_000_000
  private(set) var files: [DiskPath: SeenFile] = [:]
  private(set) var endings: [DiskPath: FileEnding] = [:]
  private(set) var refusals: [DiskPath: Int32] = [:]
  /// How many times an end was looked at.
  private(set) var examined = 0
  private var nextNumber: UInt = 1
  var problems: [InboxListing.Problem] = []

  init(settle: Duration = .seconds(2), deadline: Duration = .seconds(600), oldAge: Duration = .seconds(60)) {
    settling = Settling(times: SettlingTimes(settle: settle, deadline: deadline, oldAge: oldAge))
  }

  /// Moves both clocks on.
  mutating func pass(_ duration: Duration) {
    now += duration
    wall += Self.nanoseconds(duration)
  }

  /// Moves the wall clock alone.
  mutating func jump(_ duration: Duration) { wall += Self.nanoseconds(duration) }

  private static func nanoseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1_000_000_000 + Int(duration.components.attoseconds / 1_000_000_000)
  }

  /// Puts another file at a name, written some time ago, negative for the future.
  mutating func put(
    _ name: String, size: Int = 100, age: Duration = .zero, changedAge: Duration? = nil, ending: FileEnding = .endRecord
  ) {
    let path = DiskPath(name)
    files[path] = SeenFile(
      name: path, identity: FileIdentity(device: 1, number: nextNumber), size: size,
      modified: wall - Self.nanoseconds(age), changed: wall - Self.nanoseconds(changedAge ?? age))
    endings[path] = ending
    nextNumber += 1
  }

  /// Writes to a file that is there.
  mutating func write(_ name: String, size: Int, ending: FileEnding = .endRecord) {
    let path = DiskPath(name)
    guard let old = files[path] else { return }
    files[path] = SeenFile(name: path, identity: old.identity, size: size, modified: wall, changed: wall)
    endings[path] = ending
  }

  /// Gives a file another number, all else left as it is.
  mutating func renumber(_ name: String) {
    let path = DiskPath(name)
    guard let old = files[path] else { return }
    files[path] = SeenFile(
      name: path, identity: FileIdentity(device: 1, number: nextNumber), size: old.size, modified: old.modified,
      changed: old.changed)
    nextNumber += 1
  }

  /// Sets what a file's end says, with nothing else to show for it.
  mutating func end(_ name: String, _ ending: FileEnding) { endings[DiskPath(name)] = ending }

  /// Makes a file unreadable, or readable again.
  mutating func refuse(_ name: String, code: Int32?) { refusals[DiskPath(name)] = code }

  /// Puts a file back as it was.
  mutating func restore(_ file: SeenFile?) {
    guard let file else { return }
    files[file.name] = file
  }

  mutating func remove(_ name: String) { files[DiskPath(name)] = nil }

  mutating func rename(_ name: String, to new: String) {
    let path = DiskPath(new)
    guard let old = files.removeValue(forKey: DiskPath(name)) else { return }
    files[path] = SeenFile(
      name: path, identity: old.identity, size: old.size, modified: old.modified, changed: wall)
    endings[path] = endings[DiskPath(name)]
  }

  mutating func hint(_ kind: FileHint.Kind, _ name: String) { settling.hint(FileHint(kind, DiskPath(name)), at: now) }

  /// A whole round.
  mutating func look() -> SettlingVerdict {
    settling.observe(
      InboxListing(files: Array(files.values), problems: problems), at: now, wallClock: wall)
    for file in settling.questions(at: now) {
      examined += 1
      if let code = refusals[file.name] {
        settling.fail(code: code, of: file, at: now)
      } else {
        settling.learn(endings[file.name] ?? .notZip, of: file, at: now)
      }
    }
    return settling.judge(at: now)
  }

  /// Lets time pass, then looks.
  mutating func look(after duration: Duration) -> SettlingVerdict {
    pass(duration)
    return look()
  }

  /// An inbox already looked at once, so that what comes now came while it was watched.
  static func watched(settle: Duration = .seconds(2), deadline: Duration = .seconds(600)) -> FakeInbox {
    var inbox = FakeInbox(settle: settle, deadline: deadline)
    _ = inbox.look()
    inbox.pass(.seconds(1))
    return inbox
  }
}

extension SettlingVerdict {
  /// The names of the complete files.
  var names: [String] { complete.map(\.name.text) }
  /// Why each file waits.
  var reasons: [WaitingFile.Reason] { waiting.map(\.reason) }
}
