import Scoring
import TestSupport
import Testing

@testable import Binding

/// Rows compete for each content and criterion, and the best one has it.
@Suite struct RowsAssigned {
  private static let header = HanoiTable.header

  private func sheet(_ extra: [[Draft]], below row: Int) throws -> ScoreSheet {
    var rows = [Self.header] + HanoiTable.contents
    rows.insert(contentsOf: extra, at: row + 1)
    return try #require(HanoiTable.scoreSheet(rows))
  }

  private static let all = ["1: 4", "2: 12", "3: 20", "4: 24", "5: 8", "6: 7", "7: 3"]

  @Test(
    "A description takes no row's place, wherever it stands",
    arguments: [
      "- Có kế hoạch công tác văn thư, lưu trữ hằng năm", "- Báo cáo thống kê đúng hạn",
      "- Bảo quản tài liệu trong kho, giá, tủ", "- Bố trí kho lưu trữ 10m2", "- Văn bản quản lý",
      "- Tuyên truyền, phổ biến",
    ])
  func descriptions(text: String) throws {
    for row in 1...7 {
      let sheet = try sheet([[nil, .init(stringLiteral: text)]], below: row)
      #expect(sheet.ownScores == Self.all, "below row \(row)")
      #expect(sheet.duplicates.isEmpty)
      #expect(sheet.unknown.isEmpty)
    }
  }

  @Test("Scored rows under a content without criteria are none of the scheme") func scoredSubrows() throws {
    let sheet = try sheet(
      [["a", "Soạn thảo kế hoạch tuyên truyền", 3, 2], ["b", "Quản lý sổ tuyên truyền", 2, 2]], below: 1)
    #expect(sheet.ownScores == Self.all)
    #expect(sheet.unknown.map(\.label) == ["B3", "B4"])
  }

  @Test("The upper of two rows as good has the target, the lower repeats it") func repeated() throws {
    let sheet = try sheet([[3, "Công tác văn thư", 25, 21]], below: 3)
    #expect(sheet.ownScores == Self.all)
    #expect(sheet.duplicates.map(\.row) == [5])
  }

  @Test("A row with a slip in its name repeats the row that is named right") func repeatedWithASlip() throws {
    let sheet = try sheet([[nil, "Công tác bố trí công chc", 10, 6]], below: 7)
    #expect(sheet.row(of: .content("5"))?.row == 6)
    #expect(sheet.duplicates.map(\.row) == [9])
    #expect(sheet.isContradicted(.content("5"), in: .own))
  }

  @Test("The upper row has the target also when the lower one is named better") func upperFirst() throws {
    var rows = [Self.header] + HanoiTable.contents + [[2, "Ban hành văn bản quản lý văn thư, lưu trữ", 15, 12]]
    rows[2] = [2, "Ban hành văn bản quản lý VTLT", 15, 12]
    let sheet = try #require(HanoiTable.scoreSheet(rows))
    #expect(sheet.row(of: .content("2"))?.row == 3)
    #expect(sheet.duplicates.map(\.row) == [9])
  }

  @Test("Of a row repeated thousands of times the uppermost has the target, all others repeat it") func manyTimes()
    throws
  {
    let again = Array(repeating: [3, "Công tác văn thư", 25, 21] as [Draft], count: 3_000)
    let sheet = try sheet(again, below: 3)
    #expect(sheet.ownScores == Self.all)
    #expect(sheet.duplicates.map(\.row) == Array(5..<3_005))
    let better = Array(repeating: [2, "Ban hành văn bản quản lý văn thư, lưu trữ", 15, 1] as [Draft], count: 1_000)
    let above = try self.sheet([[2, "Ban hành văn bản quản lý VTLT", 15, 1]] + better, below: 1)
    #expect(above.row(of: .content("2"))?.row == 3)
    #expect(above.duplicates.map(\.row) == Array(4..<1_005))
  }

  @Test(
    "A slip of the keyboard is passed over, another name is not",
    arguments: [
      ("Công tác bố trí công chc", true), ("Công tác bố trí côngg chức", true), ("Công tác bố trí phòng kho", false),
    ])
  func slips(name: String, isBound: Bool) throws {
    var rows = [Self.header] + HanoiTable.contents
    rows[5] = [nil, .init(stringLiteral: name), 10, 8]
    let sheet = try #require(HanoiTable.scoreSheet(rows))
    #expect((sheet.row(of: .content("5")) != nil) == isBound)
    #expect(sheet.unknown.isEmpty == isBound)
  }

  @Test("A criterion numbered like another content is still a criterion") func numberedLikeAContent() throws {
    var contents = HanoiTable.contents
    contents.remove(at: 1)
    contents.insert(
      contentsOf: [
        ["1", "Soạn thảo và ban hành văn bản", 7, 6], ["2", "Quản lý văn bản đến, văn bản đi", 7, 5],
        ["3", "Lập hồ sơ công việc và nộp lưu", 6, 4], ["4", "Quản lý và sử dụng con dấu", 5, 3],
      ], at: 2)
    let sheet = try #require(HanoiTable.scoreSheet([Self.header] + contents))
    #expect(sheet.row(of: .content("2")) == nil)
    #expect(sheet.row(of: .criterion("3b", content: "3"))?.scores[.own]?.points == "5")
  }

  @Test("Contents and criteria may be named in columns of their own") func twoNameColumns() throws {
    let rows: [[Draft]] = [
      ["STT", "Nội dung", "Tiêu chí", "Điểm tối đa", "Tự chấm"], [1, "Tuyên truyền, phổ biến pháp luật", nil, 5, 4],
      [2, "Ban hành văn bản quản lý", nil, 15, 12],
      [3, "Công tác văn thư", "Soạn thảo và ban hành văn bản", 7, 6],
      [nil, nil, "Quản lý văn bản đến, văn bản đi", 7, 5],
      [nil, nil, "Lập hồ sơ và nộp lưu", 6, 4], [nil, nil, "Quản lý và sử dụng con dấu", 5, 3],
      [4, "Công tác lưu trữ", nil, 30, 24], [5, "Công tác bố trí công chức", nil, 10, 8],
      [6, "Ứng dụng công nghệ thông tin", nil, 10, 7], [7, "Báo cáo, thống kê", nil, 5, 3],
    ]
    let sheet = try #require(HanoiTable.scoreSheet(rows))
    #expect(
      sheet.ownScores == ["1: 4", "2: 12", "3a: 6", "3b: 5", "3c: 4", "3d: 3", "4: 24", "5: 8", "6: 7", "7: 3"])
    #expect(sheet.unknown.isEmpty)
  }

  @Test("A subtotal is not the total") func subtotals() throws {
    let rows = [Self.header] + HanoiTable.contents + [[nil, "Cộng", 5, 4], [nil, "Tổng cộng", 100, 78]]
    #expect(HanoiTable.scoreSheet(rows)?.totals[.own]?.points == "78")
  }
}
