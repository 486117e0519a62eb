import Disk
import Synchronization

/// Paths by the numbers of submissions, added as files are noted.
final class PathTable: Sendable {
  private let paths = Mutex<[Int: DiskPath]>([:])

  /// Adds paths.
  func add(_ pairs: some Sequence<(Int, DiskPath)>) {
    let pairs = Array(pairs)
    paths.withLock { paths in for (id, path) in pairs { paths[id] = path } }
  }

  /// The path of a submission, or `nil`.
  subscript(id: Int) -> DiskPath? { paths.withLock { $0[id] } }
}
