import Glibc

/// The streams that the program was started with.
package enum Terminal {
  /// Whether standard error is a terminal, on which a progress bar can be drawn.
  package static var isErrorATerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a text to standard error.
  package static func writeError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes bytes to standard output.
  package static func writeOutput(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }  // nobody reads any more
      rest = rest.dropFirst(count)
    }
  }

  /// How many processors the process may use.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The value of an environment variable, or `nil` when it is not set.
  package static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
