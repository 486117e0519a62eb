/// What the process that reads and grades a submission may take for it (PRODUCT.md, limits for a submission).
package struct ProcessLimits: Hashable, Sendable {
  /// A limit by which options and vtlt.yaml set it.
  package enum Name: String, CaseIterable, Sendable {
    /// Seconds of computing time.
    case seconds = "process-seconds"
    /// Bytes of memory.
    case bytes = "process-bytes"
  }

  /// Seconds of computing time, all threads together; at least 1.
  package var seconds = 20
  /// Bytes of memory beyond what the process has before it reads the first submission; at least 1.
  package var bytes = 512 << 20

  /// The limits of PRODUCT.md.
  package init() {}

  /// The value of a limit.
  package subscript(name: Name) -> Int {
    get {
      switch name {
      case .seconds: seconds
      case .bytes: bytes
      }
    }
    set {
      switch name {
      case .seconds: seconds = newValue
      case .bytes: bytes = newValue
      }
    }
  }
}
