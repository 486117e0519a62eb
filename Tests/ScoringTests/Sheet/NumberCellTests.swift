import Scoring
import Spreadsheet
import TestSupport
import Testing

@Suite struct NumberCells {
  private func score(_ score: Score, maximum: Points? = "5", blank: Scheme.Blank = .missing) -> Points? {
    score.cell(at: "D2").score(maximum: maximum, blank: blank)
  }

  @Test("A number from zero to the maximum counts", arguments: ["0", "0.01", "4.99", "5"] as [Points])
  func counts(points: Points) {
    #expect(score(Score(.points(points))) == points)
    #expect(score(.typed(points)) == points)
  }

  @Test("A negative number and one above the maximum do not", arguments: ["-0.01", "5.01"] as [Points])
  func outside(points: Points) { #expect(score(Score(.points(points))) == nil) }

  @Test("Without a maximum any number counts") func noMaximum() { #expect(score("1000", maximum: nil) == "1000") }

  @Test(
    "What is no number does not count, even where blank is zero",
    arguments: [NumberCell.Reading.percentage, .date, .notCalculated, .formulaError, .tooLarge, .notANumber])
  func noNumber(reading: NumberCell.Reading) {
    #expect(score(Score(reading), blank: .zero) == nil)
    #expect(!Score(reading).cell(at: "D2").isMissing)
    #expect(Score(reading).cell(at: "D2").points == nil)
  }

  @Test("What is missing is zero only where the scheme says so", arguments: [NumberCell.Reading.blank, .none])
  func missing(reading: NumberCell.Reading) {
    #expect(score(Score(reading)) == nil)
    #expect(score(Score(reading), blank: .zero) == .zero)
    #expect(Score(reading).cell(at: "D2").isMissing)
  }
}
