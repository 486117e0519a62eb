import Scoring
import Spreadsheet
import Testing
import Validation

@testable import Reporting

@Suite struct RevisionComparisons {
  private func finding(_ detail: Finding.Detail, _ cell: String?, found: String = "") -> Finding {
    Finding(detail, at: .init(sheet: "S", cell: cell.flatMap { CellReference($0) }), found: found)
  }

  private func missing(_ id: String, _ cell: String) -> Finding {
    finding(.score(.missing(id: id, layer: .own)), cell)
  }

  private func compare(_ later: [Finding], after earlier: [Finding]) -> RevisionComparison {
    RevisionComparison(later, after: earlier.map { FindingRecord($0, in: .vi) })
  }

  @Test("What is found again remains though its row has moved; what is gone is resolved; what was not there is new")
  func states() {
    let comparison = compare(
      [missing("2", "D9"), missing("4", "D12")], after: [missing("2", "D7"), missing("3", "D8")])
    #expect(comparison.states == [.remains, .new])
    #expect(comparison.resolved.map(\.subject) == ["3 self"])
  }

  @Test("Another wrong value of one criterion under one rule remains; under another rule it is new")
  func otherValue() {
    let negative = { finding(.score(.negative(id: "1", layer: .own, maximum: Points(5))), "D5", found: $0) }
    let above = finding(.score(.aboveMaximum(id: "1", layer: .own, maximum: Points(5))), "D5", found: "9")
    #expect(compare([negative("-2")], after: [negative("-1")]).states == [.remains])
    let changed = compare([above], after: [negative("-1")])
    #expect(changed.states == [.new] && changed.resolved.map(\.rule) == [.scoreNegative])
  }

  @Test("The same thing found twice and then once is once resolved")
  func twice() {
    let unknown = finding(.table(.criterionUnknown), "B20", found: "x")
    let comparison = compare([unknown], after: [unknown, unknown])
    #expect(comparison.states == [.remains] && comparison.resolved.count == 1)
    #expect(compare([unknown, unknown], after: [unknown]).states == [.remains, .new])
  }

  @Test("What is about nothing of the scheme is known by its cell, or by its text when that has moved")
  func byPlace() {
    let unknown = { finding(.table(.criterionUnknown), $0, found: $1) }
    #expect(compare([unknown("B20", "x")], after: [unknown("B20", "y")]).states == [.remains])
    #expect(compare([unknown("B21", "x")], after: [unknown("B20", "x")]).states == [.remains])
    #expect(compare([unknown("B21", "x")], after: [unknown("B20", "y")]).states == [.new])
    #expect(compare([unknown("B21", "")], after: [unknown("B20", "")]).states == [.new])
  }

  @Test("The surest pair comes first: the one that stayed remains, the one elsewhere is new")
  func surest() {
    #expect(
      compare([missing("2", "D9"), missing("2", "D14")], after: [missing("2", "D14")]).states == [.new, .remains])
    let comparison = compare([missing("2", "D20")], after: [missing("2", "D14"), missing("2", "D15")])
    #expect(comparison.states == [.remains] && comparison.resolved.map(\.cell) == ["D15"])
  }

  @Test("Every finding is in exactly one place, whatever the lists, and pairs are the same both ways")
  func exactlyOnce() {
    var numbers = SystemRandomNumberGenerator()
    let pool = ["A1", "A2"].flatMap { cell in
      [missing("2", cell), missing("3", cell)] + ["", "x"].map { finding(.table(.criterionUnknown), cell, found: $0) }
    }
    for _ in 1...300 {
      let draw = {
        (0..<Int.random(in: 0...9, using: &numbers)).compactMap { _ in pool.randomElement(using: &numbers) }
      }
      let (later, earlier) = (draw(), draw())
      let comparison = compare(later, after: earlier)
      let remaining = comparison.states.count { $0 == .remains }
      #expect(comparison.states.count == later.count && remaining + comparison.resolved.count == earlier.count)
      #expect(compare(earlier, after: later).states.count { $0 == .remains } == remaining, "\(later) \(earlier)")
    }
  }

  @Test("Lists of thousands are compared")
  func many() {
    let findings = { (shift: Int) in (1...5000).map { self.missing("\($0)", "D\($0 + shift)") } }
    #expect(compare(findings(1), after: findings(0)).states.allSatisfy { $0 == .remains })
  }

  @Test("What only tells of other files has no state and is never resolved")
  func otherFiles() {
    let superseded = { finding(.identity(.superseded(earlier: $0, later: "b.xlsx")), nil) }
    let comparison = compare([superseded("a.xlsx")], after: [superseded("0.xlsx")])
    #expect(comparison.states == [nil] && comparison.resolved.isEmpty)
  }

  @Test("Every layer is told apart")
  func layers() {
    let own = missing("2", "D7")
    let inspected = finding(.score(.missing(id: "2", layer: .inspected)), "E7")
    #expect(compare([inspected], after: [own]).states == [.new])
  }

  @Test("The report and result.json say it, in both languages", arguments: Language.allCases)
  func outputs(_ language: Language) throws {
    let first = try HTMLSamples.incomplete()
    let later = SubmissionOutcome(
      submission: first.submission, scheme: first.scheme, round: nil, unit: first.unit, tally: first.tally, grade: nil,
      findings: [missing("2", "D7"), missing("6", "D30")],
      earlierFindings: [missing("2", "D9"), missing("5", "D8")].map { FindingRecord($0, in: language) })
    let page = String(decoding: try HTMLPages(language: language).report(of: later), as: UTF8.self)
    let words = phraseBook(for: language)
    for label in [Label.sinceEarlier, .newFinding, .remainingFinding, .resolvedFindings] {
      #expect(page.contains(words.label(label)), "\(label)")
    }
    let json = String(decoding: ResultDocument.json(of: later, in: language).bytes, as: UTF8.self)
    #expect(json.contains("\"state\": \"remains\"") && json.contains("\"state\": \"new\""))
    #expect(json.contains("\"resolved\": [\n"))
    let plain = String(decoding: try HTMLPages(language: language).report(of: first), as: UTF8.self)
    #expect(!plain.contains(words.label(.sinceEarlier)))
  }
}
