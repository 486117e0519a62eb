import Scoring
import TestSupport
import Testing

@Suite struct AwardsOfAScheme {
  private static let name = LocalizedText(vi: "Cờ", en: "Flag")

  private static func award(_ id: String, _ scope: Award.Scope, _ eligibility: Award.Eligibility) -> Award {
    Award(id: id, name: name, scope: scope, eligibility: eligibility)
  }

  private static func results(_ award: Award, _ units: [Contender], clusters: [String] = ["1", "2"]) -> [AwardResult] {
    Awards([award], contenders: units, clusters: clusters).results
  }

  @Test(
    "Places are given in the order of totals; a tie across their edge is told with the places left",
    arguments: [
      Case("no tie", contenders("a - 9 -", "b - 8 -", "c - 7 -", "d - 6 -", "e - 5 -"), ["a, b", "c, d"]),
      Case("a tie within", contenders("a - 9 -", "b - 9 -", "c - 7 -", "d - 6 -", "e - 5 -"), ["a, b", "c, d"]),
      Case(
        "a tie over the edge", contenders("a - 9 -", "b - 8 -", "c - 8 -", "d - 6 -", "e - 5 -"),
        ["a; 1 of b/c", "d; 1 of b/c"]),
      Case(
        "a tie over the first edge and the last", contenders("a - 9 -", "b - 8 -", "c - 8 -", "d - 8 -", "e - 8 -"),
        ["a; 1 of b/c/d/e", "2 of b/c/d/e"]),
      Case("all equal", contenders("a - 9 -", "b - 9 -", "c - 9 -"), ["2 of a/b/c", "1 of a/b/c; 1 vacant"]),
      Case(
        "a tie below", contenders("a - 9 -", "b - 8 -", "c - 7 -", "d - 6 -", "e - 5 -", "f - 5 -"), ["a, b", "c, d"]),
      Case("too few", contenders("a - 9 -"), ["a; 1 vacant", "2 vacant"]),
      Case("nobody", [], ["2 vacant", "2 vacant"]),
    ] as [Case<[Contender], [String]>])
  func places(given: Case<[Contender], [String]>) {
    let awards = [Self.award("a", .all, .places(1...2)), Self.award("b", .all, .places(3...4))]
    #expect(Awards(awards, contenders: given.given, clusters: []).results.map(\.inShort) == given.expected)
  }

  @Test("Units of the class are taken, the best first, in each cluster") func ofClass() {
    let units = contenders("a 1 90 A", "b 1 95 A", "c 2 99 B", "d 2 86 A", "e 1 97 B")
    let results = Self.results(Self.award("a", .cluster, .ofClass("A", quota: 1)), units)
    #expect(results.map(\.inShort) == ["b", "d"])
    #expect(results.map(\.cluster) == ["1", "2"])
    #expect(results[0].candidates.map { $0.map(\.unit) } == [["b"], ["a"]])
  }

  @Test("A unit of no cluster takes part over all, and in no cluster") func outside() {
    let units = contenders("a - 90 A", "b 1 85 A")
    #expect(
      Self.results(Self.award("a", .cluster, .ofClass("A", quota: 1)), units).map(\.inShort) == ["b", "1 vacant"])
    #expect(Self.results(Self.award("a", .all, .ofClass("A", quota: 1)), units).map(\.inShort) == ["a"])
  }

  @Test("What rests on a total that is not final is provisional") func provisional() {
    let award = Self.award("a", .all, .ofClass("A", quota: 1))
    #expect(Self.results(award, contenders("a 1 90 A", "b 1 80 A *")).map(\.isProvisional) == [true])
    // By the team's scores a unit of class B may be of class A, and best of all.
    #expect(Self.results(award, contenders("a 1 90 A", "b 1 80 B *")).map(\.isProvisional) == [true])
    #expect(Self.results(award, contenders("b 1 80 B *")).map(\.isProvisional) == [true])
    #expect(Self.results(award, contenders("a 1 90 A", "b 1 80 B")).map(\.isProvisional) == [false])
  }

  @Test("In a cluster only its own totals count; an award among proposals rests on all of them") func scopes() {
    let proposal = Self.award("a", .cluster, .ofClass("A", quota: 1))
    let city = Self.award("b", .all, .among("a", quota: 1))
    let units = contenders("a 1 90 A", "b 2 80 B *")
    #expect(
      Awards([proposal, city], contenders: units, clusters: ["1", "2"]).results.map(\.isProvisional) == [
        false, true, true,
      ])
  }

  @Test(
    "Where nobody has it, why is said",
    arguments: [
      Case("nobody has results", contenders("a 2 90 A"), AwardResult.Vacancy.noResults),
      Case(
        "nobody is of the class", contenders("a 1 80 B", "b 1 60 C", "c 1 75 B"),
        .noneOfClass("A", present: ["B", "C"])),
      Case("nobody has a class", contenders("a 1 80 -"), .noneOfClass("A", present: [])),
    ])
  func vacancy(given: Case<[Contender], AwardResult.Vacancy>) {
    let results = Self.results(
      Self.award("a", .cluster, .ofClass("A", quota: 1)), given.given, clusters: ["1"])
    #expect(results.map(\.vacancy) == [given.expected])
    #expect(results.map(\.vacant) == [1])
  }

  @Test("Places that there are too few units for say so") func tooFew() {
    #expect(Self.results(Self.award("a", .all, .places(3...4)), contenders("a 1 9 -")).first?.vacancy == .tooFewUnits)
  }
}
