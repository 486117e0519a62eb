import Disk
import Reporting

/// The output folder: files appear in it whole or not at all, in groups.
struct OutputFolder: ~Copyable {
  private let folder: DiskPath
  private var files = DurableFiles()
  private var stale: [DiskPath] = []

  /// The output folder, made if it is missing.
  init(_ folder: DiskPath) throws(BatchProblem) {
    self.folder = folder
    do {
      try Disk.makeFolder(folder)
    } catch {
      throw BatchProblem(writing: error)
    }
  }

  /// Takes a file; it appears with ``finish()``.
  mutating func add(_ file: OutputRenderer.File) throws(BatchProblem) {
    do {
      try files.add(file.bytes, at: folder.appending(file.path))
    } catch {
      throw BatchProblem(writing: error)
    }
  }

  /// Takes files that belong together; they appear with ``finish()``, or none of them is taken.
  ///
  /// - Throws: `DiskError` for the first that cannot be written.
  mutating func add(_ files: [OutputRenderer.File]) throws(DiskError) {
    let folder = folder
    try self.files.add(files.map { ($0.bytes, folder.appending($0.path)) })
  }

  /// Says that a file has no successor; one of an earlier time goes away with ``finish()``.
  mutating func remove(_ path: String) { stale.append(folder.appending(path)) }

  /// Lets the last group appear, after what is of an earlier time is gone.
  mutating func finish() throws(BatchProblem) {
    for path in stale where Disk.exists(path) { Disk.remove(path) }
    stale = []
    do {
      try files.commit()
    } catch {
      throw BatchProblem(writing: error)
    }
  }
}
