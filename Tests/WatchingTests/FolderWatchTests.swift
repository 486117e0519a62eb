import Disk
import Glibc
import TestSupport
import Testing

@testable import Watching

/// A watch over a real folder, whose waits end when something is seen and not when some time has passed.
private struct Watched {
  let folder: TemporaryFolder
  let inbox: DiskPath
  let stop: WakeUp
  let watch: FolderWatch

  init(
    settings: WatchSettings = WatchSettings(gathering: .milliseconds(1)),
    prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    inbox = folder.path.appending("inbox")
    try Disk.makeFolder(inbox)
    try prepare(folder)
    stop = try WakeUp()
    watch = try FolderWatch(of: inbox, without: [inbox.appending("out")], settings: settings, stop: stop)
  }

  /// Waits, at most for the time a hanging test may take.
  func change() -> WatchChange { watch.wait(until: .now + .seconds(60)) }

  /// Waits until what was told meets a condition; whether it did.
  func sees(_ condition: (WatchChange) -> Bool) -> Bool {
    while true {
      let change = change()
      if condition(change) { return true }
      if change == .due || change == .stopped { return false }
    }
  }

  /// Waits until a hint about a file came.
  func seesHint(_ kind: FileHint.Kind, _ name: String) -> Bool {
    sees { change in
      guard case .changed(let hints) = change else { return false }
      return hints.contains(FileHint(kind, DiskPath(name)))
    }
  }

  /// Waits until so many folders are watched; whether they are.
  func watches(_ count: Int) -> Bool { watch.watchedFolders == count || sees { _ in watch.watchedFolders == count } }

  /// Waits until a look, made after each change as the main loop does, finds a file.
  func finds(_ name: String) throws -> Bool {
    while true {
      let change = change()
      if try InboxListing(of: inbox).files.contains(where: { $0.name.text == name }) { return true }
      if change == .due || change == .stopped { return false }
    }
  }

  func move(_ old: String, _ new: String) {
    #expect(unsafe rename(folder.path.appending(old).text, folder.path.appending(new).text) == 0)
  }
}

@Suite struct FolderWatches {
  @Test("The first wait asks for a look at all of the inbox") func started() throws {
    let watched = try Watched()
    #expect(watched.watch.mode == .events)
    #expect(watched.change() == .rescan(.started))
    #expect(watched.watch.wait(until: .now) == .due)
  }

  @Test("A file that is written and closed is told, by its bytes", arguments: ["a.xlsx", "a\nb '\".xlsx", "Tổ.xlsx"])
  func closed(name: String) throws {
    let watched = try Watched()
    let path = watched.inbox.appending(name).text
    let descriptor = unsafe creat(path, 0o644)
    #expect(unsafe write(descriptor, "abc", 3) == 3)
    #expect(watched.seesHint(.modified, name))
    close(descriptor)
    #expect(watched.seesHint(.closed, name))
  }

  @Test("A file that is renamed into the inbox, in it or out of it is told") func moved() throws {
    let watched = try Watched()
    try watched.folder.write("", at: "aside/a.xlsx")
    watched.move("aside/a.xlsx", "inbox/a.xlsx")
    #expect(watched.seesHint(.movedIn, "a.xlsx"))
    watched.move("inbox/a.xlsx", "inbox/b.xlsx")
    #expect(watched.seesHint(.movedIn, "b.xlsx"))
    watched.move("inbox/b.xlsx", "aside/b.xlsx")
    #expect(watched.seesHint(.gone, "b.xlsx"))
  }

  @Test("Reading a file, and what is passed over or the program's own, wakes nobody") func quiet() throws {
    let watched = try Watched { try $0.write("", at: "inbox/a.xlsx") }
    #expect(watched.change() == .rescan(.started))
    try Disk.makeFolder(watched.inbox.appending("out"))
    #expect(watched.watch.wait(until: .now) == .due)
    try watched.folder.write("", at: "inbox/out/x.json")
    try watched.folder.write("", at: "inbox/~$a.xlsx")
    try watched.folder.write("", at: "inbox/.hidden/b.xlsx")
    _ = try Disk.read(watched.inbox.appending("a.xlsx"), limit: 10)
    // What is told next is what comes next.
    watched.move("inbox/a.xlsx", "inbox/c.xlsx")
    #expect(
      watched.change() == .changed([FileHint(.gone, DiskPath("a.xlsx")), FileHint(.movedIn, DiskPath("c.xlsx"))]))
  }

  @Test("A new folder with a file in it already is told, and what comes in it later") func newFolder() throws {
    let watched = try Watched()
    try watched.folder.write("", at: "inbox/cum/a.xlsx")
    #expect(try watched.finds("cum/a.xlsx"))
    #expect(watched.watches(2))
    watched.folder.touch("inbox/cum/b.xlsx")
    #expect(watched.seesHint(.closed, "cum/b.xlsx"))
  }

  @Test("A deep tree that is moved in is watched to its depth, and no more once it is moved out") func deepTree() throws
  {
    let watched = try Watched()
    try watched.folder.write("", at: "aside/1/2/3/4/5/a.xlsx")
    watched.move("aside/1", "inbox/1")
    #expect(try watched.finds("1/2/3/4/5/a.xlsx"))
    #expect(watched.watches(6))
    watched.folder.touch("inbox/1/2/3/4/5/b.xlsx")
    #expect(watched.seesHint(.closed, "1/2/3/4/5/b.xlsx"))
    watched.move("inbox/1", "aside/1")
    #expect(watched.watches(1))
  }

  @Test("A renamed folder tells of its files under its new name, those below it too") func renamedFolder() throws {
    let watched = try Watched { try $0.write("", at: "inbox/cum/nho/a.xlsx") }
    watched.move("inbox/cum", "inbox/cụm mới")
    #expect(watched.sees { if case .changed = $0 { true } else { false } })
    watched.folder.touch("inbox/cụm mới/nho/b.xlsx")
    #expect(watched.seesHint(.closed, "cụm mới/nho/b.xlsx"))
    #expect(watched.watch.watchedFolders == 3)
  }

  @Test("An inbox whose folder is renamed away and made anew is watched by its path") func replaced() throws {
    let watched = try Watched()
    #expect(watched.change() == .rescan(.started))
    watched.move("inbox", "old")
    try watched.folder.write("", at: "inbox/a.xlsx")
    #expect(watched.sees { $0 == .rescan(.folderReplaced) || $0 == .rescan(.folderMissing) })
    watched.folder.touch("inbox/b.xlsx")
    #expect(try watched.finds("b.xlsx"))
    watched.folder.touch("inbox/c.xlsx")
    #expect(try watched.finds("c.xlsx"))
  }

  @Test("An inbox that is removed is told as missing, and as replaced when it is there again") func removed() throws {
    let watched = try Watched(settings: WatchSettings(pollInterval: .milliseconds(10), gathering: .zero))
    #expect(watched.change() == .rescan(.started))
    #expect(unsafe rmdir(watched.inbox.text) == 0)
    #expect(watched.sees { $0 == .rescan(.folderMissing) })
    #expect(watched.change() == .rescan(.folderMissing))
    try Disk.makeFolder(watched.inbox)
    #expect(watched.sees { $0 == .rescan(.folderReplaced) })
    watched.folder.touch("inbox/a.xlsx")
    #expect(watched.seesHint(.closed, "a.xlsx"))
  }

  @Test("A queue that overflows leads to a look at everything, and goes on") func overflow() throws {
    let watched = try Watched()
    #expect(watched.change() == .rescan(.started))
    let most = try #require(mostQueuedChanges())
    // Two names in turn, for the kernel joins changes that are the same.
    for number in 0...most { watched.folder.touch("inbox/\(number % 2).xlsx") }
    #expect(watched.sees { $0 == .rescan(.overflow) })
    try watched.folder.write("", at: "inbox/cum/a.xlsx")
    #expect(try watched.finds("cum/a.xlsx"))
    #expect(watched.watches(2))
    watched.folder.touch("inbox/cum/b.xlsx")
    #expect(watched.seesHint(.closed, "cum/b.xlsx"))
  }

  @Test("A wait that has ended by its time says so, changes first") func due() throws {
    let watched = try Watched()
    #expect(watched.change() == .rescan(.started))
    watched.folder.touch("inbox/a.xlsx")
    #expect(watched.watch.wait(until: .now - .seconds(1)) != .due)
    #expect(watched.watch.wait(until: .now - .seconds(1)) == .due)
  }

  @Test("A look comes round in time though nothing happens, or too much") func safety() throws {
    let settings = WatchSettings(safetyInterval: .milliseconds(10), gathering: .zero)
    let watched = try Watched(settings: settings)
    #expect(watched.sees { $0 == .rescan(.safety) })
    var turns = 0
    #expect(
      watched.sees { change in
        turns += 1
        watched.folder.touch("inbox/\(turns % 2).xlsx")
        return turns > 3 && change == .rescan(.safety)
      })
  }

  @Test("An inbox that is not there, or a file, is refused at the start") func missing() throws {
    let folder = try TemporaryFolder()
    let stop = try WakeUp()
    try folder.write("", at: "file")
    for name in ["gone", "file"] {
      #expect(throws: DiskError.self) { try FolderWatch(of: folder.path.appending(name), stop: stop) }
    }
  }
}

@Suite struct Polling {
  @Test("On request it polls, tells so, and watches nothing") func asked() throws {
    let settings = WatchSettings(polls: true, pollInterval: .milliseconds(10))
    let watched = try Watched(settings: settings)
    #expect(watched.watch.mode == .polling(.asked))
    #expect(watched.watch.watchedFolders == 0)
    #expect(watched.change() == .rescan(.started))
    watched.folder.touch("inbox/a.xlsx")
    #expect(watched.change() == .rescan(.poll))
    #expect(watched.change() == .rescan(.poll))
    watched.move("inbox", "old")
    try watched.folder.write("", at: "inbox/a.xlsx")
    #expect(watched.change() == .rescan(.folderReplaced))
  }

  @Test("What the kernel refuses to watch is polled", arguments: [ENOSPC, EMFILE])
  func refused(code: Int32) throws {
    let watched = try Watched(settings: WatchSettings(pollInterval: .milliseconds(10)))
    #expect(watched.change() == .rescan(.started))
    #expect(
      watched.watch.pollFromNow(because: .refused(code: code)) == .rescan(.modeChanged(.polling(.refused(code: code)))))
    #expect(watched.watch.watchedFolders == 0)
    #expect(watched.change() == .rescan(.poll))
  }

  @Test("What was polled for want of watches is watched again when there are some") func recovered() throws {
    let settings = WatchSettings(
      pollInterval: .milliseconds(10), safetyInterval: .milliseconds(10), gathering: .zero)
    let watched = try Watched(settings: settings)
    _ = watched.watch.pollFromNow(because: .refused(code: ENOSPC))
    #expect(watched.sees { $0 == .rescan(.modeChanged(.events)) })
    #expect(watched.watch.watchedFolders == 1)
  }

  @Test(
    "File systems without events are known by their numbers",
    arguments: [
      Case("CIFS", UInt32(0xFF53_4D42), FileSystemKind.Events.none), Case("SMB", 0x517B, .none),
      Case("SMB2", 0xFE53_4D42, .none), Case("NFS", 0x6969, .none), Case("FUSE", 0x6573_5546, .none),
      Case("9p", 0x0102_1997, .none), Case("Ceph", 0x00C3_6400, .none), Case("vboxsf", 0x786F_4256, .none),
      Case("ext4", 0xEF53, .all), Case("tmpfs", 0x0102_1994, .all), Case("overlayfs", 0x794C_7630, .all),
      Case("another", 0x1234_5678, .unknown), Case("none", 0, .unknown),
    ])
  func kinds(given: Case<UInt32, FileSystemKind.Events>) {
    #expect(FileSystemKind(type: given.given).events == given.expected)
    #expect((FileSystemKind(type: given.given).remoteName != nil) == (given.expected == .none))
  }

  @Test("The kind of a real file system is told, and of what is not there is not") func realKinds() throws {
    #expect(try FileSystemKind(of: DiskPath("/proc")).type == 0x9FA0)
    #expect(throws: DiskError.self) { try FileSystemKind(of: DiskPath("/not there")) }
  }
}

@Suite struct Stopping {
  @Test("A stop ends a wait of any length, in either mode, and every wait after", arguments: [true, false])
  func stops(polls: Bool) throws {
    let watched = try Watched(settings: WatchSettings(polls: polls, pollInterval: .seconds(3600)))
    #expect(watched.change() == .rescan(.started))
    let other = OtherThread(waking: watched.stop)
    #expect(watched.watch.wait() == .stopped)
    other.join()
    watched.folder.touch("inbox/a.xlsx")
    #expect(watched.change() == .stopped)
  }

  @Test("A wake-up is given once and for all") func wakeUp() throws {
    let stop = try WakeUp()
    #expect(!stop.isGiven)
    #expect(!stop.wait(atMost: .milliseconds(1)))
    stop.wake()
    stop.wake()
    #expect(stop.isGiven)
    #expect(stop.wait(atMost: nil))
  }
}

/// How many changes the kernel holds; read in one piece, for that file gives no second.
private func mostQueuedChanges() -> Int? {
  let descriptor = unsafe open("/proc/sys/fs/inotify/max_queued_events", O_RDONLY)
  defer { close(descriptor) }
  var text = [UInt8](repeating: 0, count: 100)
  let count = unsafe text.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
  return Int(String(decoding: text.prefix(max(0, count - 1)), as: UTF8.self))
}

/// A thread of its own, for those that tests share may all be waiting.
private struct OtherThread {
  private var thread = pthread_t()

  init(waking stop: WakeUp) {
    let context = unsafe Unmanaged.passRetained(stop).toOpaque()
    unsafe pthread_create(
      &thread, nil,
      { context in
        unsafe context.map { unsafe Unmanaged<WakeUp>.fromOpaque($0).takeRetainedValue().wake() }
        return nil
      }, context)
  }

  func join() { _ = pthread_join(thread, nil) }
}

extension TemporaryFolder {
  /// Opens a file below the folder for writing and closes it, making it if it is not there.
  fileprivate func touch(_ name: String) {
    _ = unsafe close(open(path.appending(name).text, O_WRONLY | O_CREAT, 0o644))
  }
}
