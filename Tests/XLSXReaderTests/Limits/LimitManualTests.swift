import Foundation
import Testing
import XLSXReader

/// docs/limits.md says of each limit what it is.
@Suite struct LimitManual {
  /// The rows of the manual's table of what a file may ask of its reader: name and the figures, without their commas.
  private static let rows: [[String]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    // A manual that is not there has no rows, which the first test says.
    let text = (try? String(contentsOf: root.appending(path: "docs/limits.md"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| `") && !$0.hasPrefix("| `process-") }.map { line in
      line.split(separator: "|").map { $0.filter { !"`, ".contains($0) } }
    }
  }()

  @Test("The manual lists every limit, in their order")
  func all() {
    #expect(Self.rows.map { $0[0] } == ReadingLimits.Name.allCases.map(\.rawValue))
  }

  @Test("The manual's figures are the limits of a submission", arguments: ReadingLimits.Name.allCases)
  func figures(_ name: ReadingLimits.Name) {
    #expect(Self.rows.first { $0[0] == name.rawValue }?[1] == String(ReadingLimits.default[name]))
  }
}
