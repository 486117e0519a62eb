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
      for path in paths {
        guard Disk.isFolder(path) else {
          files.append(path)
          continue
        }
        let entries = try Disk.list(path)
        files += entries.filter { $0.kind == .file && !PassedOver.contains($0.path.name) }.map(\.path)
      }
      return files
    } catch {
      throw BatchProblem(reading: error)
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
