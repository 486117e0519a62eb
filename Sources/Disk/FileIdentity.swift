import Glibc

/// Which file or folder something is, by whatever path it is reached.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// What is at a path, links followed; `nil` when nothing is.
  package init?(_ path: DiskPath) {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
