import Disk
import Reporting

/// The output folder: files appear in it whole or not at all, in groups.
struct OutputFolder: ~Copyable {
  private let folder: DiskPath
  private var files = DurableFiles()
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

  /// Lets the last group appear.
  mutating func finish() throws(BatchProblem) {
    do {
      try files.commit()
    } catch {
      throw BatchProblem(writing: error)
    }
  }
}
