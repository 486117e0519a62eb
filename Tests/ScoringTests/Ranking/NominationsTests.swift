import Scoring
import TestSupport
import Testing

/// hanoi-2017: each cluster proposes one unit of class A, and one of those is chosen for the city's award.
@Suite struct NominationsOfHanoi2017 {
  private func nominations(_ units: [Contender], clusters: [String] = ["1", "2"]) throws -> Nominations {
    try #require(Nominations(Awards(Scheme.hanoi.awards, contenders: units, clusters: clusters)))
  }

  @Test(
    "Each cluster proposes its best unit of class A, and the best of those is chosen",
    arguments: [
      Case("one each", contenders("a 1 90 A", "b 1 88 A", "c 2 95 A", "d 2 70 B"), ["a", "c", "c"]),
      Case("more points but no A", contenders("a 1 90 A", "b 1 91 B", "c 2 86 A"), ["a", "c", "a"]),
      Case("a tie in a cluster", contenders("a 1 90 A", "b 1 90 A", "c 2 86 A"), ["1 of a/b", "c", "1 of a/b"]),
      Case(
        "a tie in a cluster below the best", contenders("a 1 90 A", "b 1 90 A", "c 2 96 A"), ["1 of a/b", "c", "c"]),
      Case("a tie of clusters", contenders("a 1 90 A", "c 2 90 A"), ["a", "c", "1 of a/c"]),
      Case(
        "a tie in a cluster with another cluster's best", contenders("a 1 90 A", "b 1 90 A", "c 2 90 A"),
        ["1 of a/b", "c", "1 of a/b/c"]),
      Case("a cluster without class A", contenders("a 1 84.99 B", "c 2 90 A"), ["1 vacant", "c", "c"]),
      Case("nobody of class A", contenders("a 1 84.99 B", "c 2 80 B"), ["1 vacant", "1 vacant", "1 vacant"]),
      Case("a cluster that has sent nothing", contenders("c 2 90 A"), ["1 vacant", "c", "c"]),
    ])
  func proposals(given: Case<[Contender], [String]>) throws {
    let nominations = try nominations(given.given)
    #expect((nominations.clusters + [nominations.overall].compactMap(\.self)).map(\.inShort) == given.expected)
  }

  @Test(
    "The award over all is provisional while a cluster has to vote on its proposal, and names the clusters",
    arguments: [
      Case("no tie", contenders("a 1 90 A", "c 2 95 A"), []),
      Case("a tie in a cluster", contenders("a 1 90 A", "b 1 90 A", "c 2 86 A"), ["1"]),
      Case("a tie in a cluster below the best", contenders("a 1 90 A", "b 1 90 A", "c 2 96 A"), ["1"]),
      Case("ties in both", contenders("a 1 90 A", "b 1 90 A", "c 2 96 A", "d 2 96 A"), ["1", "2"]),
      Case("a tie of clusters", contenders("a 1 90 A", "c 2 90 A"), []),
      Case("a tie below class A", contenders("a 1 80 B", "b 1 80 B", "c 2 90 A"), []),
    ] as [Case<[Contender], [String]>])
  func awaited(given: Case<[Contender], [String]>) throws {
    let nominations = try nominations(given.given)
    let overall = try #require(nominations.overall)
    #expect(overall.awaited == given.expected && overall.isProvisional == !given.expected.isEmpty)
    #expect(nominations.clusters.allSatisfy { $0.awaited.isEmpty && !$0.isProvisional })
  }

  @Test("A cluster that proposes nobody says why, and one in a tie waits for the vote") func silent() throws {
    let nominations = try nominations(
      contenders("a 1 84 B", "b 1 60 C", "c 3 90 A", "d 3 90 A"), clusters: ["1", "2", "3"])
    #expect(nominations.silent.map(\.cluster) == ["1", "2"])
    #expect(nominations.silent.map(\.vacancy) == [.noneOfClass("A", present: ["B", "C"]), .noResults])
    #expect(nominations.undecided.map(\.cluster) == ["3"])
    #expect(nominations.overall?.ties.map(\.seats) == [1])
  }

  @Test("Candidates are listed the best first, with those of equal totals together") func candidates() throws {
    let nominations = try nominations(contenders("a 1 86 A", "b 1 91 A", "c 1 86 A", "d 1 95 B"), clusters: ["1"])
    #expect(nominations.clusters[0].candidates.map { $0.map(\.unit) } == [["b"], ["a", "c"]])
  }

  @Test("A tied cluster takes one seat, not two, where two are chosen over all") func seats() throws {
    var awards = Scheme.hanoi.awards
    let last = awards.removeLast()
    awards.append(Award(id: last.id, name: last.name, scope: .all, eligibility: .among(awards[0].id, quota: 2)))
    let results = Awards(
      awards, contenders: contenders("a 1 90 A", "b 1 90 A", "c 2 86 A", "d 3 85 A"), clusters: ["1", "2", "3"]
    ).results(of: last.id)
    #expect(results.map(\.inShort) == ["c; 1 of a/b"])
  }

  @Test("A scheme without awards by cluster nominates nobody") func none() {
    #expect(Nominations(Awards(Scheme.national.awards, contenders: contenders("a 1 9 -"), clusters: ["1"])) == nil)
  }
}
