import Foundation
import Testing
import XLSXReader

@testable import Pipeline

@Suite struct ProcessLimitsOfSubmissions {
  @Test("The manual has each with its figure", arguments: ProcessLimits.Name.allCases)
  func manual(_ name: ProcessLimits.Name) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/limits.md"), encoding: .utf8)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| `\(name.rawValue)`") })
    #expect(row.split(separator: "|")[1].filter(\.isNumber) == String(ProcessLimits()[name]))
  }

  @Test("Options set limits of both kinds, and refuse what is none")
  func options() throws {
    var limits = SubmissionLimits()
    try limits.set(["process-seconds=5", "cells=7", "process-bytes=9"])
    #expect(limits.process.seconds == 5 && limits.process.bytes == 9 && limits.reading[.cells] == 7)
    #expect(limits.all.map(\.name) == SubmissionLimits.names)
    for wrong in ["process-seconds=0", "process-second=1", "process-bytes", "process-bytes=-1", "=1"] {
      #expect(throws: (any Error).self) { try limits.set([wrong]) }
    }
  }
}
