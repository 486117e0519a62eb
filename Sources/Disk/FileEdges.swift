import Glibc

/// How a file begins and ends, and what it was at that moment.
package struct FileEdges: Sendable {
  /// Which file it is.
  package let identity: FileIdentity
  /// Its size in bytes.
  package let size: Int
  /// When it was last written, in nanoseconds since 1970.
  package let modified: Int
  /// When it or what the system keeps of it was last changed, in nanoseconds since 1970.
  package let changed: Int
  /// Its first bytes; fewer than asked for when it is shorter.
  package let head: [UInt8]
  /// Its last bytes; fewer than asked for when it is shorter, or was cut while it was read.
  package let tail: [UInt8]
}

extension Disk {
  /// How a regular file begins and ends, read without waiting for a writer; a link is not followed unless asked for.
  ///
  /// - Throws: ``DiskError``.
  package static func edges(
    of path: DiskPath, head: Int, tail: Int, followingLinks: Bool = false
  ) throws(DiskError) -> FileEdges {
    let file = try FileHandle(path, O_RDONLY | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW), for: .read)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw DiskError(.read, path: path.text, code: DiskError.notARegularFile)
    }
    let size = max(0, Int(status.st_size))
    return FileEdges(
      identity: FileIdentity(status), size: size, modified: status.st_mtim.nanoseconds,
      changed: status.st_ctim.nanoseconds, head: try file.readRange(atMost: min(head, size), from: 0),
      tail: try file.readRange(atMost: min(tail, size), from: max(0, size - tail)))
  }
}

extension FileHandle {
  /// Reads at a place, fewer bytes than asked for at the file's end only.
  func readRange(atMost capacity: Int, from offset: Int) throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < capacity {
      let piece = try readPiece(atMost: capacity - bytes.count, from: offset + bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  private func readPiece(atMost capacity: Int, from offset: Int) throws(DiskError) -> [UInt8] {
    var count = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      repeat {
        count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw DiskError(.read, path) }
    return piece
  }
}

extension timespec {
  /// The time in nanoseconds since 1970; the ends of what fits where a file system tells of a time beyond them.
  var nanoseconds: Int {
    let (product, isOver) = Int(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isSumOver) = product.addingReportingOverflow(Int(tv_nsec))
    return isOver || isSumOver ? (tv_sec < 0 ? .min : .max) : sum
  }
}
