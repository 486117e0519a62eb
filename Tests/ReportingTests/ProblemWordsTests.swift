import Reporting
import Scoring
import Testing
import Validation

@Suite struct ProblemWords {
  private static let faults: [Finding.AccessFault] = [
    .noPermission, .missing, .notARegularFile, .notAFolder, .readOnly, .noSpace, .tooLarge, .nameTooLong, .inUse,
    .device, .network, .exhausted, .notText, .other(code: 99),
  ]

  private static let problems: [BatchProblem] =
    faults.map { .cannotCreate(path: "/a/b", $0) } + faults.map { .inputOutput(path: "/a/b", $0) } + [
      .notAFile(path: "/a/b"), .inputMissing(path: "/a/b"), .held(path: "/a/b", by: nil), .held(path: "/a/b", by: 17),
      .rosterFile("/a/b", .encrypted),
      .rosterFile("/a/b", .corrupt(.cutOff, at: .file(byte: nil))), .cannotDraw(fault: "/a/b"),
    ]

  @Test("What stops a run is said in both languages, with the path and what to do", arguments: problems)
  func said(problem: BatchProblem) {
    let texts = Language.allCases.map { phraseBook(for: $0).problem(problem) }
    #expect(texts[0] != texts[1])
    for text in texts { #expect(text.contains("/a/b") && text.hasSuffix("."), "\(text)") }
    #expect(!texts[0].contains("cannot") && !texts[0].contains("error"))
  }

  @Test("No two causes are said alike", arguments: Language.allCases)
  func distinct(language: Language) {
    let texts = Self.faults.map { phraseBook(for: language).problem(.cannotCreate(path: "/a/b", $0)) }
    #expect(Set(texts).count == texts.count)
  }

  @Test("What may not be read, may not be read, and what may not be written, not written") func verbs() {
    let words = phraseBook(for: .vi)
    #expect(words.problem(.cannotCreate(path: "out", .noPermission)).contains("không có quyền ghi"))
    let finding = Finding(.file(.unreadable(.noPermission)), at: .init())
    #expect(FindingWords(finding, in: .vi).message == "Không đọc được tệp: không có quyền đọc.")
  }

  @Test("A fault of the program is an output that cannot be created, a roster's file invalid data") func exitCodes() {
    #expect(BatchProblem.cannotDraw(fault: "").exitCode == 73)
    #expect(BatchProblem.rosterFile("a.xlsx", .encrypted).exitCode == 78)
    #expect(BatchProblem.notAFile(path: "a").exitCode == 66)
  }
}
