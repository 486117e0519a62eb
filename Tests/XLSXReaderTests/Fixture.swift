import Foundation
import Spreadsheet
import XLSXReader

/// The workbooks under Tests/Fixtures/Reader, each described in the README there.
enum Fixture {
  /// The path of a fixture.
  static func path(_ name: String) -> String {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Fixtures/Reader/\(name)"
  }

  /// A fixture of which no sheet is read yet.
  static func open(_ name: String, limits: ReadingLimits = .default) throws -> Workbook {
    try Workbook.open(path: path(name), limits: limits)
  }

  /// The sheets of a fixture, read with their fonts or without.
  static func sheets(_ name: String, fonts: Bool = false) throws -> [Sheet] { try open(name).sheets(fonts: fonts) }

  /// The bytes of a fixture.
  static func bytes(_ name: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path(name)) else { preconditionFailure("no \(name)") }
    return Array(data)
  }

  /// Why a file is refused, or `nil` when it is read.
  static func refusal(of file: [UInt8], limits: ReadingLimits = .default) -> XLSXError? {
    do throws(XLSXError) {
      _ = try Workbook.open(file, limits: limits).sheets()
      return nil
    } catch { return error }
  }

  /// Why a fixture is refused, or `nil` when it is read.
  static func refusal(_ name: String, limits: ReadingLimits = .default) -> XLSXError? {
    do throws(XLSXError) {
      _ = try Workbook.open(path: path(name), limits: limits).sheets()
      return nil
    } catch { return error }
  }
}

extension Sheet {
  /// The cell at an A1 reference.
  subscript(a1: String) -> Cell? { CellReference(a1).flatMap { self[$0] } }
}
