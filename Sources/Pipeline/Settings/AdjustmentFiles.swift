import Disk
import Watching

/// The files of adjustments: those named, and those in folders that are.
enum AdjustmentFiles {
  private static let deepestFolder = 16

  /// The files that paths come to; those of a folder and of the folders in it by name.
  ///
  /// Links are followed, for the office laid them there itself.
  ///
  /// - Throws: `DiskError` when a folder cannot be listed.
  static func of(_ paths: [DiskPath]) throws(DiskError) -> [DiskPath] {
    var files: [DiskPath] = []
    for path in paths { try collect(path, depth: 0, into: &files) }
    return files
  }

  private static func collect(_ path: DiskPath, depth: Int, into files: inout [DiskPath]) throws(DiskError) {
    guard Disk.isFolder(path), depth < deepestFolder else {
      files.append(path)
      return
    }
    for entry in try Disk.list(path) where !PassedOver.contains(entry.path.name) {
      try collect(entry.path, depth: depth + 1, into: &files)
    }
  }
}
