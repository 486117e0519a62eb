internal import Glibc

/// A regular file that is open for reading, and is closed with the last that uses it.
package final class OpenFile: Sendable {
  /// Why a path does not open.
  package enum Failure: Error {
    /// The system refuses; the code is its `errno`.
    case refused(code: Int32)
    /// It is a folder, a pipe or the like.
    case notRegular
  }

  /// The number of bytes when it was opened.
  package let count: Int
  private let descriptor: Int32

  /// Opens a file.
  package init(path: String) throws(Failure) {
    // Not to wait for a writer should the path name a pipe.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .refused(code: errno) }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
      let code = errno
      close(descriptor)
      throw isKnown ? .notRegular : .refused(code: code)
    }
    self.descriptor = descriptor
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Reads so many bytes from an offset to the start of a buffer, which must have room for them.
  ///
  /// - Throws: `unreadable` when the system refuses, or when the file has become shorter since it was opened.
  package func read(into buffer: inout [UInt8], count: Int, at offset: Int) throws(ZipError) {
    precondition(count <= buffer.count, "a file is read into a buffer that has room")
    var filled = 0
    while filled < count {
      let start = filled
      let found = unsafe buffer.withUnsafeMutableBytes { space in
        unsafe pread(descriptor, space.baseAddress?.advanced(by: start), count - start, off_t(offset + start))
      }
      if found < 0, errno == EINTR { continue }
      guard found > 0 else { throw .unreadable(code: found < 0 ? errno : 0) }
      filled += found
    }
  }
}
