import Binding
import Disk
import Reporting
import Scoring
import XLSXReader

/// Reads the roster's file.
enum RosterLoading {
  /// The roster of a file.
  ///
  /// - Throws: ``BatchProblem``: the file does not exist, or has a fault, which stops the run.
  static func roster(_ path: DiskPath, kinds: [UnitKind], limits: ReadingLimits) throws(BatchProblem) -> Roster {
    let source = try source(path, limits: limits)
    do {
      return try RosterTable.roster(
        from: source.workbook.sheets, file: path.name, isWorkbook: source.isWorkbook, kinds: kinds)
    } catch {
      throw .roster(error)
    }
  }

  /// The rows of a roster's file as they are written, with whatever faults.
  ///
  /// - Throws: ``BatchProblem``: the file does not exist, or has no such table.
  static func listing(_ path: DiskPath, kinds: [UnitKind], limits: ReadingLimits) throws(BatchProblem) -> RosterListing
  {
    let source = try source(path, limits: limits)
    do {
      return try RosterTable.listing(
        from: source.workbook.sheets, file: path.name, isWorkbook: source.isWorkbook, kinds: kinds)
    } catch {
      throw .roster(error)
    }
  }

  private static func source(_ path: DiskPath, limits: ReadingLimits) throws(BatchProblem) -> TableSource {
    do {
      return try TableSource(path, limits: limits)
    } catch {
      switch error {
      case .disk(let error): throw BatchProblem(reading: error)
      case .file(let detail): throw .rosterFile(path.name, detail)
      case .text(let fault): throw .roster(fault)
      }
    }
  }
}
