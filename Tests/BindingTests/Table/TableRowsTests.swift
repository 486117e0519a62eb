import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Binding

@Suite struct TableRowsBound {
  private static let all = ["1: 4", "2: 12", "3: 20", "4: 24", "5: 8", "6: 7", "7: 3"]

  @Test("Each row is bound with its cells") func bound() throws {
    let sheet = try #require(HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents))
    #expect(sheet.ownScores == Self.all)
    #expect(sheet.header == "A1")
    #expect(sheet.sheet == "Phiếu")
    let row = try #require(sheet.row(of: .content("3")))
    #expect(row.row == 4)
    #expect(row.label == "B4")
    #expect(row.name == "Công tác văn thư")
    #expect(row.maximum?.points == "25")
    #expect(row.scores[.own]?.reference == "D4")
  }

  @Test("Criteria are bound under their content, by letter or number") func criteria() throws {
    var rows = [HanoiTable.header] + HanoiTable.contents
    rows.insert(
      contentsOf: [
        ["a", "Soạn thảo và ban hành văn bản", 7, 6], ["b", "Quản lý văn bản đi, đến", 7, 5],
        ["3.3", "Lập hồ sơ", 7, 4], ["3d", "Sử dụng con dấu", 4, 3],
      ], at: 4)
    rows.insert(["1", "Thu thập, chỉnh lý", 10, 9], at: 9)
    let sheet = try #require(HanoiTable.scoreSheet(rows))
    #expect(
      sheet.ownScores == [
        "1: 4", "2: 12", "3: 20", "3a: 6", "3b: 5", "3c: 4", "3d: 3", "4: 24", "4a: 9", "5: 8", "6: 7", "7: 3",
      ])
  }

  @Test("The number may stand before the name, and the name in the number's column") func numberInName() throws {
    let names: [Draft] = [
      "1. Tuyên truyền", "Nội dung 2: Ban hành văn bản quản lý", "III. Công tác văn thư", "Nội dung 4. Lưu trữ",
      "5) Bố trí công chức", "6/ Ứng dụng CNTT", "7 - Báo cáo, thống kê",
    ]
    let rows = zip(names, HanoiTable.contents).enumerated().map { place, pair in
      (place % 2 == 0 ? [nil, pair.0] : [pair.0, nil]) + pair.1.suffix(2)
    }
    #expect(HanoiTable.scoreSheet([HanoiTable.header] + rows)?.ownScores == Self.all)
  }

  @Test("What stands in brackets is no part of the name") func brackets() throws {
    var rows = [HanoiTable.header] + HanoiTable.contents
    rows[3][1] = "Công tác văn thư (soạn thảo, con dấu, lưu trữ, báo cáo thống kê công nghệ thông tin)"
    #expect(HanoiTable.scoreSheet(rows)?.ownScores == Self.all)
  }

  @Test(
    "A row that numbers the columns is none of the table",
    arguments: [["(1)", "(2)", "(3)", "(4)"], ["A", "B", "1", "2"], ["1", "2", "3", "4=3-2"]])
  func columnNumbers(numbers: [String]) throws {
    let rows = [HanoiTable.header, numbers.map { .text($0) }] + HanoiTable.contents
    let sheet = try #require(HanoiTable.scoreSheet(rows))
    #expect(sheet.ownScores == Self.all)
    #expect(sheet.unknown.isEmpty)
    #expect(sheet.duplicates.isEmpty)
  }

  @Test(
    "A total row is known by its label",
    arguments: [
      "Tổng cộng", "TỔNG ĐIỂM", "Cộng", "Tổng số điểm đạt được", "Tổng cộng:", "Cộng (1+2+3+4+5+6+7)",
      "Tổng (I + … + VII)", "To\u{302}\u{309}ng co\u{323}\u{302}ng",
    ])
  func total(label: String) throws {
    for name: [Draft] in [[nil, .text(label)], [.text(label), nil]] {
      let sheet = try #require(HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents + [name + [100, 78]]))
      #expect(sheet.totals[.own]?.points == "78")
      #expect(sheet.totals[.own]?.reference == "D9")
      #expect(sheet.totalMaximum?.points == "100")
      #expect(sheet.unknown.isEmpty)
    }
  }

  @Test("A row of the table is no total", arguments: ["Tổng hợp báo cáo", "Cộng tác viên"])
  func noTotal(label: String) throws {
    let sheet = try #require(
      HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents + [[8, .text(label), 5, 5]]))
    #expect(sheet.totals.isEmpty)
    #expect(sheet.unknown.map(\.label) == ["B9"])
  }

  @Test(
    "The class that a unit gives itself is read",
    arguments: [
      Case("in one cell", [nil, "Xếp loại: B"], "B9"),
      Case("in the next", ["Đơn vị tự xếp loại", nil, nil, "B"], "D9"),
      Case("with its word", [nil, "Tự xếp loại", "Loại B"], "C9"), Case("in lower case", [nil, "xếp loại: b"], "B9"),
    ] as [Case<[Draft], CellReference>])
  func declaredClass(given: Case<[Draft], CellReference>) {
    let sheet = HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents + [given.given])
    #expect(sheet?.declaredClass == .init(cell: given.expected, name: "B"))
  }

  @Test(
    "No class is read where none of the scheme's stands",
    arguments: ["Xếp loại: tốt", "Xếp loại:", "Phân loại tài liệu: B", "Xếp loại: E"])
  func noClass(text: String) {
    let sheet = HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents + [[nil, .text(text)]])
    #expect(sheet?.declaredClass == nil)
  }

  @Test("A class beside the total leaves the total what it is") func classInTotal() {
    let header = HanoiTable.header + ["Ghi chú"]
    let sheet = HanoiTable.scoreSheet([header] + HanoiTable.contents + [[nil, "Tổng cộng", 100, 78, "Xếp loại: B"]])
    #expect(sheet?.totals[.own]?.points == "78")
    #expect(sheet?.declaredClass?.name == "B")
  }

  @Test("A note that begins like a class leaves its row what it is") func classInNote() {
    let rows =
      [HanoiTable.header + ["Ghi chú"]]
      + HanoiTable.contents.enumerated().map { $1 + ($0 == 2 ? ["Loại hồ sơ B"] : []) }
    #expect(HanoiTable.scoreSheet(rows)?.ownScores == Self.all)
  }

  @Test("A row of no content is told when it is scored, also below the total") func unknown() {
    let rows: [[Draft]] = [
      [8, "Phòng cháy chữa cháy", 5, nil], [nil, "Điểm thưởng", nil, 2], [nil, "Ghi chú chung"], [9, "Khen thưởng"],
      [nil, "Tổng cộng", 100, 78], [nil, "Điểm trừ", nil, 1],
    ]
    let sheet = HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents + rows)
    #expect(sheet?.unknown.map(\.label) == ["B10", "B14"])
  }

  @Test("Below the total signatures and dates are no rows") func belowTotal() {
    let sheet = HanoiTable.scoreSheet(
      [HanoiTable.header] + HanoiTable.contents + [
        [nil, "Tổng cộng", 100, 78], [nil, "Người lập biểu", nil, "Trưởng đoàn"],
      ])
    #expect(sheet?.unknown.isEmpty == true)
  }

  @Test("A second row of a content is kept apart") func duplicates() {
    let sheet = HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents + [[3, "Công tác văn thư", 25, 21]])
    #expect(sheet?.ownScores == Self.all)
    #expect(sheet?.duplicates.map(\.row) == [9])
  }

  @Test("Notes and hidden rows are kept") func notes() throws {
    let rows = [HanoiTable.header + ["Ghi chú"]] + HanoiTable.contents.map { $0 + ["vì"] }
    guard case .found(let sheet) = HanoiTable.bind([Sheet("A", rows, hiddenRows: [3...3])]).table else {
      Issue.record("no table")
      return
    }
    #expect(sheet.rows.map(\.note) == Array(repeating: "vì", count: 7))
    #expect(sheet.rows.filter(\.isHidden).map(\.target.id) == ["2"])
  }

  @Test("A row whose name begins like a total is that row when it has a score of its own") func likeATotal() {
    let sheet = HanoiTable.scoreSheet([HanoiTable.header] + HanoiTable.contents + [[8, "Công chứng bản sao", 5, 5]])
    #expect(sheet?.totals.isEmpty == true)
    #expect(sheet?.unknown.map(\.label) == ["B9"])
  }
}
