import Foundation
import Scoring
import TestProgram
import Testing

@testable import Reporting

@Suite("Metrics")
struct MetricsTextTests {
  private static func text(_ failures: FailureCounts = FailureCounts()) throws -> String {
    let run = RunOutcome(
      scheme: try HTMLSamples.scheme(), round: nil, roster: nil, units: [], rejected: [], duplicates: [],
      superseded: [],
      waiting: [WaitingSubmission(name: "a", reason: .growing), WaitingSubmission(name: "b", reason: .failed)],
      passedOver: [], findings: [], failures: failures)
    return MetricsText.text(of: run, time: 1_700_000_000)
  }

  @Test("tell what waits, fails, was set aside and came late") func figures() throws {
    let lines = try Self.text(FailureCounts(failing: 3, setAside: 2)).split(separator: "\n")
    for line in ["vtlt_waiting_files 2", "vtlt_failing_files 3", "vtlt_set_aside_files 2", "vtlt_late_units 0"] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
  }

  @Test("are each in the documentation, and none is there that is not") func documented() throws {
    let page = try String(contentsOf: Project.folder("docs/metrics.md"), encoding: .utf8)
    let names = try Self.text().split(separator: "\n").filter { $0.hasPrefix("# TYPE ") }
      .map { String($0.split(separator: " ")[2]) }
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `vtlt_") }.compactMap {
      $0.split(separator: "`").dropFirst().first
    }
    .map { String($0.prefix { $0 != "{" }) }
    #expect(rows == names)
  }
}
