extension PhraseBook {
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
