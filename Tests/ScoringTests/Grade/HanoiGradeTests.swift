import Scoring
import TestSupport
import Testing

/// Every condition of hanoi-2017 in steps of a hundredth of a point.
///
/// Maximums: 5, 15, 25, 30, 10, 10, 5.
@Suite struct GradesOfHanoi2017 {
  /// Scores of the seven contents, and how the bands are read.
  struct Scores: Sendable {
    var points: [Points]
    var bands = Grading.Bands.open
  }

  static func grade(_ points: [Points], _ bands: Grading.Bands = .open) -> Grade? {
    let tally = Tally(scheme: .hanoi, sheet: ScoreSheet(own: points), adjustments: .none)
    return Scheme.hanoi.with(bands: bands).grading.flatMap { Grade(tally, by: $0) }
  }

  /// 100 points but for what is given: a content and its score.
  private static func full(_ changes: [Int: Points]) -> Scores {
    var points: [Points] = ["5", "15", "25", "30", "10", "10", "5"]
    for (content, score) in changes { points[content - 1] = score }
    return Scores(points: points)
  }

  private static func grade(_ scores: Scores) -> String? { grade(scores.points, scores.bands)?.className }

  @Test(
    "A asks for 85 points",
    arguments: [
      Case("84.99 is B", Scores(points: ["4", "12.5", "22", "26", "9", "7.49", "4"]), "B"),
      Case("85 is A", Scores(points: ["4", "12.5", "22", "26", "9", "7.5", "4"]), "A"),
      Case("85.01 is A", Scores(points: ["4", "12.5", "22", "26", "9", "7.51", "4"]), "A"),
      Case(
        "a sum that Double puts below 85", Scores(points: ["4.6", "12.4", "23.8", "25.5", "9.3", "6.8", "2.6"]), "A"),
      Case("100", full([:]), "A"),
    ])
  func totalOfA(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  @Test(
    "A asks for at least half of every content",
    arguments: [
      Case("content 1 below", full([1: "2.49"]), "D"), Case("content 1 at", full([1: "2.5"]), "A"),
      Case("content 6 below", full([6: "4.99"]), "D"), Case("content 6 at", full([6: "5"]), "A"),
      Case("content 6 above", full([6: "5.01"]), "A"), Case("content 7 below", full([7: "2.49"]), "D"),
      Case("content 7 at", full([7: "2.5"]), "A"), Case("content 1 above", full([1: "2.51"]), "A"),
    ])
  func halves(given: Case<Scores, String>) {
    // B asks for the same half, and an open band leaves C's upper bound aside.
    #expect(Self.grade(given.given) == (given.expected == "D" ? "C" : given.expected))
    var closed = given.given
    closed.bands = .closed
    #expect(Self.grade(closed) == given.expected)
  }

  @Test(
    "A asks for more than 70% of contents 2 and 5",
    arguments: [
      Case("content 2 below", full([2: "10.49"]), "B"), Case("content 2 exactly", full([2: "10.5"]), "B"),
      Case("content 2 above", full([2: "10.51"]), "A"),
      Case("content 5 below", full([5: "6.99"]), "B"), Case("content 5 exactly", full([5: "7"]), "B"),
      Case("content 5 above", full([5: "7.01"]), "A"),
    ])
  func moreThan70(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  @Test(
    "A asks for at least 80% of contents 3 and 4",
    arguments: [
      Case("content 3 below", full([3: "19.99"]), "B"), Case("content 3 exactly", full([3: "20"]), "A"),
      Case("content 3 above", full([3: "20.01"]), "A"),
      Case("content 4 below", full([4: "23.99"]), "B"), Case("content 4 exactly", full([4: "24"]), "A"),
      Case("content 4 above", full([4: "24.01"]), "A"),
    ])
  func atLeast80(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  @Test(
    "B asks for 70 points",
    arguments: [
      Case("69.99 is C", Scores(points: ["2.5", "12", "20", "20.99", "7", "5", "2.5"]), "C"),
      Case("70 is B", Scores(points: ["2.5", "12", "20", "21", "7", "5", "2.5"]), "B"),
      Case("70.01 is B", Scores(points: ["2.5", "12", "20", "21.01", "7", "5", "2.5"]), "B"),
    ])
  func totalOfB(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  /// Enough for B, and too little of content 3 for A.
  private static let forB: [Int: Points] = [3: "19", 1: "4"]

  @Test(
    "B asks for more than 65% of contents 2, 3, 4 and 5",
    arguments: [
      Case("content 2 exactly", full([2: "9.75"]), "C"), Case("content 2 above", full([2: "9.76"]), "B"),
      Case("content 2 below", full([2: "9.74"]), "C"),
      Case("content 3 exactly", full([3: "16.25"]), "C"), Case("content 3 above", full([3: "16.26"]), "B"),
      Case("content 3 below", full([3: "16.24"]), "C"),
      Case("content 4 exactly", full([4: "19.5"]), "C"), Case("content 4 above", full([4: "19.51"]), "B"),
      Case("content 4 below", full([4: "19.49"]), "C"),
      Case("content 5 exactly", full([5: "6.5"]), "C"), Case("content 5 above", full([5: "6.51"]), "B"),
      Case("content 5 below", full([5: "6.49"]), "C"),
    ])
  func moreThan65(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  @Test(
    "C asks for 50 points",
    arguments: [
      Case("49.99 is D", Scores(points: ["1", "5", "13", "16", "5", "5", "4.99"]), "D"),
      Case("50 is C", Scores(points: ["1", "5", "13", "16", "5", "5", "5"]), "C"),
      Case("50.01 is C", Scores(points: ["1", "5.01", "13", "16", "5", "5", "5"]), "C"),
    ])
  func totalOfC(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  @Test(
    "C asks for more than half of contents 3 and 4",
    arguments: [
      Case("content 3 exactly half is D", full([3: "12.5"]), "D"), Case("content 3 above", full([3: "12.51"]), "C"),
      Case("content 3 below", full([3: "12.49"]), "D"),
      Case("content 4 exactly half is D", full([4: "15"]), "D"), Case("content 4 above", full([4: "15.01"]), "C"),
      Case("content 4 below", full([4: "14.99"]), "D"),
    ])
  func moreThanHalf(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  @Test(
    "Performed is what has more than zero points: 7 of 7 for A and B, 5 for C",
    arguments: [
      Case("7 of 7", full([:]), "A"), Case("7 of 7, one with a hundredth, is no half of it", full([1: "0.01"]), "C"),
      Case("6 of 7", full([1: "0"]), "C"), Case("5 of 7", full([1: "0", 7: "0"]), "C"),
      Case("4 of 7", full([1: "0", 7: "0", 6: "0"]), "D"), Case("3 of 7", full([1: "0", 7: "0", 6: "0", 5: "0"]), "D"),
      Case("5 of 7, the fifth with a hundredth", full([1: "0", 7: "0", 6: "0.01"]), "C"),
    ])
  func performed(given: Case<Scores, String>) { #expect(Self.grade(given.given) == given.expected) }

  @Test(
    "A total beyond its class's band counts in an open band and misses in a closed one",
    arguments: [
      Case("94 points with content 3 at 76%", full([3: "19"]), ["B", "true", "D", "false"]),
      Case(
        "84.99 lies in the band", Scores(points: ["4", "12.5", "22", "26", "9", "7.49", "4"]),
        ["B", "false", "B", "false"]),
      Case(
        "90 points with content 3 at 79%", Scores(points: ["5", "13.5", "19.75", "28", "9.75", "9", "5"]),
        ["B", "true", "D", "false"]), Case("A has no upper bound", full([:]), ["A", "false", "A", "false"]),
      Case(
        "85 that misses A", Scores(points: ["5", "10.5", "20", "27", "10", "8", "4.5"]), ["B", "true", "D", "false"]),
      Case("70 in C's place", full([2: "9.75"]), ["C", "true", "D", "false"]),
    ])
  func bands(given: Case<Scores, [String]>) throws {
    let open = try #require(Self.grade(given.given.points))
    let closed = try #require(Self.grade(given.given.points, .closed))
    #expect([open.className, "\(open.isAboveBand)", closed.className, "\(closed.isAboveBand)"] == given.expected)
  }

  /// 80 points, within the band of B: a hundredth of a point less or more in one content, made up for in content 6.
  @Test(
    "Closed bands ask B and C for the same, each a step below, at and above",
    arguments: [
      Case("content 2 below 65%", ["4", "9.74", "20", "24", "8", "9.26", "5"], "D"),
      Case("content 2 at 65%", ["4", "9.75", "20", "24", "8", "9.25", "5"], "D"),
      Case("content 2 above 65%", ["4", "9.76", "20", "24", "8", "9.24", "5"], "B"),
      Case("content 3 below 65%", ["5", "14", "16.24", "24", "8", "8", "5"], "D"),
      Case("content 3 at 65%", ["5", "14", "16.25", "24", "8", "8", "5"], "D"),
      Case("content 3 above 65%", ["5", "14", "16.26", "24", "8", "8", "5"], "B"),
      Case("content 4 below 65%", ["5", "14", "20", "19.49", "8", "8", "5"], "D"),
      Case("content 4 at 65%", ["5", "14", "20", "19.5", "8", "8", "5"], "D"),
      Case("content 4 above 65%", ["5", "14", "20", "19.51", "8", "8", "5"], "B"),
      Case("content 5 below 65%", ["5", "14", "20", "24", "6.49", "8", "5"], "D"),
      Case("content 5 at 65%", ["5", "14", "20", "24", "6.5", "8", "5"], "D"),
      Case("content 5 above 65%", ["5", "14", "20", "24", "6.51", "8", "5"], "B"),
      Case("content 1 below half", ["2.49", "14", "20", "24", "8", "8", "5"], "D"),
      Case("content 1 at half", ["2.5", "14", "20", "24", "8", "8", "5"], "B"),
      Case("content 1 above half", ["2.51", "14", "20", "24", "8", "8", "5"], "B"),
      Case("content 6 below half", ["5", "14", "20", "24", "8", "4.99", "5"], "D"),
      Case("content 6 at half", ["5", "14", "20", "24", "8", "5", "5"], "B"),
      Case("content 6 above half", ["5", "14", "20", "24", "8", "5.01", "5"], "B"),
      Case("content 7 below half", ["4", "14", "20", "24", "8", "8", "2.49"], "D"),
      Case("content 7 at half", ["4", "14", "20", "24", "8", "8", "2.5"], "B"),
      Case("content 7 above half", ["4", "14", "20", "24", "8", "8", "2.51"], "B"),
      Case("69.99 points", ["4", "10", "17", "21", "7", "6.99", "4"], "C"),
      Case("70 points", ["4", "10", "17", "21", "7", "7", "4"], "B"),
      Case("70.01 points", ["4", "10", "17", "21", "7", "7.01", "4"], "B"),
      Case("84.99 points", ["4", "12.5", "22", "26", "9", "7.49", "4"], "B"),
      Case("85 points", ["4", "12.5", "22", "26", "9", "7.5", "4"], "A"),
      Case("85.01 points", ["4", "12.5", "22", "26", "9", "7.51", "4"], "A"),
      Case("49.99 points", ["1", "5", "13", "16", "5", "5", "4.99"], "D"),
      Case("50 points", ["1", "5", "13", "16", "5", "5", "5"], "C"),
      Case("50.01 points", ["1", "5.01", "13", "16", "5", "5", "5"], "C"),
      Case("content 3 below half", ["5", "9", "12.49", "16", "5", "5", "5"], "D"),
      Case("content 3 at half", ["5", "9", "12.5", "16", "5", "5", "5"], "D"),
      Case("content 3 above half", ["5", "9", "12.51", "16", "5", "5", "5"], "C"),
      Case("content 4 below half", ["5", "9", "13", "14.99", "5", "5", "5"], "D"),
      Case("content 4 at half", ["5", "9", "13", "15", "5", "5", "5"], "D"),
      Case("content 4 above half", ["5", "9", "13", "15.01", "5", "5", "5"], "C"),
      Case("7 performed", ["1", "15", "13", "16", "10", "9", "5"], "C"),
      Case("6 performed", ["0", "15", "13", "16", "10", "10", "5"], "C"),
      Case("5 performed", ["0", "15", "13", "16", "10", "10", "0"], "C"),
      Case("4 performed", ["0", "15", "13", "16", "10", "0", "0"], "D"),
    ] as [Case<[Points], String>])
  func closed(given: Case<[Points], String>) {
    #expect(Self.grade(given.given, .closed)?.className == given.expected)
  }

  @Test(
    "Closed bands ask A for the same, each a step below, at and above; what misses A there is in no band",
    arguments: [
      Case("content 2 below 70%", full([2: "10.49"]), "D"), Case("content 2 at 70%", full([2: "10.5"]), "D"),
      Case("content 2 above 70%", full([2: "10.51"]), "A"), Case("content 5 below 70%", full([5: "6.99"]), "D"),
      Case("content 5 at 70%", full([5: "7"]), "D"), Case("content 5 above 70%", full([5: "7.01"]), "A"),
      Case("content 3 below 80%", full([3: "19.99"]), "D"), Case("content 3 at 80%", full([3: "20"]), "A"),
      Case("content 3 above 80%", full([3: "20.01"]), "A"), Case("content 4 below 80%", full([4: "23.99"]), "D"),
      Case("content 4 at 80%", full([4: "24"]), "A"), Case("content 4 above 80%", full([4: "24.01"]), "A"),
    ])
  func closedA(given: Case<Scores, String>) {
    #expect(Self.grade(given.given.points, .closed)?.className == given.expected)
  }

  @Test("An incomplete submission has no class") func incomplete() {
    #expect(Self.grade(["5", "15", "25", "30", "10", "10"]) == nil)
  }
}
