import Binding
import Disk
import Scoring
import XLSXReader

/// A table that a person keeps, read from a workbook or from delimited text, whichever the file is.
struct TableSource {
  let workbook: ReceivedWorkbook
  let isWorkbook: Bool

  /// Reads a table's bytes.
  ///
  /// - Throws: ``TableFault`` when they are neither a readable workbook nor text.
  init(_ bytes: [UInt8], file: String, limits: ReadingLimits = .default) throws(TableFault) {
    do throws(XLSXError) {
      let book = try Workbook.open(bytes, limits: limits)
      workbook = ReceivedWorkbook(
        fileName: file, sheets: try book.sheets(fonts: true), definedNames: book.definedNames)
      isWorkbook = true
    } catch {
      guard case .notAZip(let lookalike) = error, lookalike == .text || lookalike == .emptyFile || lookalike == .other
      else {
        throw TableFault(file: file, problem: .unreadableWorkbook(error.description))
      }
      workbook = ReceivedWorkbook(fileName: file, sheets: [try DelimitedText.sheet(from: bytes, file: file)])
      isWorkbook = false
    }
  }
}
