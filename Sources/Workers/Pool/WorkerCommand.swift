import Glibc

/// How a worker is started.
package struct WorkerCommand: Hashable, Sendable {
  /// The absolute path of the program.
  package let path: String
  /// The arguments, without the name of the program.
  package let arguments: [String]
  /// The environment, each as `NAME=value`.
  package let environment: [String]

  /// A command that gets no more of this process's environment than what the system's own libraries look at.
  package init(path: String, arguments: [String]) {
    self.path = path
    self.arguments = arguments
    environment = ["SWIFT_BACKTRACE=enable=no"] + Self.inherited.compactMap(Self.variable)
  }

  /// This very program with other arguments.
  ///
  /// The link is what is started: it leads to the program that runs, also when a newer one has taken its place.
  package static func thisProgram(arguments: [String]) -> WorkerCommand {
    WorkerCommand(path: "/proc/self/exe", arguments: arguments)
  }

  /// Language and time zone, temporary files, where libraries are, and the settings of sanitizers.
  private static let inherited = [
    "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS",
  ]

  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe name + "=" + String(cString: $0) }
  }
}
