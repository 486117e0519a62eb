import Testing

extension Expectation {
  /// Holds a result against what was expected of it.
  func compare(with result: ResultFile) {
    #expect(result.status == status, "\(shows)")
    if namesUnit { #expect(result.unit?.id == unit) }
    compareScores(with: result)
    for fault in faults where !fault.rule.hasPrefix("submission.") {
      #expect(result.findings.contains { fault.isReported(by: $0) }, "\(fault) is not reported at its cell")
    }
    for rule in absent {
      #expect(!result.findings.contains { $0.rule == rule }, "\(rule) is reported though nothing is wrong")
    }
    compareNothingElse(in: result)
    compareWords(of: result)
  }

  /// Rules that the expectations leave free: the contract is silent on them, or they follow from what was typed.
  private static let free: Set<String> = [
    "score.formula-not-calculated", "adjustment.unjustified", "submission.duplicate",
  ]
  /// What an incomplete submission's sums and class say is left free too.
  private static let freeWhenIncomplete: Set<String> = [
    "content.sum-mismatch", "total.sum-mismatch", "class.mismatch",
  ]

  /// No error or warning is reported but those expected, at no other cell.
  private func compareNothingElse(in result: ResultFile) {
    for finding in result.findings where finding.severity != "info" {
      let isFree =
        Self.free.contains(finding.rule) || (status == "incomplete" && Self.freeWhenIncomplete.contains(finding.rule))
      #expect(isFree || faults.contains { $0.isReported(by: finding) }, "\(finding) was not expected")
    }
  }

  private func compareScores(with result: ResultFile) {
    #expect(result.total.final == total)
    #expect(result.grade?.className == className)
    guard let contents, !contents.isEmpty, status != "rejected" else { return }
    #expect(result.contents.map(\.id) == contents.map(\.id))
    for (actual, expected) in zip(result.contents, contents) {
      #expect(actual.final == expected.final, "content \(expected.id)")
      #expect(actual.scores.own == expected.own, "content \(expected.id), self")
      #expect(actual.scores.inspected == expected.inspected, "content \(expected.id), inspected")
      #expect(actual.scores.agreed == expected.agreed, "content \(expected.id), agreed")
      #expect(actual.scores.appraised == expected.appraised, "content \(expected.id), appraised")
    }
  }

  /// Every finding says what is wrong, what belongs there and how to mend it.
  private func compareWords(of result: ResultFile) {
    for finding in result.findings {
      #expect(!finding.message.isEmpty && !finding.fix.isEmpty && !finding.expected.isEmpty, "\(finding.rule)")
    }
  }
}

extension Expectation.Fault {
  /// Rules whose finding always has a cell, also where the expectation does not say which.
  private static let placed: Set<String> = [
    "max.altered", "criterion.missing", "criterion.duplicate", "criterion.unknown", "table.ambiguous", "row.hidden",
  ]

  /// Whether a finding is this fault, at its place as far as that is fixed.
  func isReported(by finding: ResultFile.Finding) -> Bool {
    guard finding.rule == rule else { return false }
    if let row, cell == nil { return finding.cell.map { Int($0.drop { $0.isLetter }) == row } ?? false }
    guard let cell else { return finding.cell != nil || !Self.placed.contains(rule) }
    return finding.cell == cell && (sheet == nil || finding.sheet == sheet)
  }
}
