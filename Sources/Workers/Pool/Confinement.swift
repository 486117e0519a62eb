/// Which of its walls a worker could put up; what is missing here is worth a line in the log.
package struct Confinement: OptionSet, Hashable, Sendable {
  /// One bit for each wall, as the worker sends them.
  package let rawValue: UInt8

  /// The walls of some bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// System calls that reach out of the process are refused (seccomp): no file, network, process or signal.
  package static let filter = Confinement(rawValue: 1)
  /// Every path is refused (Landlock), a second time.
  package static let landlock = Confinement(rawValue: 2)
  /// The limit of memory holds; missing too when none is asked for.
  package static let memory = Confinement(rawValue: 4)

  /// Whether nothing can be read, written or reached from the worker but its answer and its standard error.
  package var isSandboxed: Bool { contains(.filter) }
}
