import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

/// Tables of the schemes that are not hanoi-2017, as units would fill them in.
@Suite struct TablesOfOtherSchemes {
  // MARK: - national-2007

  private static let national: [[Draft]] = [
    ["UBND tỉnh Bình Định"], ["TT", "Chỉ tiêu kiểm tra", "Tự chấm", "Đoàn thống nhất"],
    ["I", "Quản lý công tác văn thư, lưu trữ", "3.000", "2.900"],
    ["II", "Thực hiện hoạt động nghiệp vụ văn thư", 2640, nil],
    ["III", "Thực hiện nghiệp vụ lưu trữ", "2.640 điểm", 2740], [nil, "Tổng cộng", "8.280", nil],
  ]

  @Test("national-2007: points group thousands, nothing bounds them, and no class is given") func provinces() throws {
    let judged = try Judged(Self.national, by: .national)
    #expect(judged.finals == ["1 2900", "2 2640", "3 2740"])
    #expect(judged.examination.tally.total == "8280" && judged.examination.tally.total(of: .own) == "8280")
    #expect(judged.examination.grade == nil)
    #expect(judged.examination.tally.contents.allSatisfy { $0.percentage == nil && $0.isPerformed == true })
    #expect(!judged.found.contains { $0.hasPrefix("total.sum") || $0.hasPrefix("max") || $0.hasPrefix("score.above") })
    #expect(judged.found.contains("grade.provisional"))
    #expect(judged.json.contains("\"max\": null") && judged.json.contains("\"percent\": null"))
    #expect(judged.json.contains("\"grade\": null") && judged.json.contains("\"status\": \"graded\""))
  }

  @Test("national-2007: points are whole") func whole() throws {
    var rows = Self.national
    rows[2][2] = "3.000,5"
    rows[3][2] = "-5"
    let judged = try Judged(rows, by: .national)
    #expect(judged.found.contains("score.off-step C3") && judged.found.contains("score.negative C4"))
    #expect(judged.examination.tally.isComplete == false)
  }

  // MARK: - ductho-2022

  private static let ductho: [[Draft]] = [
    ["UBND xã Tùng Ảnh"], ["STT", "Lĩnh vực, nội dung", "Điểm tối đa", "Tự chấm", "Huyện thẩm định", "Ghi chú"],
    ["I", "CÔNG TÁC CẢI CÁCH HÀNH CHÍNH", 60, nil, nil], ["a", "Công tác chỉ đạo, điều hành CCHC", 10, 9, nil],
    ["b", "Xây dựng và tổ chức thực hiện văn bản QPPL", 10, 8, nil],
    ["c", "Cải cách TTHC gắn với cơ chế một cửa", 15, nil, nil], [1, "Về cải cách thủ tục hành chính", 8, 7, 6, "Trễ"],
    [2, "Thực hiện cơ chế một cửa, một cửa liên thông", 7, 7, nil], ["d", "Cải cách tổ chức bộ máy", 5, 5, nil],
    ["đ", "Cải cách chế độ công vụ", 5, 5, nil], ["e", "Cải cách tài chính công", 5, 4, nil],
    ["g", "Xây dựng và phát triển Chính phủ điện tử", 10, nil, nil], ["-", "Hiện đại hóa nền hành chính", 6, 5, nil],
    ["-", "Việc áp dụng ISO 9001:2015", 4, 4, nil], ["II", "VĂN THƯ - LƯU TRỮ", 30, nil, nil],
    [1, "Xây dựng kế hoạch và tổ chức kiểm tra", 5, 5, nil], [2, "Về công tác văn thư", 10, 9, nil],
    [3, "Về hoạt động nghiệp vụ lưu trữ", 10, 8, nil], [4, "Bố trí kinh phí", 5, 5, nil],
    ["III", "THI ĐUA - KHEN THƯỞNG", 10, nil, nil], [1, "Phát động thi đua", 4, 4, nil],
    [2, "Công tác nhân rộng điển hình tiên tiến", 3, 2, nil], [3, "Thẩm quyền khen thưởng", 3, 3, nil],
    [nil, "Tổng cộng", 100, 90, nil],
  ]

  @Test("ductho-2022: rows bind at any depth by number and name, and maximums are the workbook's") func fields() throws
  {
    let judged = try Judged(Self.ductho, by: .ductho)
    #expect(
      judged.finals == [
        "cchc 53", "cchc-a 9", "cchc-b 8", "cchc-c 13", "cchc-c1 6", "cchc-c2 7", "cchc-d 5", "cchc-dd 5", "cchc-e 4",
        "cchc-g 9", "cchc-g1 5", "cchc-g2 4", "vtlt 27", "vtlt-1 5", "vtlt-2 9", "vtlt-3 8", "vtlt-4 5", "tdkt 9",
        "tdkt-1 4", "tdkt-2 2", "tdkt-3 3",
      ])
    #expect(judged.sheet.unknown.isEmpty && judged.sheet.duplicates.isEmpty)
    #expect(judged.examination.tally.total == "89" && judged.examination.tally.ownTotal == "90")
    #expect(judged.examination.tally.maximum == "100")
    #expect(judged.examination.tally.contents[0].percentage?.description == "88.33")
    #expect(judged.found == ["adjustment.unconfirmed E7"])
    #expect(judged.examination.grade == nil)
  }

  @Test("ductho-2022: criteria of a criterion stand in criteria of their own in result.json") func nested() throws {
    let json = try Judged(Self.ductho, by: .ductho).json
    let group = try #require(json.firstRange(of: "\"id\": \"cchc-c\""))
    let next = try #require(json.firstRange(of: "\"id\": \"cchc-d\""))
    #expect(json[group.lowerBound..<next.lowerBound].contains("\"criteria\": ["))
    #expect(json.ranges(of: "\"criteria\": [").count == 3 + 2)
  }

  @Test(
    "ductho-2022: what does not add up is found at any depth",
    arguments: [
      Case("a maximum in the middle", [5: [nil, nil, 14]], ["max.altered C6"]),
      Case("a maximum of a field", [2: [nil, nil, 61]], ["max.altered C3"]),
      Case("a sum in the middle", [5: [nil, nil, nil, 15]], ["content.sum-mismatch D6"]),
      Case("a maximum that is none", [6: [nil, nil, "nhiều"]], ["max.altered C7"]),
      Case("a score above it", [7: [nil, nil, nil, 8]], ["score.above-max D8"]),
      Case("a missing score", [7: [nil, nil, nil, .text("")]], ["score.missing D8"]),
    ] as [Case<[Int: [Draft]], [String]>])
  func faults(given: Case<[Int: [Draft]], [String]>) throws {
    var rows = Self.ductho
    for (row, drafts) in given.given {
      for (column, draft) in drafts.enumerated() {
        if case .nothing = draft { continue }
        rows[row][column] = draft
      }
    }
    let found = try Judged(rows, by: .ductho).found.filter { !$0.hasPrefix("adjustment") && !$0.hasPrefix("total") }
    for rule in given.expected { #expect(found.contains(rule), "\(found)") }
  }

  @Test("ductho-2022: a field whose lowest rows are not there is missing them, those that are scored as one are not")
  func rows() throws {
    var rows = Self.ductho
    rows.remove(at: 7)
    #expect(try Judged(rows, by: .ductho).found.contains("criterion.missing B6"))
    var whole = Self.ductho
    whole[5][3] = 13
    whole.removeSubrange(6...7)
    let judged = try Judged(whole, by: .ductho)
    #expect(!judged.found.contains { $0.hasPrefix("criterion.missing") })
    #expect(judged.examination.tally.contents[0].criterion("cchc-c")?.final?.points == "13")
  }

  @Test("ductho-2022: without maximums anywhere the points count, and no percentage is told") func noMaximums() throws {
    let rows = Self.ductho.map { row in row.enumerated().map { $0.offset == 2 ? Draft.nothing : $0.element } }
    var bare = rows
    bare[1] = Self.ductho[1]
    let judged = try Judged(bare, by: .ductho)
    #expect(judged.examination.tally.total == "89" && judged.examination.tally.maximum == nil)
    #expect(judged.found == ["max.missing C3", "max.missing C15", "max.missing C20", "adjustment.unconfirmed E7"])
  }

  // MARK: - hcmc-2019

  private static func ward(_ answers: (Int) -> Draft) -> [[Draft]] {
    [["UBND phường Tân Định"], ["TT", "Tiêu chí", "Có/Không", "Ghi chú"]]
      + Scheme.hcmc.contents.enumerated().map { place, content in
        [.number(content.id), .text(content.aliases.first ?? content.name.vi), answers(place), nil]
      }
  }

  @Test("hcmc-2019: yes and no are read as they are written") func answers() throws {
    let drafts: [Draft] = ["x", "X", "Có", 1, "✓", "không", 0, "-", .cell(.boolean(true)), .cell(.boolean(false))]
    let judged = try Judged(Self.ward { drafts[$0 % drafts.count] }, by: .hcmc)
    #expect(judged.examination.tally.metCount == 15)
    #expect(judged.examination.tally.total == "15" && judged.examination.grade?.className == "12-20/23")
    #expect(judged.found == ["grade.provisional"])
  }

  @Test(
    "hcmc-2019: what is neither yes nor no is said, and does not count",
    arguments: [
      Case("another number", 2, "score.not-yes-no C4"), Case("a word", "một phần", "score.not-yes-no C4"),
      Case("nothing", nil, "score.missing C4"), Case("a decimal", .number("0.5"), "score.not-yes-no C4"),
      Case("an error", .cell(.error("#REF!")), "score.formula-error C4"),
    ] as [Case<Draft, String>])
  func neither(given: Case<Draft, String>) throws {
    let judged = try Judged(Self.ward { $0 == 1 ? given.given : "x" }, by: .hcmc)
    #expect(judged.found == [given.expected])
    #expect(judged.examination.grade == nil)
    #expect(judged.json.contains("\"status\": \"incomplete\""))
  }

  @Test("hcmc-2019: the inspection's answer goes before the ward's own") func inspected() throws {
    var rows = Self.ward { _ in "x" }
    rows[1] = ["TT", "Tiêu chí", "Có/Không", "Kết quả kiểm tra"]
    for row in 2...6 { rows[row][3] = "không" }
    let judged = try Judged(rows, by: .hcmc)
    #expect(judged.examination.tally.metCount == 18 && judged.examination.tally.ownTotal == "23")
  }

  @Test(
    "hcmc-2019: a form may have a column for yes and one for no, under one heading or by themselves",
    arguments: [
      [["TT", "Tiêu chí", "Có", "Không"]], [["TT", "Tiêu chí", "Kết quả", nil], [nil, nil, "Có", "Không"]],
    ]
      as [[[Draft]]])
  func columns(header: [[Draft]]) throws {
    let marks: [[Draft]] = [["x", nil], [nil, "x"], [nil, nil], ["x", "x"]]
    let rows = Self.ward { _ in nil }.dropFirst(2).enumerated().map { place, row in
      row.prefix(2) + (place < 4 ? marks[place] : ["x", nil])
    }
    let judged = try Judged([["UBND phường Tân Định"]] + header + rows.map(Array.init), by: .hcmc)
    let finals = judged.examination.tally.contents.prefix(5).map { $0.final?.points.description ?? "-" }
    #expect(finals == ["1", "0", "-", "-", "1"])
    let first = 2 + header.count
    #expect(judged.found == ["score.missing C\(first + 2)", "score.not-yes-no D\(first + 3)"])
  }

  @Test(
    "hcmc-2019: a band that the ward gives itself is held against its answers",
    arguments: [
      Case("the right one", "Xếp loại: 23/23", []), Case("another", "Xếp loại: 12-20/23", ["class.mismatch B26"]),
      Case("one of words", "Xếp loại: Dưới 11/23", ["class.mismatch B26"]),
    ] as [Case<Draft, [String]>])
  func declared(given: Case<Draft, [String]>) throws {
    let judged = try Judged(Self.ward { _ in "x" } + [[nil, given.given]], by: .hcmc)
    #expect(judged.found.filter { $0.hasPrefix("class") || $0.hasPrefix("criterion") } == given.expected)
  }

  @Test("hcmc-2019: in the published gap the class is null, and the report says so") func gap() throws {
    let judged = try Judged(Self.ward { $0 < 21 ? "x" : "0" }, by: .hcmc)
    #expect(judged.found == ["grade.no-band", "grade.provisional"])
    #expect(judged.json.contains("\"class\": null") && judged.json.contains("\"rule\": \"met >= 23\""))
  }
}
