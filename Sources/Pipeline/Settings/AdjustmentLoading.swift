import Binding
import Disk
import Reporting
import Scoring
import Validation
import Watching
import XLSXReader

/// Reads every file of adjustments, in the order of names.
struct AdjustmentLoading {
  let settings: JudgingSettings

  /// The adjustments of files and folders.
  ///
  /// A file that cannot be read is a finding among those returned.
  ///
  /// - Throws: ``BatchProblem`` when a file or folder is not there.
  func load(_ paths: [DiskPath]) throws(BatchProblem) -> LoadedAdjustments {
    let reader = AdjustmentReader(scheme: settings.scheme, roster: settings.roster)
    var loaded = LoadedAdjustments()
    for path in try files(paths) {
      do throws(TableSource.Refusal) {
        let source = try TableSource(path, limits: settings.limits)
        loaded.take(reader.read(source.workbook, isWorkbook: source.isWorkbook))
      } catch {
        switch error {
        case .disk(let error): throw BatchProblem(reading: error)
        case .file(let detail): loaded.take(Finding(refusal: detail, ofTable: path.name))
        case .text(let fault): loaded.take(fault)
        }
      }
    }
    return loaded
  }

  private func files(_ paths: [DiskPath]) throws(BatchProblem) -> [DiskPath] {
    do {
      var files: [DiskPath] = []
      for path in paths { try collect(path, depth: 0, into: &files) }
      return files
    } catch {
      throw BatchProblem(reading: error)
    }
  }

  private static let deepestFolder = 16

  /// The files of a folder and of those in it, by name; links are followed, for the office laid them there itself.
  private func collect(_ path: DiskPath, depth: Int, into files: inout [DiskPath]) throws(DiskError) {
    guard Disk.isFolder(path), depth < Self.deepestFolder else {
      files.append(path)
      return
    }
    for entry in try Disk.list(path) where !PassedOver.contains(entry.path.name) {
      try collect(entry.path, depth: depth + 1, into: &files)
    }
  }
}
