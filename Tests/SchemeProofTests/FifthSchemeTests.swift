import Configuration
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

/// A scheme that no document has, made by writing YAML alone: other maximums, three classes, steps of half a point, its own
/// labels, criteria in criteria, an award of its own.
@Suite struct FifthScheme {
  private static let text = """
    id: xa-2027
    version: "1"
    title: { vi: Kiểm tra công tác số hóa, en: Inspection of digitizing }
    organizer: { vi: Sở Nội vụ, en: Department }
    unitKinds: [xã, phường, đặc khu]
    clusterSize: { min: 5, max: 8 }
    rounds:
      - { id: q1, name: { vi: Quý I, en: Quarter 1 }, deadline: 2027-03-31 17:00 }
      - { id: q2, name: { vi: Quý II, en: Quarter 2 }, deadline: 2027-06-30, followsUp: q1 }
    maximum: 40
    step: 0.5
    layers: [self, agreed]
    blank: zero
    labels: { name: [Việc phải làm], max: [Khung điểm], self: [Xã chấm], agreed: [Cụm chấm] }
    contents:
      - id: A
        name: { vi: Số hóa hồ sơ, en: Digitizing files }
        max: 25
        criteria:
          - id: A1
            name: { vi: Quét tài liệu, en: Scanning }
            max: 15
            criteria:
              - { id: A1a, name: { vi: Quét hồ sơ đất đai, en: Land files }, max: 10 }
              - { id: A1b, name: { vi: Quét hồ sơ hộ tịch, en: Civil files }, max: 5 }
          - { id: A2, name: { vi: Nhập siêu dữ liệu, en: Metadata }, max: 10 }
      - { id: B, name: { vi: Ký số, en: Digital signatures }, max: 12.5 }
      - { id: C, name: { vi: Có máy quét, en: There is a scanner }, kind: yesNo, max: 2.5 }
    grading:
      bands: closed
      classes:
        - { class: Tốt, when: [total >= 32, every content >= 60%, met >= 1] }
        - { class: Khá, when: [total >= 24, total < 32, content A > 50%] }
      otherwise: Đạt
    ranking: { by: total, afterTie: next }
    awards:
      - { id: co, name: { vi: Cờ, en: Flag }, per: cluster, class: Tốt, quota: 2 }
    """

  private static func scheme(_ change: (String, String)? = nil) throws -> Scheme {
    try SchemeFile.scheme(from: change.map { text.replacing($0.0, with: $0.1) } ?? text, file: "a.yaml")
  }

  private static func rows(_ own: [Draft], agreed: [Draft] = [nil, nil, nil, nil, nil]) -> [[Draft]] {
    [
      ["UBND xã Đông Anh"], ["TT", "Việc phải làm", "Khung điểm", "Xã chấm", "Cụm chấm"],
      ["I", "Số hóa hồ sơ", 25, nil, nil], ["1", "Quét tài liệu", 15, nil, nil],
      ["1.1", "Quét hồ sơ đất đai", 10, own[0], agreed[0]], ["1.2", "Quét hồ sơ hộ tịch", 5, own[1], agreed[1]],
      ["2", "Nhập siêu dữ liệu", 10, own[2], agreed[2]], ["II", "Ký số", .number("12.5"), own[3], agreed[3]],
      ["III", "Có máy quét", nil, own[4], agreed[4]],
    ]
  }

  private static func judged(_ own: [Draft], agreed: [Draft] = [nil, nil, nil, nil, nil]) throws -> Judged {
    try Judged(rows(own, agreed: agreed), by: scheme())
  }

  @Test(
    "Its table is found by its own labels and bound at every depth; the final points are those of the stronger layer")
  func bound() throws {
    let judged = try Self.judged([8, 4, 9, .number("10.5"), "x"], agreed: [nil, 3, nil, nil, nil])
    #expect(judged.finals == ["A 20", "A1 11", "A1a 8", "A1b 3", "A2 9", "B 10.5", "C 2.5"])
    #expect(judged.examination.tally.total == "33" && judged.examination.tally.ownTotal == "34")
    #expect(judged.examination.grade?.className == "Tốt")
    #expect(judged.found == ["grade.provisional", "adjustment.unconfirmed E6"])
  }

  @Test(
    "Its three classes have the bounds that it writes",
    arguments: [
      Case("at the first", [10, 5, 7, .number("7.5"), "x"], "Tốt"),
      Case("a step below", [10, 5, .number("6.5"), .number("7.5"), "x"], "Khá"),
      Case("enough without the scanner", [10, 5, 10, 10, "không"], "Đạt"),
      Case("in the second band without it", [10, 5, 10, 5, "không"], "Khá"),
      Case("at the second", [10, 5, 5, 4, "0"], "Khá"),
      Case("a step below the second", [10, 5, 5, .number("3.5"), "0"], "Đạt"),
      Case("half of the first content", [.number("7.5"), 5, 0, 11, "x"], "Đạt"),
    ] as [Case<[Draft], String>])
  func classes(given: Case<[Draft], String>) throws {
    #expect(try Self.judged(given.given).examination.grade?.className == given.expected)
  }

  @Test("A blank is a zero where it says so, and no where yes or no is asked for") func blanks() throws {
    let judged = try Self.judged([10, nil, 10, 10, nil])
    #expect(judged.finals == ["A 20", "A1 10", "A1a 10", "A1b 0", "A2 10", "B 10", "C 0"])
    #expect(!judged.found.contains { $0.hasPrefix("score.missing") })
  }

  @Test("A score off the half-point step is said, and counts") func steps() throws {
    let judged = try Self.judged([.number("9.75"), 5, 10, 10, "x"])
    #expect(judged.found == ["score.off-step D5", "grade.provisional"])
    #expect(judged.examination.tally.total == "37.25")
  }

  @Test("One changed word makes another reading: open bands let 37.5 points without a scanner be Khá") func reading()
    throws
  {
    let rows = Self.rows([10, 5, 10, 10, "không"])
    let open = try Judged(rows, by: Self.scheme(("bands: closed", "bands: open")))
    #expect(open.examination.grade?.className == "Khá" && open.found.contains("grade.above-band"))
  }

  @Test("Its award goes to two units of a cluster, and a tie is left to the vote") func awards() throws {
    let units = [("a", "36"), ("b", "34"), ("c", "34"), ("d", "33")].map { unit, total in
      Contender(unit: unit, cluster: "1", total: Points(stringLiteral: total), className: "Tốt")
    }
    let scheme = try Self.scheme()
    let result = try #require(Awards(scheme.awards, contenders: units, clusters: ["1"]).results.first)
    #expect(result.winners.map(\.unit) == ["a"])
    #expect(result.ties.map { $0.units.map(\.unit) } == [["b", "c"]])
    #expect(Ranking(units, by: try #require(scheme.ranking)).entries.map(\.place) == [1, 2, 2, 3])
  }

  @Test("Its deadline is an hour in Vietnam") func deadline() throws {
    let deadline = try #require(Self.scheme().round("q1")?.deadline)
    // 31 March 2027, 10:00:59 and 10:01 in UTC.
    #expect(!deadline.isPast(at: 1_806_487_259) && deadline.isPast(at: 1_806_487_260))
  }
}
