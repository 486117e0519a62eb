import Binding
import Disk
import Scoring
import Spreadsheet
import Validation
import XLSXReader

/// A table that a person keeps, read from a workbook or from delimited text, whichever the file is.
struct TableSource {
  /// Why a table cannot be read at all.
  enum Refusal: Error {
    /// The disk does not give the file.
    case disk(DiskError)
    /// The file is too large, or neither text nor a readable workbook.
    case file(Finding.FileDetail)
    /// The text is not written as delimited text is.
    case text(TableFault)
  }

  let workbook: ReceivedWorkbook
  let isWorkbook: Bool

  /// Reads a table's file.
  ///
  /// - Throws: ``Refusal``: what keeps it from being read.
  init(_ path: DiskPath, limits: ReadingLimits) throws(Refusal) {
    try self.init(try Self.bytes(of: path, limits: limits), named: path.name, limits: limits)
  }

  /// Reads a table from the bytes of a file of that name.
  ///
  /// - Throws: ``Refusal``: what keeps it from being read.
  init(_ bytes: [UInt8], named name: String, limits: ReadingLimits) throws(Refusal) {
    do throws(XLSXError) {
      let book = try Workbook.open(bytes, limits: limits)
      workbook = ReceivedWorkbook(
        fileName: name, sheets: try book.sheets(fonts: true), definedNames: book.definedNames)
      isWorkbook = true
    } catch {
      guard case .notAZip(let lookalike) = error, lookalike == .text || lookalike == .emptyFile || lookalike == .other
      else {
        throw .file(.init(error))
      }
      workbook = ReceivedWorkbook(fileName: name, sheets: [try Self.sheet(from: bytes, file: name)])
      isWorkbook = false
    }
  }

  /// The bytes of a table's file.
  static func bytes(of path: DiskPath, limits: ReadingLimits) throws(Refusal) -> [UInt8] {
    do {
      return try Disk.read(path, limit: limits.fileBytes)
    } catch {
      throw error.isTooLarge ? .file(.init(error, limit: limits.fileBytes)) : .disk(error)
    }
  }

  private static func sheet(from text: [UInt8], file: String) throws(Refusal) -> Sheet {
    do {
      return try DelimitedText.sheet(from: text, file: file)
    } catch {
      throw .text(error)
    }
  }
}
