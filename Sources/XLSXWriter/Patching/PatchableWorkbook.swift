package import ZipArchive

/// A workbook opened once and patched any number of times.
///
/// Opening finds every row and cell of every worksheet. A patch then writes the touched worksheets anew around the cells
/// it sets and copies all other members as compressed. Text is stored in the cells themselves, so that the table of
/// shared strings stays as it is.
///
/// ```swift
/// let workbook = try PatchableWorkbook(Drawing(sheets: [sheet]).render())
/// let graded = try workbook.patched([
///   SheetEdit(sheet: "Phiếu điểm", cells: [CellReference(row: 3, column: 2): CellEdit(.text("Xã Vân Hà"))])
/// ])
/// ```
package struct PatchableWorkbook: Sendable {
  private let package: Package
  private let sheets: [String: SheetPart]
  /// Whether the package lists its formulas in an order of calculation.
  let hasCalculationChain: Bool

  /// The names of the worksheets, from left to right.
  package let sheetNames: [String]

  /// Opens a workbook's bytes.
  ///
  /// - Throws: ``PatchError`` for a file that is no package of worksheets, or beyond the limits.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(PatchError) {
    package = try Package(bytes, limits: limits)
    let workbook = try WorkbookPart(of: package)
    hasCalculationChain = workbook.hasCalculationChain
    sheetNames = workbook.worksheets.map(\.name)
    var sheets: [String: SheetPart] = [:]
    for worksheet in workbook.worksheets {
      sheets[worksheet.name] = try SheetPartReader.read(
        package.contents(of: worksheet.part), name: worksheet.name, part: worksheet.part)
    }
    self.sheets = sheets
  }

  /// The number of a sheet's last stored row, 0 for an empty sheet.
  package func lastRow(of sheet: String) throws(PatchError) -> Int {
    try part(of: sheet).rows.last?.number ?? 0
  }

  /// The workbook with edits, one for each sheet that changes.
  ///
  /// Deflating a score sheet of 60 rows at level 1 takes a fifth off the time of a patch and adds 4% to the file.
  ///
  /// - Parameters:
  ///   - edits: The changes, at most one of each sheet.
  ///   - level: How hard the touched worksheets are deflated; other members are copied.
  /// - Returns: The new workbook's bytes.
  /// - Throws: ``PatchError`` for an edit that the workbook cannot take, with its cell.
  package func patched(
    _ edits: [SheetEdit], level: DeflationLevel = .fastest
  ) throws(PatchError) -> [UInt8] {
    try patched(edits, replacing: [:], level: level)
  }

  /// The workbook with edits and with other parts' new contents, by the names of their members.
  func patched(
    _ edits: [SheetEdit], replacing others: [String: [UInt8]], level: DeflationLevel
  ) throws(PatchError) -> [UInt8] {
    var parts = others
    for edit in edits {
      let sheet = try part(of: edit.sheet)
      var patch = try SheetPatch(edit, of: sheet, in: self)
      guard parts.updateValue(try patch.apply(), forKey: sheet.part) == nil else {
        throw .sheetEditedTwice(edit.sheet)
      }
    }
    do {
      return try package.replacing(parts, level: level)
    } catch {
      throw .notWritten(error)
    }
  }

  /// The part of a sheet.
  func part(of sheet: String) throws(PatchError) -> SheetPart {
    guard let part = sheets[sheet] else { throw .noSheet(sheet) }
    return part
  }
}
