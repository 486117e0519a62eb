import Glibc

/// The streams that the program was started with.
package enum Terminal {
  /// Whether standard error is a terminal, on which a progress bar can be drawn.
  package static var isErrorATerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a text to standard error; what cannot be written is lost, for there is nowhere left to say so.
  package static func writeError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes bytes to standard output.
  ///
  /// - Throws: ``DiskError`` when they cannot all be written, as to a full disk.
  package static func writeOutput(_ bytes: [UInt8]) throws(DiskError) {
    let code = write(bytes, to: STDOUT_FILENO)
    guard code == 0 else { throw DiskError(.write, path: "stdout", code: code) }
  }

  /// Writes all of the bytes; the error number, or 0.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  /// How many processors the process may use.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The value of an environment variable, or `nil` when it is not set.
  package static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
