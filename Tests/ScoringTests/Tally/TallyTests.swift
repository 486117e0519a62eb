import Scoring
import TestSupport
import Testing

/// Content 2 of the small scheme has the criteria 2a (4 points) and 2b (6 points); content 1 has none (10 points).
@Suite struct Tallies {
  /// What a table and adjustments say of content 2, and what must count.
  struct Merge: Sendable {
    var rows: [Row]
    var adjustments: [Adjustment] = []
    var duplicates: [Row] = []
    var scheme = Scheme.small
  }

  static func content2(_ merge: Merge) -> ContentTally {
    let tally = Tally(
      scheme: merge.scheme, sheet: ScoreSheet(merge.rows, duplicates: merge.duplicates),
      adjustments: UnitAdjustments(merge.adjustments, of: merge.scheme))
    return tally.contents[1]
  }

  /// "9 inspected", or "none".
  static func text(_ final: FinalScore?) -> String { final.map { "\($0.points) \($0.layer.rawValue)" } ?? "none" }

  @Test(
    "A criterion has the score of its strongest layer, and the content their sum",
    arguments: [
      Case("own scores alone", Merge(rows: [Row("2a", own: "3"), Row("2b", own: "5")]), "8 self"),
      Case(
        "both inspected", Merge(rows: [Row("2a", own: "3", inspected: "2"), Row("2b", own: "5", inspected: "4")]),
        "6 inspected"),
      Case(
        "one inspected", Merge(rows: [Row("2a", own: "3", inspected: "2"), Row("2b", own: "5", inspected: .blank)]),
        "7 inspected"),
      Case(
        "each in another layer",
        Merge(rows: [
          Row("2a", own: "3", inspected: "2", agreed: "1", appraised: .blank),
          Row("2b", own: "5", inspected: "4", agreed: .blank, appraised: "6"),
        ]), "7 appraised"),
      Case(
        "agreed above inspected",
        Merge(rows: [
          Row("2a", own: "3", inspected: "2", agreed: "1"), Row("2b", own: "5", inspected: "4", agreed: "3"),
        ]), "4 agreed"),
      Case(
        "an adjusted criterion",
        Merge(rows: [Row("2a", own: "3"), Row("2b", own: "5")], adjustments: [.init("2a", .inspected, "1")]),
        "6 inspected"),
      Case(
        "an adjustment goes before the table's cell",
        Merge(
          rows: [Row("2a", own: "3", inspected: "2"), Row("2b", own: "5", inspected: "4")],
          adjustments: [.init("2a", .inspected, "4")]), "8 inspected"),
      Case(
        "a score above its maximum does not count, and the layer below does",
        Merge(rows: [Row("2a", own: "3", inspected: "4.01"), Row("2b", own: "5", inspected: "4")]), "7 inspected"),
      Case(
        "zero counts", Merge(rows: [Row("2a", own: "3", inspected: "0"), Row("2b", own: "0", inspected: .blank)]),
        "0 inspected"),
      Case("a criterion without any score", Merge(rows: [Row("2a", own: "3"), Row("2b", own: .blank)]), "none"),
      Case("a criterion without a row", Merge(rows: [Row("2a", own: "3")]), "none"),
      Case(
        "an adjusted criterion without a row",
        Merge(rows: [Row("2a", own: "3")], adjustments: [.init("2b", .inspected, "6")]), "9 inspected"),
      Case(
        "adjusted criteria of a content whose row stands alone",
        Merge(rows: [Row("2", own: "8")], adjustments: [.init("2a", .inspected, "1"), .init("2b", .inspected, "2")]),
        "3 inspected"),
      Case(
        "one adjusted criterion of a content whose row stands alone",
        Merge(rows: [Row("2", own: "8")], adjustments: [.init("2a", .inspected, "1")]), "8 self"),
    ])
  func criteria(given: Case<Merge, String>) { #expect(Self.text(Self.content2(given.given).final) == given.expected) }

  @Test(
    "A score for the whole content stands in when its layer is stronger, or as strong and the criteria are not all of it",
    arguments: [
      Case(
        "stronger than all",
        Merge(
          rows: [Row("2a", own: "3", inspected: "2"), Row("2b", own: "5", inspected: "4")],
          adjustments: [.init("2", .agreed, "9")]), "9 agreed"),
      Case(
        "as strong, and one criterion is not of it",
        Merge(
          rows: [Row("2a", own: "3", inspected: "2"), Row("2b", own: "5", inspected: .blank)],
          adjustments: [.init("2", .inspected, "9")]), "9 inspected"),
      Case(
        "as strong, and all criteria are of it",
        Merge(
          rows: [Row("2a", own: "3", inspected: "2"), Row("2b", own: "5", inspected: "4")],
          adjustments: [.init("2", .inspected, "9")]), "6 inspected"),
      Case(
        "weaker",
        Merge(
          rows: [Row("2a", own: "3", agreed: "2"), Row("2b", own: "5", agreed: .blank)],
          adjustments: [.init("2", .inspected, "9")]), "7 agreed"),
      Case(
        "no sum",
        Merge(rows: [Row("2a", own: "3"), Row("2b", own: .blank)], adjustments: [.init("2", .inspected, "9")]),
        "9 inspected"),
      Case(
        "own cell beside own criteria", Merge(rows: [Row("2", own: "10"), Row("2a", own: "3"), Row("2b", own: "5")]),
        "8 self"),
      Case(
        "own cell while criteria are blank",
        Merge(rows: [Row("2", own: "9"), Row("2a", own: .blank), Row("2b", own: .blank)]), "9 self"),
      Case(
        "own cell while one criterion is scored",
        Merge(rows: [Row("2", own: "9"), Row("2a", own: "3"), Row("2b", own: .blank)]), "none"),
      Case(
        "own cell while a criterion has what is no number",
        Merge(rows: [Row("2", own: "9"), Row("2a", own: Score(.notANumber)), Row("2b", own: .blank)]), "none"),
      Case(
        "a formula's cell while criteria are blank",
        Merge(rows: [Row("2", own: .formula("0")), Row("2a", own: .blank), Row("2b", own: .blank)]), "none"),
      Case("a formula's cell without criteria rows", Merge(rows: [Row("2", own: .formula("9"))]), "9 self"),
      Case(
        "an inspected content cell over own criteria",
        Merge(rows: [
          Row("2", own: .blank, inspected: "7"), Row("2a", own: "3", inspected: .blank),
          Row("2b", own: "5", inspected: .blank),
        ]), "7 inspected"),
      Case("no criteria rows", Merge(rows: [Row("2", own: "9", inspected: "8.5")]), "8.5 inspected"),
      Case("above the content's maximum", Merge(rows: [Row("2", own: "10.01")]), "none"),
      Case("nothing at all", Merge(rows: []), "none"),
    ])
  func whole(given: Case<Merge, String>) { #expect(Self.text(Self.content2(given.given).final) == given.expected) }

  @Test(
    "What contradicts itself does not count",
    arguments: [
      Case(
        "two adjustments that differ",
        Merge(
          rows: [Row("2a", own: "3", inspected: "4"), Row("2b", own: "5")],
          adjustments: [.init("2a", .inspected, "1"), .init("2a", .inspected, "2")]), "8 self"),
      Case(
        "two adjustments that agree",
        Merge(
          rows: [Row("2a", own: "3"), Row("2b", own: "5")],
          adjustments: [.init("2a", .inspected, "1"), .init("2a", .inspected, "1.0")]), "6 inspected"),
      Case(
        "two rows that differ",
        Merge(rows: [Row("2a", own: "3"), Row("2b", own: "5")], duplicates: [Row("2a", own: "2")]), "none"),
      Case(
        "two rows that agree",
        Merge(rows: [Row("2a", own: "3"), Row("2b", own: "5")], duplicates: [Row("2a", own: "3")]), "8 self"),
      Case(
        "two rows that differ, one adjusted",
        Merge(
          rows: [Row("2a", own: "3"), Row("2b", own: "5")], adjustments: [.init("2a", .inspected, "1")],
          duplicates: [Row("2a", own: "2")]), "6 inspected"),
    ])
  func contradictions(given: Case<Merge, String>) {
    #expect(Self.text(Self.content2(given.given).final) == given.expected)
  }

  private static let zero = Scheme.small.with(blank: .zero)
  private static let sum = Scheme.small.with(partialContent: .sum)

  @Test(
    "Where the scheme says that blank is zero, the unit's blank cells are",
    arguments: [
      Case("a blank criterion", Merge(rows: [Row("2a", own: "3"), Row("2b", own: .blank)], scheme: zero), "3 self"),
      Case(
        "a dash", Merge(rows: [Row("2a", own: "3"), Row("2b", own: Score(.none, found: "-"))], scheme: zero), "3 self"),
      Case("a blank content without criteria rows", Merge(rows: [Row("2", own: .blank)], scheme: zero), "0 self"),
      Case(
        "blank criteria go before the content's cell",
        Merge(rows: [Row("2", own: .blank), Row("2a", own: .blank), Row("2b", own: .blank)], scheme: zero), "0 self"),
      Case(
        "what is no number is not blank",
        Merge(rows: [Row("2a", own: "3"), Row("2b", own: Score(.date))], scheme: zero), "none"),
      Case(
        "an inspection that has not been is no inspection with zero points",
        Merge(rows: [Row("2a", own: "3", inspected: .blank), Row("2b", own: "5", inspected: .blank)], scheme: zero),
        "8 self"),
      Case(
        "nor is one of a content without criteria rows",
        Merge(rows: [Row("2", own: "8", inspected: .blank)], scheme: zero), "8 self"),
    ])
  func blankZero(given: Case<Merge, String>) { #expect(Self.text(Self.content2(given.given).final) == given.expected) }

  @Test(
    "Where the scheme says so, a content has the sum of the criteria that have a score",
    arguments: [
      Case("one of two", Merge(rows: [Row("2a", own: "3"), Row("2b", own: .blank)], scheme: sum), "3 self"),
      Case("none of two", Merge(rows: [Row("2a", own: .blank), Row("2b", own: .blank)], scheme: sum), "none"),
      Case(
        "none of two beside the content's cell",
        Merge(rows: [Row("2", own: "9"), Row("2a", own: .blank), Row("2b", own: .blank)], scheme: sum), "9 self"),
    ])
  func partial(given: Case<Merge, String>) { #expect(Self.text(Self.content2(given.given).final) == given.expected) }
}
