import Validation

extension PhraseBook {
  /// What so many findings of a severity are called: "lỗi", "error", "errors".
  func noun(of severity: Severity, count: Int) -> String {
    if count == 1 { return self.severity(severity).lowercased() }
    return switch severity {
    case .error: label(Label.errors)
    case .warning: label(Label.warnings)
    case .info: label(Label.remarks)
    }
  }

  /// How many findings of each severity there are, without those of which there are none: "3 lỗi".
  func counts(of findings: [Finding]) -> [String] {
    Severity.allCases.compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(noun(of: severity, count: count))"
    }
  }

  /// A whole number in groups of three digits: "1.048.576" in Vietnamese, "1,048,576" in English.
  func grouped(_ count: Int) -> String {
    let digits = Array(String(count.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupSeparator }
      text.append(digit)
    }
    return (count < 0 ? "-" : "") + text
  }

  /// A number of bytes in millions, or `nil` for one that needs no such words.
  func megabytes(_ bytes: Int) -> String? {
    let million = 1_000_000
    guard bytes >= million else { return nil }
    return grouped(bytes / million + (bytes % million >= million / 2 ? 1 : 0)) + " MB"
  }
}
