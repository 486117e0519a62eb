import Binding
import Scoring
import Spreadsheet
import TestSupport
import Testing

@Suite struct AdjustmentReaders {
  private static let roster = Roster(
    units: [
      Unit(id: "kc", name: "Kim Chung", kind: UnitKind("xã")), Unit(id: "un", name: "Uy Nỗ", kind: UnitKind("xã")),
    ], kinds: Scheme.hanoi.unitKinds)

  private func read(_ rows: [[Draft]], isWorkbook: Bool = false, roster: Roster? = roster) -> AdjustmentFile {
    AdjustmentReader(scheme: .hanoi, roster: roster).read(
      ReceivedWorkbook(fileName: "diem.xlsx", sheets: [Sheet("Phiếu", rows)]), isWorkbook: isWorkbook)
  }

  private static let header: [Draft] = ["Đơn vị", "Nội dung", "Lớp", "Điểm", "Lý do", "Người chấm", "Ngày", "Đợt"]

  @Test("Every column of a row is read") func columns() throws {
    let rows: [[Draft]] = [
      ["ĐIỂM ĐOÀN KIỂM TRA"], Self.header,
      ["UBND xã Kim Chung", "3a", "Kiểm tra", "6,5", "Thiếu hồ sơ", "Đoàn 1", "5/10/2017", "Đợt 1"],
    ]
    let row = try #require(read(rows).adjustments.first)
    #expect(row.place == .init(file: "diem.xlsx", sheet: nil, cell: "D3"))
    #expect(row.unitText == "UBND xã Kim Chung")
    #expect(row.unitID == "kc")
    #expect(row.target == Target("3a"))
    #expect(row.layer == .inspected)
    #expect(row.score.points == "6.5")
    #expect([row.reason, row.by, row.date, row.round] == ["Thiếu hồ sơ", "Đoàn 1", "5/10/2017", "Đợt 1"])
    #expect(read(rows, isWorkbook: true).adjustments.first?.place.sheet == "Phiếu")
  }

  @Test("Headers in English, and the fewest of them") func english() throws {
    let row = try #require(
      read([["unit", "criterion", "layer", "points"], ["un", "4", "agreed", 20]]).adjustments.first)
    #expect(row.unitID == "un")
    #expect(row.target == Target("4"))
    #expect(row.layer == .agreed)
    #expect(row.score.points == "20")
    #expect([row.reason, row.by, row.date, row.round] == [nil, nil, nil, nil])
  }

  @Test("A date that a workbook stores as one is the day") func date() {
    let rows: [[Draft]] = [
      Self.header,
      ["kc", "1", "kiểm tra", 4, nil, nil, .cell(.number("43000"), format: .dateTime, moment: "2017-09-22T00:00:00")],
    ]
    #expect(read(rows).adjustments.first?.date == "2017-09-22")
  }

  @Test(
    "A target is named by id, number or name",
    arguments: [
      Case("id", "3a", "3a"), Case("number of two parts", "3.1", "3a"), Case("letter behind a point", "3.d", "3d"),
      Case("content", "3", "3"), Case("roman content", "IV", "4"), Case("content in words", "Nội dung 5", "5"),
      Case("name", "Công tác văn thư", "3"),
      Case("number and name", "3. Công tác văn thư", "3"),
      Case("name of a criterion", "Quản lý và sử dụng con dấu", "3d"), Case("none", "9", nil),
      Case("a letter alone", "a", nil), Case("words", "Phòng cháy", nil),
    ] as [Case<String, String?>])
  func targets(given: Case<String, String?>) {
    #expect(
      read([Self.header, ["kc", .text(given.given), "kiểm tra", 1]]).adjustments.map(\.target) == [
        given.expected.map { Target($0) }
      ])
  }

  @Test(
    "A criterion beside its content is that content's",
    arguments: [
      Case("letter", ["3", "a"], "3a"), Case("number that a content has too", ["3", "1"], "3a"),
      Case("content in words", ["Nội dung 4", "b"], "4b"), Case("content by name", ["Công tác lưu trữ", "2"], "4b"),
      Case("whole id", ["3", "3d"], "3d"), Case("name", ["3", "Sử dụng con dấu"], "3d"),
      Case("the content itself", ["3", "3"], "3"), Case("another content's criterion", ["3", "4a"], nil),
      Case("a number beyond", ["3", "9"], nil), Case("in a content without criteria", ["1", "a"], nil),
      Case("of an unknown content", ["9", "a"], nil), Case("without content", [nil, "3a"], "3a"),
      Case("no criterion", ["3", nil], "3"),
    ] as [Case<[String?], String?>])
  func criteria(given: Case<[String?], String?>) {
    let cells = given.given.map { $0.map { Draft.text($0) } ?? nil }
    let rows: [[Draft]] = [
      ["Đơn vị", "Nội dung", "Tiêu chí", "Lớp", "Điểm"], ["kc", cells[0], cells[1], "kiểm tra", 1],
    ]
    #expect(read(rows).adjustments.map(\.target) == [given.expected.map { Target($0) }])
  }

  @Test(
    "A layer is known by its words",
    arguments: [
      Case("id", "inspected", Layer.inspected), Case("team", "Đoàn kiểm tra", .inspected),
      Case("cross", "Điểm kiểm tra chéo", .inspected), Case("agreed", "Cụm thống nhất", .agreed),
      Case("appraised", "THẨM ĐỊNH", .appraised), Case("above", "Cấp trên thẩm định", .appraised),
    ])
  func layers(given: Case<String, Layer>) {
    #expect(read([Self.header, ["kc", "1", .text(given.given), 1]]).adjustments.map(\.layer) == [given.expected])
  }

  @Test("A unit that the roster has not is kept without an id") func unknownUnit() {
    let rows: [[Draft]] = [Self.header, ["Hải Bối", "1", "kiểm tra", 4]]
    #expect(read(rows).adjustments.map(\.unitID) == [nil])
    #expect(read(rows, roster: nil).adjustments.map(\.unitID) == ["hai-boi"])
  }

  @Test(
    "A row that cannot be read is a fault at its cell, and the others count",
    arguments: [
      Case("no unit", [nil, "1", "kiểm tra", 4], ["A3", "empty(column: \"đơn vị\")"]),
      Case("no target", ["kc", nil, "kiểm tra", 4], ["B3", "empty(column: \"nội dung\")"]),
      Case("no layer", ["kc", "1", nil, 4], ["C3", "unknownLayer(\"\")"]),
      Case("the unit's own layer", ["kc", "1", "tự chấm", 4], ["C3", "unknownLayer(\"tự chấm\")"]),
      Case("no score", ["kc", "1", "kiểm tra", nil], ["D3", "empty(column: \"điểm\")"]),
      Case("a dash", ["kc", "1", "kiểm tra", "-"], ["D3", "empty(column: \"điểm\")"]),
      Case("no number", ["kc", "1", "kiểm tra", "1/2"], ["D3", "unreadableScore(\"1/2\")"]),
      Case("a percentage", ["kc", "1", "kiểm tra", "80%"], ["D3", "unreadableScore(\"80%\")"]),
    ] as [Case<[Draft], [String]>])
  func faults(given: Case<[Draft], [String]>) {
    let file = read([Self.header, ["un", "2", "kiểm tra", 3], given.given])
    #expect(file.adjustments.map(\.unitID) == ["un"])
    #expect(file.faults.map { [$0.cell ?? "", "\($0.problem)"] } == [given.expected])
  }

  @Test("A file without such a table is one fault") func noTable() {
    let needed = TableFault(file: "diem.xlsx", problem: .noHeader(needed: ["đơn vị", "nội dung", "lớp", "điểm"]))
    #expect(read([["Xin chào"]]).faults == [needed])
    #expect(read([["Xin chào"]], isWorkbook: true).faults == [needed])
    #expect(read([]).faults == [needed])
  }

  // MARK: - A returned score sheet

  private func returned(_ title: Draft, _ changes: (inout [[Draft]]) -> Void) -> [[Draft]] {
    var rows = HanoiTable.contents.map { $0 + [nil, nil, nil] }
    changes(&rows)
    return [[title], HanoiTable.header + ["Đoàn kiểm tra chấm", "Cụm thống nhất", "Lý do"]] + rows
  }

  @Test("A returned score sheet gives the scores of the columns that were filled in") func returnedSheet() {
    let rows = returned("UBND xã Kim Chung") { rows in
      rows[0][4] = 3
      rows[0][6] = "Thiếu kế hoạch"
      rows[2][4] = "19,5"
      rows[2][5] = 20
    }
    let adjustments = read(rows, isWorkbook: true).adjustments
    #expect(
      adjustments.map {
        "\($0.target?.id ?? "") \($0.layer.rawValue) \($0.score.found) \($0.place.cell) \($0.reason ?? "-")"
      } == ["1 inspected 3 E3 Thiếu kế hoạch", "3 inspected 19,5 E5 -", "3 agreed 20 F5 -"])
    #expect(Set(adjustments.map(\.unitID)) == ["kc"])
    #expect(adjustments.first?.place.sheet == "Phiếu")
  }

  @Test("A content's own cell that repeats its criteria is no score of its own") func repeatedSum() {
    let rows = returned("UBND xã Kim Chung") { rows in
      rows[2][4] = 20
      rows.insert(["a", "Soạn thảo văn bản", 7, 6, 5, nil, nil], at: 3)
    }
    #expect(read(rows, isWorkbook: true).adjustments.map(\.targetText) == ["3a"])
  }

  @Test(
    "The sum of criteria that nobody filled in is no score, and no fault",
    arguments: [
      Case("as a program calculates it", .number("0"), true), Case("never calculated", .empty, true),
      Case("typed in by a person", .number("0"), false),
    ] as [Case<CellValue, Bool>])
  func blankSum(given: Case<CellValue, Bool>) {
    let rows = returned("UBND xã Kim Chung") { rows in
      let formula = given.expected ? "SUM(F6:F6)" : nil
      rows[2][5] = .whole(Cell(reference: "F5", value: given.given, formula: formula))
      rows.insert(["a", "Soạn thảo văn bản", 7, 6, 5, nil, nil], at: 3)
    }
    let file = read(rows, isWorkbook: true)
    #expect(file.faults.isEmpty)
    let found = file.adjustments.map { "\($0.targetText) \($0.layer.rawValue)" }
    #expect(found == (given.expected ? [] : ["3 agreed"]) + ["3a inspected"])
  }

  @Test("What is no score in it is a fault at its cell") func returnedFault() {
    let file = read(returned("UBND xã Kim Chung") { $0[0][4] = "tốt" }, isWorkbook: true)
    #expect(file.adjustments.isEmpty)
    #expect(
      file.faults == [TableFault(file: "diem.xlsx", sheet: "Phiếu", cell: "E3", problem: .unreadableScore("tốt"))])
  }

  @Test("One of a unit that cannot be known is kept without an id") func returnedUnknown() {
    let file = read(returned("UBND xã Hải Bối") { $0[0][4] = 3 }, isWorkbook: true)
    #expect(file.adjustments.map(\.unitID) == [nil])
    #expect(file.adjustments.map(\.unitText) == ["UBND xã Hải Bối"])
  }

  @Test(
    "Where the scheme asks for yes or no, an adjustment says so",
    arguments: [Case("yes", "có", "1"), Case("no", "không", "0"), Case("a cross", "x", "1"), Case("a zero", 0, "0")]
      as [Case<Draft, Points>])
  func answers(given: Case<Draft, Points>) throws {
    let rows: [[Draft]] = [Self.header, ["phường Tân Định", "Có kho lưu trữ", "Kiểm tra", given.given]]
    let file = AdjustmentReader(scheme: .hcmc, roster: nil).read(
      ReceivedWorkbook(fileName: "a.csv", sheets: [Sheet("A", rows)]), isWorkbook: false)
    #expect(file.faults.isEmpty)
    #expect(file.adjustments.map(\.score.points) == [given.expected])
    #expect(file.adjustments.map(\.target) == [.content("15")])
  }

  @Test(
    "A criterion of a criterion is named by its id, its number or its name",
    arguments: ["cchc-c2", "1.3.2", "Bộ phận một cửa"])
  func deep(text: String) throws {
    let rows: [[Draft]] = [Self.header, ["xã Tùng Ảnh", .text(text), "Thẩm định", 5]]
    let file = AdjustmentReader(scheme: .ductho, roster: nil).read(
      ReceivedWorkbook(fileName: "a.csv", sheets: [Sheet("A", rows)]), isWorkbook: false)
    #expect(file.adjustments.map(\.target) == [.criterion("cchc-c2", content: "cchc")])
  }
}
