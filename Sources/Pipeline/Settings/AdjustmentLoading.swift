import Binding
import Disk
import Reporting
import Scoring
import XLSXReader

/// Reads every file of adjustments, in the order of names.
struct AdjustmentLoading {
  let settings: JudgingSettings

  /// The adjustments of files and folders.
  ///
  /// A file that cannot be read is a fault among those returned.
  ///
  /// - Throws: ``BatchProblem`` when a file or folder is not there.
  func load(_ paths: [DiskPath]) throws(BatchProblem) -> AdjustmentFile {
    let reader = AdjustmentReader(scheme: settings.scheme, roster: settings.roster)
    var adjustments: [Adjustment] = []
    var faults: [TableFault] = []
    for path in try files(paths) {
      let file = try read(path, with: reader)
      adjustments += file.adjustments
      faults += file.faults
    }
    return AdjustmentFile(adjustments: adjustments, faults: faults)
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

  private func read(_ path: DiskPath, with reader: AdjustmentReader) throws(BatchProblem) -> AdjustmentFile {
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(path, limit: SettingsLoading.tableSizeLimit)
    } catch {
      throw BatchProblem(reading: error)
    }
    do {
      let source = try TableSource(bytes, file: path.name, limits: settings.limits)
      return reader.read(source.workbook, isWorkbook: source.isWorkbook)
    } catch {
      return AdjustmentFile(adjustments: [], faults: [error])
    }
  }
}
