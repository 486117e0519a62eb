import Reporting
import Scoring
import TestSupport
import Testing

@Suite("How inspection teams compare") struct TeamStatisticsTests {
  private typealias Samples = ConsolidationSamples
  private typealias Scored = ConsolidationSamples.Scored

  /// Units of a cluster, each with its own points of content 1 and what the team made of them; content 2 nobody inspected.
  private static func statistics(_ clusters: [[(own: Points, inspected: Points?)]]) -> [TeamStatistics] {
    var units: [Unit] = []
    var records: [SubmissionRecord] = []
    for (cluster, members) in clusters.enumerated() {
      for (place, scores) in members.enumerated() {
        let unit = Samples.unit("u\(cluster)-\(place)", "Cụm \(cluster + 1)")
        units.append(unit)
        records.append(Samples.record(unit, [Scored(scores.own, scores.inspected), Scored("5")]))
      }
    }
    return Samples.run(units, records).consolidation.statistics
  }

  @Test("Mean and median of the changes as a part of the maximum, against all other clusters")
  func figures() throws {
    let teams = Self.statistics([
      [("8", "7"), ("8", "6.5"), ("9", "9")], [("7", "7.5"), ("6", "6")], [("5", nil)],
    ])
    #expect(teams.map(\.cluster) == ["Cụm 1", "Cụm 2"])
    let severe = teams[0].contents[0]
    #expect(severe.units == 3 && severe.compared == 3 && severe.changed == 2)
    // -10, -15 and 0 percent, against 5 and 0.
    #expect(severe.middle?.mean.percent == "-8.33" && severe.middle?.median.percent == "-10")
    #expect(severe.others?.mean.percent == "2.5" && severe.others?.median.percent == "2.5")
    #expect(severe.deviation?.percent == "-10.83")
    let lenient = teams[1].contents[0]
    #expect(lenient.changed == 1 && lenient.middle?.mean.percent == "2.5")
    #expect(lenient.others?.median.percent == "-10")
  }

  @Test("A content that nobody inspected has no figures, and all together are those of what was inspected")
  func contents() {
    let team = Self.statistics([[("8", "7")]])[0]
    #expect(team.contents[1].units == 0 && team.contents[1].middle == nil)
    #expect(team.overall.middle?.mean.percent == "-10" && team.overall.others == nil && team.overall.deviation == nil)
  }

  @Test(
    "The median of the others leaves a cluster's own units out wherever they stand",
    arguments: [
      Case("below all", (["0", "1"], ["3", "5", "7"]), "50"),
      Case("above all", (["9.5", "9"], ["1", "3", "5"]), "30"),
      Case("between", (["3.5", "4"], ["1", "3", "5", "7"]), "40"),
      Case("equal ones", (["3", "5"], ["1", "3", "5", "7"]), "40"),
      Case("one other", (["3", "5"], ["4"]), "40"),
      Case("on both sides of the middle", (["0", "9"], ["2", "4", "6"]), "40"),
    ] as [Case<([Points], [Points]), Points>])
  func medianOfOthers(given: Case<([Points], [Points]), Points>) {
    let teams = Self.statistics([given.given.0.map { ("0", $0) }, given.given.1.map { ("0", $0) }])
    #expect(teams[0].contents[0].others?.median.percent == given.expected)
  }

  @Test("No teams where nobody inspected")
  func nobody() { #expect(Self.statistics([[("8", nil)], [("9", nil)]]).isEmpty) }

  @Test("A confirmed score is compared and not changed")
  func confirmed() {
    let line = Self.statistics([[("8", "8")]])[0].contents[0]
    #expect(line.compared == 1 && line.changed == 0 && line.middle?.mean.percent == "0")
  }
}
