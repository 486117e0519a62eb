import Reporting
import Scoring
import TestSupport
import Testing
import Validation

@Suite("What units come to together") struct ConsolidationTests {
  private typealias Samples = ConsolidationSamples
  private typealias Scored = ConsolidationSamples.Scored

  private static let units = [
    Samples.unit("a", "Cụm 1", lead: true), Samples.unit("b", "Cụm 1"), Samples.unit("c", "Cụm 1"),
    Samples.unit("d", "Cụm 2", lead: true), Samples.unit("e", "Cụm 2"), Samples.unit("f"),
  ]

  /// A and B tie at 17 of class A, C is above them in class B, D and E are below, F without a cluster sent nothing.
  private static func run(round: String? = nil, earlier: [String: EarlierFindings] = [:]) -> RunOutcome {
    let records = [
      Samples.record(units[0], [Scored("9", "9"), Scored("8", "8")], class: "A"),
      Samples.record(units[1], [Scored("9", "8"), Scored("8", "9")], class: "A"),
      Samples.record(units[2], [Scored("9"), Scored("9", "9")], class: "B"),
      Samples.record(units[3], [Scored("5", "5"), Scored("6", "5.5")], class: "B"),
      Samples.record(units[4], [Scored("5", "5"), Scored(nil)]),
    ]
    return Samples.run(units, records, scheme: Samples.awarding, round: round, earlier: earlier)
  }

  @Test("Equal totals share a place, among all and in the cluster, and the next is left out")
  func places() {
    let units = Self.run().consolidation.units
    #expect(units.map { $0.place?.number } == [2, 2, 1, 4, nil, nil])
    #expect(units.map { $0.place?.isShared } == [true, true, false, false, nil, nil])
    #expect(units.map { $0.placeInCluster?.number } == [2, 2, 1, 1, nil, nil])
    #expect(Self.run().consolidation.ranked.map(\.unit.id) == ["c", "a", "b", "d"])
  }

  @Test("A scheme that does not rank gives no places")
  func unranked() {
    let run = Samples.run(Self.units, [Samples.record(Self.units[0], [Scored("9"), Scored("8")])])
    #expect(run.consolidation.units.allSatisfy { $0.place == nil && $0.placeInCluster == nil })
    #expect(run.consolidation.awards.results.isEmpty && run.consolidation.nominations == nil)
  }

  @Test("Totals, self totals and differences are exact")
  func totals() {
    let units = Self.run().consolidation.units
    #expect(units.map(\.total) == ["17", "17", "18", "10.5", nil, nil])
    #expect(units.map(\.ownTotal) == ["17", "17", "18", "11", nil, nil])
    #expect(units.map(\.difference) == ["0", "0", "0", "-0.5", nil, nil])
  }

  @Test("What is not final says why: nothing sent, a score missing, a layer missing")
  func reservations() {
    let reservations = Self.run().consolidation.units.map(\.reservation)
    #expect(
      reservations == [
        nil, nil, .layerMissing(contents: ["1"], awaited: .inspected), nil, .incomplete(contents: ["2"]), .notSubmitted,
      ])
  }

  @Test(
    "A tie of class A is left to the vote though a unit of class B has more, and no class A proposes none, said why")
  func nominations() throws {
    let nominations = try #require(Self.run().consolidation.nominations)
    #expect(nominations.clusters.map(\.cluster) == ["Cụm 1", "Cụm 2"])
    #expect(nominations.clusters[0].winners.isEmpty)
    #expect(nominations.clusters[0].ties.map { $0.units.map(\.unit) } == [["a", "b"]])
    #expect(nominations.clusters[1].vacancy == .noneOfClass("A", present: ["B"]))
    #expect(nominations.overall?.winners.isEmpty == true)
    #expect(nominations.overall?.ties.map { $0.units.map(\.unit) } == [["a", "b"]])
  }

  @Test("An award rests on what may change where a candidate's total may", arguments: [(nil, true), ("9", false)])
  func provisional(inspected: Points?, isProvisional: Bool) {
    let record = Samples.record(Self.units[0], [Scored("9", inspected), Scored("8", "8")], class: "A")
    let run = Samples.run([Self.units[0]], [record], scheme: Samples.awarding)
    #expect(run.consolidation.awards.results.map(\.isProvisional) == [isProvisional, isProvisional])
  }

  @Test("A scheme of self-scores alone has nothing that may change")
  func ownLayer() {
    let scheme = Scheme.small.with(layers: [.own])
    let run = Samples.run(
      [Self.units[0]], [Samples.record(Self.units[0], [Scored("9"), Scored("8")], in: scheme)], scheme: scheme)
    #expect(run.consolidation.units.map(\.reservation) == [nil])
    #expect(run.consolidation.statistics.isEmpty)
  }

  @Test("Units that the roster does not have, and a run without a roster, stand at the end and without a cluster")
  func withoutRoster() {
    let records = [Samples.record(Self.units[0], [Scored("9"), Scored("8")])]
    let none = RunOutcome(
      scheme: .small, round: nil, roster: nil, units: records, rejected: [], duplicates: [], superseded: [],
      passedOver: [], findings: [])
    #expect(none.consolidation.clusters.map(\.name) == ["Cụm 1"])
    let stranger = Samples.record(Samples.unit("z"), [Scored("9"), Scored("8")])
    let run = Samples.run([Self.units[0]], records + [stranger])
    #expect(run.consolidation.clusters.map(\.name) == ["Cụm 1", nil])
    #expect(run.consolidation.clusters[1].units.map(\.unit.id) == ["z"])
    #expect(run.consolidation.unit("z")?.total == "17" && run.consolidation.unit("y") == nil)
    #expect(run.consolidation.clusters.map(\.folder) == ["cum-1", nil])
  }

  @Test("Clusters whose names are alike have folders of their own")
  func folders() {
    let units = ["Cụm 1", "CỤM-1", "cum 1!", "第三", ""].enumerated().map { Samples.unit("u\($0)", $1) }
    let folders = Samples.run(units, []).consolidation.clusters.map(\.folder)
    #expect(folders == ["cum-1", "cum-1-2", "cum-1-3", "cluster", "cluster-2"])
  }

  @Test("What an earlier round found remains, is resolved, or unanswered by who sent nothing")
  func carried() {
    let same = Samples.finding(.scoreTextNumber, .warning, subject: "2a self", cell: "D9")
    let earlier = [
      "a": EarlierFindings(
        round: "dot-1",
        findings: [
          Samples.finding(.scoreTextNumber, .warning, subject: "2a self"),
          Samples.finding(.scoreAboveMax, subject: "1 self"),
        ]),
      "f": EarlierFindings(round: "dot-1", findings: [Samples.finding(.totalSumMismatch, subject: "total self")]),
    ]
    let record = Samples.record(Self.units[0], [Scored("9"), Scored("8")], findings: [same])
    let run = Samples.run(Self.units, [record], scheme: Samples.awarding, round: "dot-2", earlier: earlier)
    #expect(run.consolidation.followedUp.map(\.unit.id) == ["a", "f"])
    #expect(run.consolidation.unit("a")?.carried.map(\.state) == [.remains, .resolved])
    #expect(run.consolidation.unit("f")?.carried.map(\.state) == [.unanswered])
    #expect(run.consolidation.round?.deadline == Deadline("2022-08-30"))
  }

  @Test("A unit whose first file came late is marked, and its findings are not those of others")
  func late() {
    let late = Samples.finding(.submissionLate, .warning)
    let records = Self.units.prefix(2).enumerated().map { place, unit in
      Samples.record(unit, [Scored("9"), Scored("8")], findings: place == 1 ? [late] : [])
    }
    #expect(
      Samples.run(Self.units, records).consolidation.units.map(\.isLate) == [false, true, false, false, false, false])
  }

  @Test("Remarks, and what is said of other files, adjustments and the class, are not followed up")
  func followedUp() {
    let findings = [
      Samples.finding(.textNotNFC, .info), Samples.finding(.submissionDuplicate, .warning),
      Samples.finding(.submissionLate, .warning),
      Samples.finding(.adjustmentConflict), Samples.finding(.gradeProvisional, .warning),
      Samples.finding(.scoreMissing),
    ]
    #expect(EarlierFindings(round: "1", findings: findings).findings.map(\.rule) == [.scoreMissing])
  }
}
