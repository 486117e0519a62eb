import Glibc

/// Which file or folder something is, by whatever path it is reached.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  /// The number that the file system has given it.
  let number: UInt

  /// What is at a path, links followed; `nil` when nothing is.
  package init?(_ path: DiskPath) {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// What the system told of an entry.
  init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }

  /// The file of two numbers, for tests and for what keeps them elsewhere.
  package init(device: UInt, number: UInt) {
    self.device = device
    self.number = number
  }

  /// Whether both lie on the same file system.
  package func isOnDevice(of other: FileIdentity) -> Bool { device == other.device }
}
