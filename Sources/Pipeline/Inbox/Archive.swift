import Disk
import Reporting

/// The folder into which processed originals move.
///
/// Each has a folder of its own, numbered in the order of arrival, so that no name ever meets another and nothing is
/// overwritten.
struct Archive {
  private let folder: DiskPath
  private var next: Int

  /// The archive of a workspace, going on after what it holds.
  init(_ folder: DiskPath, holding files: [ReceivedFile]) {
    self.folder = folder
    next = (files.compactMap(\.archived).max() ?? 0) + 1
  }

  /// The number of an archive folder's name, "000017-…", or `nil` for any other.
  static func number(of name: String) -> Int? {
    let digits = name.prefix { $0 != "-" }
    return (6...12).contains(digits.count) && digits.count < name.count ? Int(digits) : nil
  }

  /// Moves a processed original here, under a number of its own whether it succeeds or not.
  mutating func take(_ file: ReceivedFile, sha256: String) throws(BatchProblem) {
    let number = String(next)
    next += 1
    let name = String(repeating: "0", count: max(0, 6 - number.count)) + number + "-" + sha256.prefix(8)
    do {
      let target = folder.appending(name).appending(nameOf: file.path)
      try Disk.makeFolder(target.folder)
      try Disk.move(file.path, to: target)
    } catch {
      throw BatchProblem(writing: error)
    }
  }
}
