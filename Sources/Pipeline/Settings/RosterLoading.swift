import Binding
import Disk
import Reporting
import Scoring

/// Reads the roster's file.
enum RosterLoading {
  /// The roster of a file.
  ///
  /// - Throws: ``BatchProblem``: the file does not exist, or has a fault, which stops the run.
  static func roster(_ path: DiskPath, kinds: [UnitKind]) throws(BatchProblem) -> Roster {
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(path, limit: SettingsLoading.tableSizeLimit)
    } catch {
      throw BatchProblem(reading: error)
    }
    do {
      let source = try TableSource(bytes, file: path.name)
      return try RosterTable.roster(
        from: source.workbook.sheets, file: path.name, isWorkbook: source.isWorkbook, kinds: kinds)
    } catch {
      throw .roster(error)
    }
  }
}
