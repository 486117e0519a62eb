package import Disk

/// What one look at an inbox found.
package struct InboxSight: Sendable {
  /// Which files are complete and which wait.
  package let verdict: SettlingVerdict
  /// What is no submission, by its path below the inbox.
  package let passedOver: [DiskPath]
  /// What could not be looked at.
  package let problems: [InboxListing.Problem]
}

/// An inbox that is looked at again and again: the listing, the ends of files and ``Settling`` in one.
package struct InboxLookout: Sendable {
  /// The folder.
  package let inbox: DiskPath
  private let own: [DiskPath]
  private var settling: Settling
  private let clock = ContinuousClock()

  /// An inbox not yet looked at.
  ///
  /// - Parameters:
  ///   - inbox: the folder.
  ///   - own: the program's own files and folders, left out wherever they lie.
  ///   - times: how long files are watched.
  package init(_ inbox: DiskPath, without own: [DiskPath] = [], times: SettlingTimes = SettlingTimes()) {
    self.inbox = inbox
    self.own = own
    settling = Settling(times: times)
  }

  /// Where a file is.
  package func path(of file: SeenFile) -> DiskPath { inbox.appending(bytes: file.name.bytes) }

  /// Takes in what the kernel told, before the look that follows.
  package mutating func take(_ hints: [FileHint]) {
    let now = clock.now
    for hint in hints { settling.hint(hint, at: now) }
  }

  /// Takes in that the kernel's hints were lost.
  package mutating func hintsLost() { settling.hintsLost() }

  /// Takes in that a file was taken, so that it is not told again while it stays as it was.
  package mutating func taken(_ file: SeenFile) { settling.taken(file) }

  /// Takes in that a complete file could not be read after all, by the system's error number: it waits, then is told again.
  package mutating func failed(_ file: SeenFile, code: Int32) { settling.fail(code: code, of: file, at: clock.now) }

  /// Looks at all of the inbox.
  ///
  /// - Parameter wallClock: nanoseconds since 1970, asked by the first look only.
  /// - Returns: what it found.
  /// - Throws: ``DiskError`` when the inbox itself cannot be listed; what was known of its files is kept.
  package mutating func look(wallClock: Int = WallClock.nanoseconds) throws(DiskError) -> InboxSight {
    let start = clock.now
    let listing = try InboxListing(of: inbox, without: own)
    settling.observe(listing, at: start, wallClock: wallClock)
    for file in settling.questions(at: start) { examine(file) }
    return InboxSight(
      verdict: settling.judge(at: clock.now), passedOver: listing.passedOver, problems: listing.problems)
  }

  private mutating func examine(_ file: SeenFile) {
    do throws(DiskError) {
      settling.learn(try ZipTail.ending(of: path(of: file), seen: file), of: file, at: clock.now)
    } catch {
      settling.fail(code: error.code, of: file, at: clock.now)
    }
  }
}
