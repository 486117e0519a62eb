package import Disk

/// What one look at some files found.
package struct FilesSight: Sendable {
  /// The files that are there, as they were seen, under the paths that were asked for.
  package let files: [SeenFile]
  /// Which of them are complete and which wait.
  package let verdict: SettlingVerdict

  /// The first file that is still being written, as far as anybody can tell, and so must not be read yet.
  ///
  /// One that cannot be read, or that has been without its end for longer than a copy takes, is none: reading it says what
  /// is wrong.
  package var unfinished: SeenFile? { verdict.waiting.first(where: \.isUnderWay)?.file }
}

/// Some files that are looked at again and again, as an ``InboxLookout`` looks at a folder: those that the office keeps
/// itself, which a program must not read while they are being saved or copied.
///
/// Links are followed, for whoever named the files laid them there.
package struct FilesLookout: Sendable {
  private var settling: Settling
  private let clock = ContinuousClock()

  /// Files not yet looked at.
  package init(times: SettlingTimes) { settling = Settling(times: times) }

  /// Looks at files, those that are not there left out.
  ///
  /// - Parameters:
  ///   - paths: the files; others than at the look before are forgotten.
  ///   - wallClock: nanoseconds since 1970, asked by the first look only.
  /// - Returns: what it found.
  package mutating func look(at paths: [DiskPath], wallClock: Int = WallClock.nanoseconds) -> FilesSight {
    let start = clock.now
    let files = Self.seen(paths)
    settling.observe(InboxListing(files: files), at: start, wallClock: wallClock)
    for file in settling.questions(at: start) { examine(file) }
    return FilesSight(files: files, verdict: settling.judge(at: clock.now))
  }

  /// Files as they are now, those that are not there, or are no regular files, left out.
  package static func seen(_ paths: [DiskPath]) -> [SeenFile] {
    paths.compactMap { path in
      // Whoever reads it says why that cannot be done.
      guard let edges = try? Disk.edges(of: path, head: 0, tail: 0, followingLinks: true) else { return nil }
      return SeenFile(
        name: path, identity: edges.identity, size: edges.size, modified: edges.modified, changed: edges.changed)
    }
  }

  private mutating func examine(_ file: SeenFile) {
    do throws(DiskError) {
      settling.learn(try ZipTail.ending(of: file.name, seen: file, followingLinks: true), of: file, at: clock.now)
    } catch {
      settling.fail(code: error.code, of: file, at: clock.now)
    }
  }
}

extension WaitingFile {
  /// Whether it may become complete yet.
  fileprivate var isUnderWay: Bool {
    switch reason {
    case .growing, .open, .settling, .unexamined, .noEndRecord: overdueSince == nil
    case .unreadable: false
    }
  }
}
