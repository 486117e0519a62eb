import Glibc

/// An open file or folder, closed when it is let go.
struct FileHandle: ~Copyable {
  let descriptor: Int32
  let path: DiskPath

  /// Opens a path; a call interrupted by a signal is made again.
  init(_ path: DiskPath, _ flags: Int32, mode: mode_t = 0o644, for operation: DiskError.Operation) throws(DiskError) {
    var descriptor: Int32 = -1
    repeat {
      descriptor = unsafe path.withCString { unsafe Glibc.open($0, flags | O_CLOEXEC, mode) }
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw DiskError(operation, path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// What the system says of the file.
  func status() throws(DiskError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw DiskError(.inspect, path) }
    return status
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw DiskError(.write, path) }
      written += count
    }
  }

  /// Reads to the end, refusing more bytes than allowed.
  func readAll(limit: Int) throws(DiskError) -> [UInt8] {
    let expected = max(0, Int(try status().st_size))
    guard expected <= limit else { throw DiskError(.read, path: path.text, code: EFBIG) }
    var bytes: [UInt8] = []
    var capacity = expected + 1
    while true {
      guard bytes.count <= limit else { throw DiskError(.read, path: path.text, code: EFBIG) }
      let piece = try readPiece(atMost: capacity)
      if piece.isEmpty { return bytes }
      bytes += piece
      capacity = 1 << 16
    }
  }

  /// Reads on, at most so many bytes; none at the end.
  func readPiece(atMost capacity: Int) throws(DiskError) -> [UInt8] {
    var count = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      repeat { count = unsafe read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw DiskError(.read, path) }
    return piece
  }

  /// Makes the contents, or a folder's entries, durable.
  func flush() throws(DiskError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw DiskError(.flush, path) }
  }
}
