import Scoring
import TestSupport
import Testing

@Suite struct Grades {
  private func grade(_ points: [Points], _ bands: Grading.Bands = .open) throws -> Grade {
    try #require(GradesOfHanoi2017.grade(points, bands))
  }

  @Test("Every condition of every class is told, from the highest class down, with what is and what is asked for")
  func everyCondition() throws {
    let outcomes = try grade(["5", "10.5", "19.75", "30", "10", "10", "0"]).outcomes
    #expect(
      outcomes.map { "\($0.className): \($0.condition): \($0.actual) / \($0.required) \($0.isMet)" } == [
        "A: total >= 85: 85.25 / 85 true", "A: performed >= 7: 6 / 7 false", "A: content 1 >= 50%: 100 / 50 true",
        "A: content 2 >= 50%: 70 / 50 true", "A: content 3 >= 50%: 79 / 50 true", "A: content 4 >= 50%: 100 / 50 true",
        "A: content 5 >= 50%: 100 / 50 true", "A: content 6 >= 50%: 100 / 50 true", "A: content 7 >= 50%: 0 / 50 false",
        "A: content 2 > 70%: 70 / 70 false", "A: content 5 > 70%: 100 / 70 true", "A: content 3 >= 80%: 79 / 80 false",
        "A: content 4 >= 80%: 100 / 80 true", "B: total >= 70: 85.25 / 70 true", "B: total < 85: 85.25 / 85 false",
        "B: performed >= 7: 6 / 7 false", "B: content 1 >= 50%: 100 / 50 true", "B: content 2 >= 50%: 70 / 50 true",
        "B: content 3 >= 50%: 79 / 50 true", "B: content 4 >= 50%: 100 / 50 true", "B: content 5 >= 50%: 100 / 50 true",
        "B: content 6 >= 50%: 100 / 50 true", "B: content 7 >= 50%: 0 / 50 false", "B: content 2 > 65%: 70 / 65 true",
        "B: content 3 > 65%: 79 / 65 true", "B: content 4 > 65%: 100 / 65 true", "B: content 5 > 65%: 100 / 65 true",
        "C: total >= 50: 85.25 / 50 true", "C: total < 70: 85.25 / 70 false", "C: performed >= 5: 6 / 5 true",
        "C: content 3 > 50%: 79 / 50 true", "C: content 4 > 50%: 100 / 50 true",
      ])
  }

  @Test(
    "What is missing to the next class is said in points",
    arguments: [
      Case("content 3 of a B", ["5", "15", "19", "30", "10", "10", "5"], ["A: content 3 >= 80%: 1"]),
      Case("a total of B", ["4", "12.5", "22", "26", "9", "7.49", "4"], ["A: total >= 85: 0.01"]),
      Case("exactly what must be exceeded", ["5", "10.5", "25", "30", "10", "10", "5"], ["A: content 2 > 70%: 0"]),
      Case(
        "contents of a C", ["0", "15", "25", "30", "10", "10", "0"],
        ["B: performed >= 7: 2", "B: content 1 >= 50%: 2.5", "B: content 7 >= 50%: 2.5"]),
      Case("a D with half of content 3", ["5", "15", "12.5", "30", "10", "10", "5"], ["C: content 3 > 50%: 0"]),
      Case("nothing for an A", ["5", "15", "25", "30", "10", "10", "5"], []),
    ] as [Case<[Points], [String]>])
  func missing(given: Case<[Points], [String]>) throws {
    let missing = try grade(given.given).missingForNext
    #expect(missing.map { "\($0.className): \($0.condition): \($0.missing?.description ?? "nil")" } == given.expected)
  }

  @Test(
    "The next class is the one above",
    arguments: [
      Case("A", ["5", "15", "25", "30", "10", "10", "5"], nil),
      Case("B", ["5", "15", "19", "30", "10", "10", "5"], "A"),
      Case("C", ["5", "9.75", "25", "30", "10", "10", "5"], "B"),
      Case("D", ["5", "15", "12.5", "30", "10", "10", "5"], "C"),
    ] as [Case<[Points], String?>])
  func next(given: Case<[Points], String?>) throws { #expect(try grade(given.given).nextClass == given.expected) }

  @Test("Nothing is missing where too much is the matter")
  func tooMuch() throws {
    let conditions: [Condition] = [
      .total(.less, "10"), .total(.atMost, "10"), .percent(content: "1", .less, "50"),
      .percent(content: "1", .atMost, "50"),
    ]
    let tally = Tally(scheme: .small, sheet: ScoreSheet([Row("1", own: "9"), Row("2", own: "9")]), adjustments: .none)
    let grade = try #require(
      Grade(tally, by: Grading(bands: .closed, classes: [.init(name: "A", conditions: conditions)], otherwise: "B")))
    #expect(grade.outcomes.map(\.isMet) == [false, false, false, false])
    #expect(grade.outcomes.map(\.missing) == [nil, nil, nil, nil])
  }

  @Test(
    "A comparison holds just where it says",
    arguments: [
      Case(">=", Comparison.atLeast, [false, true, true]), Case(">", .more, [false, false, true]),
      Case("<=", .atMost, [true, true, false]),
      Case("<", .less, [true, false, false]),
    ])
  func comparisons(given: Case<Comparison, [Bool]>) {
    #expect(given.given.rawValue == given.name)
    #expect([Order.below, .same, .above].map(given.given.holds) == given.expected)
  }

  @Test("Only a bound of the total from above is one that an open band leaves aside")
  func upperBounds() {
    let conditions: [Condition] = [
      .total(.less, "1"), .total(.atMost, "1"), .total(.more, "1"), .total(.atLeast, "1"), .performed(atLeast: 1),
      .percent(content: "1", .less, "1"),
    ]
    #expect(conditions.map(\.isUpperBound) == [true, true, false, false, false, false])
  }
}
