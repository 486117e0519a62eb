import Configuration
import Reporting
import Scoring
import Spreadsheet
import Validation

/// Outcomes made by hand, of the embedded scheme, for what the pages show.
enum HTMLSamples {
  static func scheme() throws -> Scheme {
    guard let scheme = try EmbeddedSchemes.scheme("hanoi-2017") else { throw Missing.scheme }
    return scheme
  }

  enum Missing: Error { case scheme }

  static let kimChung = Unit(
    id: "kim-chung", name: "Kim Chung", kind: UnitKind("xã"), cluster: "Cụm 1", isLead: true)
  static let daiMach = Unit(id: "dai-mach", name: "Đại Mạch", kind: UnitKind("xã"), cluster: "Cụm 1")
  static let town = Unit(
    id: "tt-dong-anh", name: "Đông Anh", kind: UnitKind("thị trấn"), cluster: "Cụm 2", isLead: true)
  static let coLoa = Unit(id: "co-loa", name: "Cổ Loa", kind: UnitKind("xã"), cluster: "Cụm 2")
  static let vanHa = Unit(id: "van-ha", name: "Vân Hà", kind: UnitKind("xã"), cluster: "3", isLead: true)

  /// The points of every row of a good table.
  static let good: [(id: String, maximum: String, own: String)] = [
    ("1", "5", "4.5"), ("2", "15", "13.5"), ("3", "25", "22.5"), ("3a", "7", "6.5"), ("3b", "6", "5.5"),
    ("3c", "8", "7"), ("3d", "4", "3.5"), ("4", "30", "26.5"), ("4a", "12", "10"), ("4b", "8", "7.5"),
    ("4c", "6", "5.5"), ("4d", "4", "3.5"), ("5", "10", "9"), ("6", "10", "8.5"), ("7", "5", "4.5"),
  ]

  /// A table of ``good`` with some of the unit's own cells replaced.
  static func sheet(
    named sheet: String = "Tự chấm", own: [String: (NumberCell.Reading, String)] = [:],
    inspected: [String: String] = [:],
    notes: [String: String] = [:]
  ) throws -> ScoreSheet {
    let rows = try good.enumerated().map { place, line in
      let row = 6 + place
      let points = try Points(literal: line.own)
      let (reading, found) = own[line.id] ?? (.points(points), line.own)
      var scores: [Layer: NumberCell] = [
        .own: NumberCell(reference: .init(row: row, column: 4), reading: reading, found: found)
      ]
      if let text = inspected[line.id] {
        scores[.inspected] = NumberCell(
          reference: .init(row: row, column: 5), reading: .points(try Points(literal: text)), found: text)
      }
      return ScoreRow(
        target: line.id.count == 1 ? .content(line.id) : .criterion(line.id, content: String(line.id.prefix(1))),
        row: row, label: .init(row: row, column: 2), name: line.id,
        maximum: NumberCell(
          reference: .init(row: row, column: 3), reading: .points(try Points(literal: line.maximum)),
          found: line.maximum),
        scores: scores, note: notes[line.id], isHidden: false)
    }
    return ScoreSheet(
      sheet: sheet, header: .init(row: 5, column: 1), layers: [.own, .inspected], rows: rows, duplicates: [],
      unknown: [], totals: [:], totalMaximum: nil, declaredClass: nil)
  }

  static func outcome(
    of unit: Unit?, file: String = "Xa Kim Chung.xlsx", sheet: ScoreSheet?, round: String? = "2017",
    findings more: [Finding] = [], adjustments: UnitAdjustments = .none
  ) throws -> SubmissionOutcome {
    let scheme = try scheme()
    let examination = sheet.map { Examination(scheme: scheme, sheet: $0, adjustments: adjustments) }
    return SubmissionOutcome(
      submission: .init(
        file: file, sha256: "9f2c51d07ab4e86a8d3a5b1ce07f4b2290be1d6f17c06d7f1f4a6c1a2b3c4d5e", revision: 2,
        sheet: sheet?.sheet),
      scheme: scheme, round: round, unit: unit, tally: examination?.tally, grade: examination?.grade,
      findings: ((examination?.findings() ?? []) + more).inReadingOrder())
  }

  /// Class B: the inspectors lowered content 4; some cells want a look.
  static func graded() throws -> SubmissionOutcome {
    let sheet = try sheet(
      own: [
        "6": (.typed(try Points(literal: "8.5")), "8,5 điểm"), "3": (.points(try Points(literal: "21.5")), "21.5"),
      ],
      inspected: ["2": "12.5", "4a": "7.5", "4b": "6.5"],
      notes: ["4a": "Chưa chỉnh lý tài liệu giai đoạn 2015–2016; còn 12 mét giá tài liệu bó gói"])
    return try outcome(of: kimChung, file: "Bang tu cham - xa Kim Chung (ban sua).xlsx", sheet: sheet)
  }

  /// A unit in the highest class, every content inspected and nothing to report.
  static func clean() throws -> SubmissionOutcome {
    let sheet = try sheet()
    let rows = sheet.rows.map { row in
      Adjustment(
        place: .init(file: "a.csv", sheet: nil, cell: "D\(row.row)"), unitText: "", unitID: nil,
        targetText: row.target.id, target: row.target, layer: .inspected, score: row.scores[.own] ?? row.blank,
        reason: "như tự chấm", by: nil, date: nil, round: nil)
    }
    let scheme = try scheme()
    let adjustments = UnitAdjustments(rows, scheme: scheme) { sheet.maximum(of: $0, scheme: scheme) }
    return try outcome(
      of: daiMach, file: "Dai Mach.xlsx", sheet: sheet, round: nil, adjustments: adjustments)
  }

  /// A score above its maximum and one that is no number: two contents without a score.
  static func incomplete() throws -> SubmissionOutcome {
    let sheet = try sheet(own: [
      "3c": (.points(try Points(literal: "12")), "12"), "5": (.date, "01/02/2017"), "7": (.blank, ""),
      "3": (.notCalculated, "=SUM(D9:D12)"),
    ])
    return try outcome(of: coLoa, file: "Cổ Loa.xlsx", sheet: sheet)
  }

  static func rejected() throws -> SubmissionOutcome {
    try outcome(
      of: nil, file: "Bảng chấm (mật khẩu 123).xlsx", sheet: nil,
      findings: [Finding(.file(.encrypted), at: .init())])
  }
}

extension ScoreRow {
  /// An empty cell of the row.
  fileprivate var blank: NumberCell { NumberCell(reference: label, reading: .blank, found: "") }
}
