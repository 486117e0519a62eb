import Configuration
import Scoring
import TestSupport
import Testing

@Suite struct WorkspaceFiles {
  private func workspace(_ text: String) throws(ConfigurationError) -> WorkspaceFile {
    try WorkspaceFile(text, file: "vtlt.yaml", knownLimits: ["file-bytes", "cells"])
  }

  @Test("A scheme alone is enough, everything else has its default") func defaults() throws {
    let file = try workspace("scheme: hanoi-2017")
    #expect([file.scheme, file.inbox, file.out, file.archive] == ["hanoi-2017", "inbox", "out", "archive"])
    #expect(file.adjustments == ["adjustments"])
    #expect(file.roster == nil)
    #expect(file.round == nil)
    #expect(file.language == nil)
    #expect(file.limits.isEmpty)
  }

  @Test("Every key is read") func read() throws {
    let file = try workspace(
      """
      scheme: rules/a.yaml
      roster: xa.csv
      inbox: nhan
      adjustments: [a.csv, b]
      out: ket-qua
      archive: luu
      round: Đợt 1
      lang: en
      limits: { cells: 5000, file-bytes: 1 }
      """)
    #expect([file.scheme, file.inbox, file.out, file.archive] == ["rules/a.yaml", "nhan", "ket-qua", "luu"])
    #expect([file.roster, file.round] == ["xa.csv", "Đợt 1"])
    #expect(file.adjustments == ["a.csv", "b"])
    #expect(file.language == .en)
    #expect(file.limits.map(\.name) == ["cells", "file-bytes"])
    #expect(file.limits.map(\.value) == [5000, 1])
  }

  @Test(
    "A fault is named at its line and column",
    arguments: [
      Case(
        "no scheme", "inbox: a",
        ConfigurationError(file: "vtlt.yaml", line: 1, column: 1, problem: .missingKey("scheme"))),
      Case(
        "a misspelt key", "scheme: a\ninbx: b",
        ConfigurationError(
          file: "vtlt.yaml", line: 2, column: 1,
          problem: .unknownKey(
            "inbx",
            known: ["scheme", "roster", "inbox", "adjustments", "out", "archive", "round", "lang", "settle", "limits"]))
      ),
      Case(
        "no language of ours", "scheme: a\nlang: fr",
        ConfigurationError(
          file: "vtlt.yaml", line: 2, column: 7, problem: .notAmong(found: "fr", allowed: ["vi", "en"]))),
      Case(
        "a limit of zero", "scheme: a\nlimits: { cells: 0 }",
        ConfigurationError(
          file: "vtlt.yaml", line: 2, column: 18, problem: .wrongKind(found: "0", expected: .positiveNumber))),
      Case(
        "a limit with a unit", "scheme: a\nlimits:\n  cells: 5k",
        ConfigurationError(
          file: "vtlt.yaml", line: 3, column: 10, problem: .wrongKind(found: "5k", expected: .positiveNumber))),
      Case(
        "an unknown limit", "scheme: a\nlimits:\n  cell: 5",
        ConfigurationError(
          file: "vtlt.yaml", line: 3, column: 3, problem: .unknownLimit("cell", known: ["file-bytes", "cells"]))),
      Case(
        "one file of adjustments that is no list", "scheme: a\nadjustments: a.csv",
        ConfigurationError(file: "vtlt.yaml", line: 2, column: 14, problem: .wrongKind(found: "a.csv", expected: .list))
      ),
    ])
  func faults(given: Case<String, ConfigurationError>) {
    #expect(throws: given.expected) { try workspace(given.given) }
  }
}
