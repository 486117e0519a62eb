internal import Glibc

/// A file read whole, within a limit that is checked before the first byte.
enum FileBytes {
  /// The bytes of a regular file.
  static func read(_ path: String, limit: Int) throws(XLSXError) -> [UInt8] {
    // Not to wait for a writer should the path name a pipe.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotOpen(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotOpen(path: path, code: 0) }
    guard status.st_size <= limit else { throw .fileTooLarge(found: status.st_size, allowed: limit) }
    return try contents(of: descriptor, expected: status.st_size, path: path, limit: limit)
  }

  private static func contents(
    of descriptor: Int32, expected: Int, path: String, limit: Int
  ) throws(XLSXError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var filled = 0
    while true {
      let start = filled
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotOpen(path: path, code: errno) }
      filled += count
      guard filled <= limit else { throw .fileTooLarge(found: filled, allowed: limit) }
      if count == 0 { return Array(bytes[..<filled]) }
      // The file grew while it was read.
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: 1 << 16) }
    }
  }
}
