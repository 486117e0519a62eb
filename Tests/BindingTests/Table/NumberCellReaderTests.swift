import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Binding

@Suite struct NumberCellsRead {
  private func read(_ draft: Draft, _ style: NumberStyle = .decimal) -> NumberCell {
    NumberCellReader(style: style).read(Sheet("A", [[draft]])["A1"], at: "A1")
  }

  @Test(
    "A cell is read as what it holds",
    arguments: [
      Case("a number", .number("17.5"), .points("17.5")),
      Case("a number with binary residue", .number("0.30000000000000004"), .points("0.3")),
      Case("a number with an exponent", .number("1.5E1"), .points("15")), Case("zero", 0, .points("0")),
      Case("a typed number", "7,5", .typed("7.5")), Case("a typed number with its unit", "7,5 điểm", .typed("7.5")),
      Case("a typed number in NFD", " 5 đie\u{302}\u{309}m ", .typed("5")), Case("a dash", "-", .none),
      Case("a word for none", "Không", .none),
      Case("nothing", nil, .blank), Case("spaces", "   ", .blank), Case("an empty text", "", .blank),
      Case("a zero-width space", "\u{200B}", .none),
      Case("a percentage format", .cell(.number("0.8"), format: .percent), .percentage),
      Case("a typed percentage", "80%", .percentage), Case("a typed percentage with a comma", "79,5 %", .percentage),
      Case("a percent sign alone", "%", .notANumber),
      Case("a date", .cell(.number("43000"), format: .dateTime, moment: "2017-09-22T00:00:00"), .date),
      Case("an elapsed time", .cell(.number("1.5"), format: .elapsed), .date),
      Case("an ISO date", .cell(.isoDate("2017-09-22")), .date),
      Case("a formula without its result", .cell(.empty, formula: "SUM(D2:D5)"), .notCalculated),
      Case("a formula with a number", .cell(.number("9"), formula: "SUM(D2:D5)"), .points("9")),
      Case("a formula with a text", .cell(.text("7,5"), formula: "A1"), .typed("7.5")),
      Case("an error", .cell(.error("#REF!")), .formulaError),
      Case("a truth value", .cell(.boolean(true)), .notANumber), Case("words", "tốt", .notANumber),
      Case("a fraction", "1/2", .notANumber), Case("a number beyond points", .number("1E300"), .tooLarge),
      Case("a typed one beyond points", "9999999999999999", .tooLarge),
      Case("a number that is none", .number("NaN"), .notANumber),
      Case("a legacy font", .text("5 \u{AE}i\u{D3}m", font: ".VnTime"), .typed("5")),
    ] as [Case<Draft, NumberCell.Reading>])
  func readings(given: Case<Draft, NumberCell.Reading>) { #expect(read(given.given).reading == given.expected) }

  @Test("The style of the scheme decides what a point is") func style() {
    #expect(read("8.280", .thousandsPoint).reading == .typed("8280"))
    #expect(read("8.280").reading == .typed("8.28"))
    #expect(read(.number("8.280"), .thousandsPoint).reading == .points("8.28"))
  }

  @Test("A formula's cell is known as one") func formulas() {
    #expect(read(.cell(.number("9"), formula: "A2")).isFormula)
    #expect(!read(9).isFormula)
  }

  @Test(
    "What stands there is quoted as a person sees it",
    arguments: [
      Case("a number", .number("17.50"), "17.50"), Case("a text", " tốt ", "tốt"),
      Case("a date", .cell(.number("43000"), format: .dateTime, moment: "2017-09-22T00:00:00"), "2017-09-22T00:00:00"),
      Case("a formula without its result", .cell(.empty, formula: "SUM(D2:D5)"), "=SUM(D2:D5)"),
      Case("an error", .cell(.error("#REF!")), "#REF!"), Case("true", .cell(.boolean(true)), "TRUE"),
      Case("nothing", nil, ""),
      Case("a long text", .text(String(repeating: "ă", count: 121)), String(repeating: "ă", count: 120) + "…"),
      Case("a text just as long", .text(String(repeating: "ă", count: 120)), String(repeating: "ă", count: 120)),
    ] as [Case<Draft, String>])
  func quoted(given: Case<Draft, String>) { #expect(read(given.given).found == given.expected) }

  @Test("A cell of a merged range is the one that shows") func merged() {
    let sheet = ReadableSheet(Sheet("A", [[5, nil], [nil, 7]], merged: ["A1:B2"]))
    #expect(sheet.cell(at: "B1")?.value == .number("5"))
    // What is merged over two rows shows in the upper one only: it is not scored twice.
    #expect(sheet.cell(at: "A2") == nil)
    #expect(sheet.headerText(at: "B2") == "5")
  }
}
