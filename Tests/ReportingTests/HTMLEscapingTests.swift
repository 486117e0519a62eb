import Scoring
import Testing
import Validation

@testable import Reporting

/// What comes out of a workbook is text on the page, whatever it holds.
@Suite struct HTMLEscapingTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onmouseover='x'", "&quot; onmouseover=&#39;x&#39;"),
    ("a & b &lt;", "a &amp; b &amp;lt;"),
    ("=HYPERLINK(\"http://x\")", "=HYPERLINK(&quot;http://x&quot;)"),
    ("Điểm tối đa, Đông Anh – «7,5»", "Điểm tối đa, Đông Anh – «7,5»"),
    ("hoa\u{300}", "hoa\u{300}"),
    ("first\r\nsecond\rthird\tfourth", "first\nsecond\nthird\tfourth"),
    ("7\u{202E}5", "7⟨U+202E⟩5"),
    ("7,5\u{200B}", "7,5⟨U+200B⟩"),
    ("\u{0}\u{7}\u{7F}\u{85}", "⟨U+0000⟩⟨U+0007⟩⟨U+007F⟩⟨U+0085⟩"),
    ("\u{2028}\u{FEFF}\u{E0041}", "⟨U+2028⟩⟨U+FEFF⟩⟨U+E0041⟩"),
  ])
  func `markup is escaped and what is invisible is shown`(text: String, shown: String) {
    #expect(VisibleText().escapeText(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  /// The library's own escaping lets these pass: to it each pair is one character, and none of the five.
  @Test(arguments: [
    ("\u{600}<script>", "⟨U+0600⟩&lt;script&gt;"),
    ("\"\u{301} onload=x", "&quot;\u{301} onload=x"),
    ("<\u{FE0F}b", "&lt;\u{FE0F}b"),
    ("&\u{20DD}amp;", "&amp;\u{20DD}amp;"),
    ("'\u{338}", "&#39;\u{338}"),
  ])
  func `a mark before or after it does not hide markup`(text: String, shown: String) {
    #expect(VisibleText().escapeText(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    "<img src=x onerror=alert(1)>", "\u{600}<script>x</script>", "\"><blink>", "{{label.total}}{{{unit}}}",
  ])
  func `hostile names and contents stay text in both pages`(hostile: String) throws {
    let unit = Unit(id: "u", name: hostile, cluster: hostile, isLead: true)
    let sheet = try HTMLSamples.sheet(
      named: hostile, own: ["1": (.notANumber, hostile)], notes: ["2": hostile])
    let outcome = try HTMLSamples.outcome(of: unit, file: hostile, sheet: sheet, round: hostile)
    let replaced = RunOutcome.Replaced(file: hostile, sha256: "", by: hostile, unitID: hostile)
    let lost = try HTMLSamples.outcome(
      of: nil, file: hostile, sheet: nil,
      findings: [
        Finding(.identity(.unknown(nearest: [hostile])), at: .init(), found: hostile),
        Finding(.file(.corrupt(.overlap(with: hostile), at: .part(hostile, byte: nil))), at: .init()),
        Finding(.file(.corrupt(.rowNumber(hostile), at: .part(hostile, byte: 1))), at: .init(), found: hostile),
        Finding(.file(.notXLSX(.otherDocument(contentType: hostile))), at: .init()),
      ])
    let run = RunOutcome(
      scheme: try HTMLSamples.scheme(), round: hostile,
      roster: Roster(units: [unit], kinds: []), units: [SubmissionRecord(outcome, in: .vi)],
      rejected: [(folder: hostile, record: SubmissionRecord(lost, in: .vi))], duplicates: [replaced],
      superseded: [replaced],
      passedOver: [hostile], findings: lost.findings)
    let pages = [
      try HTMLPages(language: .vi).report(of: outcome), try HTMLPages(language: .en).report(of: lost),
      try HTMLPages(language: .vi).overview(of: run),
    ]
    for page in pages {
      let text = String(decoding: page, as: UTF8.self)
      let shown = VisibleText().escapeText(hostile)
      #expect(text.contains(shown))
      #expect(shown == hostile || !text.utf8.containsBytes(of: hostile))
      #expect(!text.contains("<script") && !text.contains("<img"))
    }
  }

  @Test func `a cell of thirty thousand characters is cut, and says so`() throws {
    let long = String(repeating: "x", count: 32_767)
    let sheet = try HTMLSamples.sheet(own: ["1": (.notANumber, long)])
    let page = try HTMLPages(language: .vi).report(of: HTMLSamples.outcome(of: HTMLSamples.coLoa, sheet: sheet))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains(String(repeating: "x", count: 300) + "…"))
    #expect(!text.contains(String(repeating: "x", count: 301)))
  }
}

extension String.UTF8View {
  /// Whether the bytes of a text stand in this one: `contains` of strings goes by canonical equivalence.
  fileprivate func containsBytes(of text: String) -> Bool {
    let pattern = Array(text.utf8)
    return Array(self).indices.contains { dropFirst($0).starts(with: pattern) }
  }
}
