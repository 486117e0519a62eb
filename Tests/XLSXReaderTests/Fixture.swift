import Spreadsheet
import XLSXReader

/// The workbooks under Tests/Fixtures/Reader, each described in the README there.
enum Fixture {
  /// The path of a fixture.
  static func path(_ name: String) -> String {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Fixtures/Reader/\(name)"
  }

  /// A fixture read with its fonts or without.
  static func open(_ name: String, fonts: Bool = false, limits: ReadingLimits = .default) throws -> Workbook {
    try Workbook.open(path: path(name), limits: limits, fonts: fonts)
  }

  /// Why a fixture is refused, or `nil` when it is read.
  static func refusal(_ name: String, limits: ReadingLimits = .default) -> XLSXError? {
    do throws(XLSXError) {
      _ = try Workbook.open(path: path(name), limits: limits)
      return nil
    } catch { return error }
  }
}

extension Sheet {
  /// The cell at an A1 reference.
  subscript(a1: String) -> Cell? { CellReference(a1).flatMap { self[$0] } }
}
