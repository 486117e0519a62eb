import Reporting
import Scoring
import Spreadsheet
import Testing
import Validation
import XLSXReader

@Suite struct WorkbookOfASubmission {
  private let scheme: Scheme

  init() throws { scheme = try WorkbookSamples.scheme() }

  private func bytes(_ outcome: SubmissionOutcome, _ language: Language = .vi) throws -> [UInt8] {
    try GradedWorkbook(scheme: scheme, language: language).bytes(of: outcome)
  }

  @Test("Every content and criterion has its maximum, layers, final score and percent as exact numbers")
  func scores() throws {
    let outcome = try WorkbookSamples.outcome(WorkbookSamples.graded)
    let sheet = try ReadSheet(bytes(outcome), 0)
    let tally = try #require(outcome.tally)
    for content in tally.contents {
      let row = try sheet.row(of: content.content.id, column: 1, after: 9)
      try expect(sheet, row, content.content.maximum, content.scores, content.final)
      #expect(sheet.number(row, 10) == content.percentage?.description)
      #expect(sheet.text(row, 2) == content.content.name[.vi])
      for part in content.criteria {
        let row = try sheet.row(of: part.criterion.id, column: 1)
        try expect(sheet, row, part.maximum, part.scores, part.final)
      }
    }
    let total = try sheet.row(of: "TỔNG CỘNG", column: 1)
    #expect(sheet.number(total, 3) == "100")
    #expect(sheet.number(total, 4) == tally.total(of: .own)?.description)
    #expect(sheet.number(total, 5) == tally.total(of: .inspected)?.description)
    #expect(sheet.value(total, 6) == nil)
    #expect(sheet.number(total, 8) == tally.total?.description)
    #expect(tally.total?.description == "79.40333333333333")
    #expect(sheet.sheet.hiddenRows.isEmpty)
    #expect(!sheet.hasFormula)
  }

  private func expect(
    _ sheet: ReadSheet, _ row: Int, _ maximum: Points?, _ scores: [Layer: Points], _ final: FinalScore?
  ) throws {
    #expect(sheet.number(row, 3) == maximum?.description)
    for (index, layer) in scheme.layers.enumerated() {
      #expect(sheet.number(row, 4 + index) == scores[layer]?.description)
    }
    #expect(try sheet.number(row, 8) == #require(final).points.description)
    #expect(try sheet.text(row, 9) == phraseBook(for: .vi).layer(#require(final).layer))
  }

  @Test("The head says whose sheet it is, in both languages", arguments: Language.allCases)
  func head(language: Language) throws {
    let sheet = try ReadSheet(bytes(WorkbookSamples.outcome(WorkbookSamples.graded), language), 0)
    let words = phraseBook(for: language)
    #expect(sheet.text(3, 1) == words.label(Label.scoreSheetTitle).uppercased())
    #expect(sheet.text(4, 1) == scheme.title[language])
    #expect(sheet.text(5, 1)?.contains("Xã Vân Hà") == true)
    #expect(sheet.text(5, 1)?.contains("van-ha") == true)
    #expect(sheet.text(6, 1)?.hasSuffix("Cụm 3") == true)
    #expect(sheet.text(6, 4)?.hasSuffix("2017") == true)
    #expect(sheet.text(7, 1)?.contains("hanoi-2017") == true)
    #expect(sheet.text(7, 4)?.hasSuffix(": 2") == true)
    #expect(sheet.text(8, 1)?.hasSuffix("Xa Van Ha.xlsx") == true)
    let labels = sheet.texts
    for label in [WorkbookLabel.preparedBy, .teamLead, .unitHead, .placeAndDate] {
      #expect(labels.contains { $0.contains(words.label(label)) })
    }
  }

  @Test("The class, what it means, and every condition of every class", arguments: Language.allCases)
  func classAndConditions(language: Language) throws {
    let outcome = try WorkbookSamples.outcome(WorkbookSamples.graded)
    let grade = try #require(outcome.grade)
    let words = phraseBook(for: language)
    let sheet = try ReadSheet(bytes(outcome, language), 0)
    let result = try sheet.row(of: words.label(Label.className).uppercased(), column: 1)
    #expect(sheet.text(result, 3) == grade.className)
    #expect(grade.className == "B")
    let next = try #require(sheet.text(result + 1, 3))
    #expect(next.split(separator: "\n").count == grade.missingForNext.count)
    let head = try sheet.row(of: words.label(Label.condition), column: 2)
    for (index, condition) in grade.outcomes.enumerated() {
      let row = head + 1 + index
      #expect(sheet.text(row, 1) == condition.className)
      #expect(sheet.text(row, 2) == words.condition(condition.condition))
      #expect(sheet.number(row, 3) == condition.actual)
      #expect(sheet.number(row, 4) == condition.required)
      #expect(sheet.text(row, 5) == words.label(condition.isMet ? Label.met : .notMet))
      let isAbove = condition.condition.isUpperBound && !condition.isMet
      #expect(sheet.text(row, 7) == (isAbove ? words.label(WorkbookLabel.aboveBand) : words.shortfall(of: condition)))
    }
  }

  @Test("A class that waits for the team is called provisional, and contents scored as wholes hide their criteria")
  func provisional() throws {
    let sheet = try ReadSheet(bytes(WorkbookSamples.outcome(WorkbookSamples.wholes)), 0)
    let result = try sheet.row(of: "XẾP LOẠI TẠM THỜI", column: 1)
    #expect(sheet.text(result, 3) == "A")
    #expect(sheet.text(result, 5)?.contains("tạm thời") == true)
    #expect(sheet.text(result + 1, 3) == phraseBook(for: .vi).label(.highestClass))
    let first = try sheet.row(of: "3a", column: 1)
    #expect(sheet.sheet.isHidden(row: first) && sheet.sheet.isHidden(row: first + 3))
    #expect(!sheet.sheet.isHidden(row: first - 1) && !sheet.sheet.isHidden(row: first + 4))
  }

  @Test("An incomplete submission has its scores, no total, no class, and a sentence why", arguments: Language.allCases)
  func incomplete(language: Language) throws {
    var scores = WorkbookSamples.graded
    scores["3b"] = [""]
    scores["7"] = ["9"]
    let outcome = try WorkbookSamples.outcome(scores)
    let words = phraseBook(for: language)
    let sheet = try ReadSheet(bytes(outcome, language), 0)
    #expect(outcome.status == .incomplete)
    let row = try sheet.row(of: "7", column: 1, after: 9)
    #expect(sheet.text(row, 8) == words.label(.scoreMissing))
    let total = try sheet.row(of: words.label(Label.total).uppercased(), column: 1)
    #expect((4...10).allSatisfy { sheet.value(total, $0) == nil })
    #expect(sheet.text(total, 11) == words.label(Label.noClass))
    #expect(sheet.text(total + 2, 3) == "–")
    let meaning = try #require(sheet.text(total + 2, 5))
    #expect(meaning.hasPrefix(words.label(.statusIncompleteMeaning)) && meaning.hasSuffix("3, 7."))
    #expect(sheet.sheet.isHidden(row: total + 3))
    let head = try sheet.row(of: words.label(Label.condition), column: 2)
    #expect(sheet.value(head + 1, 3) == nil)
    #expect(sheet.number(head + 1, 4) == "85")
  }

  @Test("Each finding is a row, and the severity and rule are said", arguments: Language.allCases)
  func findings(language: Language) throws {
    var scores = WorkbookSamples.graded
    scores["1"] = ["7"]
    let outcome = try WorkbookSamples.outcome(scores)
    let sheet = try ReadSheet(bytes(outcome, language), 1)
    let words = phraseBook(for: language)
    #expect(!outcome.findings.isEmpty)
    for (index, finding) in outcome.findings.enumerated() {
      let row = 4 + index
      let phrase = FindingWords(finding, in: language)
      #expect(sheet.number(row, 1) == String(index + 1))
      #expect(sheet.text(row, 2) == words.severity(finding.severity))
      #expect(sheet.text(row, 4) == finding.place.cell)
      #expect(sheet.text(row, 5) == phrase.found)
      #expect(sheet.text(row, 7) == phrase.message)
      #expect(sheet.text(row, 8) == phrase.fix)
      #expect(sheet.text(row, 9) == finding.rule.rawValue)
    }
    #expect(sheet.sheet.rows.last == 3 + outcome.findings.count)
  }

  @Test("Without findings one row says so", arguments: Language.allCases)
  func noFindings(language: Language) throws {
    let outcome = try WorkbookSamples.outcome(WorkbookSamples.graded, keepsFindings: false)
    let sheet = try ReadSheet(bytes(outcome, language), 1)
    #expect(sheet.text(4, 1) == phraseBook(for: language).label(.noFindings))
    #expect(sheet.sheet.rows.last == 4)
    #expect(sheet.sheet.mergedRanges.contains { $0.description == "A4:I4" })
  }

  struct Hostile: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  static let hostile = [
    Hostile(name: "a formula", text: "=1+1"), Hostile(name: "a sum", text: "+1"),
    Hostile(name: "a command", text: "@SUM(A1)"), Hostile(name: "markup", text: "<b>&\"'"),
    Hostile(name: "a picture", text: "👍🏽"), Hostile(name: "control characters", text: "a\u{0}\u{1}b"),
    Hostile(name: "what looks like an escape", text: "_x0041_"),
    Hostile(name: "40,000 characters", text: String(repeating: "x", count: 40_000)),
  ]

  @Test("What came out of a submission is text, wherever it stands", arguments: hostile)
  func hostileText(sample: Hostile) throws {
    let text = sample.text
    let finding = Finding(
      .score(.notANumber(id: "1", layer: .own, maximum: Points(5), isDate: false)), at: .init(sheet: text), found: text)
    let unit = Unit(id: "x", name: text, cluster: text)
    let outcome = try WorkbookSamples.outcome(
      WorkbookSamples.graded, of: unit, file: text, round: text, notes: ["1": text], findings: [finding])
    let workbook = try bytes(outcome)
    let (scores, findings) = (try ReadSheet(workbook, 0), try ReadSheet(workbook, 1))
    #expect(!scores.hasFormula && !findings.hasFormula)
    let stored = String(text.prefix(32_766)) + (text.count > 32_766 ? "…" : "")
    #expect(isSame(scores.text(1, 1), stored))
    #expect(try isSame(scores.text(scores.row(of: "1", column: 1, after: 9), 11), stored))
    let row = try findings.row(of: finding.rule.rawValue, column: 9)
    #expect(isSame(findings.text(row, 3), stored) && isSame(findings.text(row, 5), stored))
  }

  /// Compares without printing 40,000 characters.
  private func isSame(_ text: String?, _ stored: String) -> Bool { text == stored }

  @Test("The same outcome gives the same bytes")
  func deterministic() throws {
    let outcome = try WorkbookSamples.outcome(WorkbookSamples.graded)
    #expect(try bytes(outcome) == bytes(outcome))
  }

  @Test("A content or criterion of a scheme with one layer has its place too")
  func oneLayer() throws {
    let narrow = Scheme(
      id: "narrow", version: "1", title: scheme.title, source: "",
      organization: Organization(unitKinds: []), contents: scheme.contents, layers: [.own],
      scoreStep: nil, blank: .missing, partialContent: .incomplete, numberStyle: scheme.numberStyle,
      grading: scheme.grading)
    let examination = Examination(
      scheme: narrow, sheet: try WorkbookSamples.table(WorkbookSamples.wholes), adjustments: .none)
    let outcome = SubmissionOutcome(
      submission: .init(file: "a.xlsx", sha256: "", revision: 1, sheet: nil), scheme: narrow, round: nil,
      unit: WorkbookSamples.unit, tally: examination.tally, grade: examination.grade, findings: [])
    let sheet = try ReadSheet(GradedWorkbook(scheme: narrow, language: .vi).bytes(of: outcome), 0)
    let total = try sheet.row(of: "TỔNG CỘNG", column: 1)
    #expect(sheet.number(total, 4) == "89.5" && sheet.number(total, 5) == "89.5")
    #expect(sheet.text(total + 2, 3) == "A")
  }
}
