import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Binding

@Suite struct TableHeaders {
  private func headers(_ rows: [[Draft]], merged: [String] = []) -> [TableHeader] {
    HeaderSearch(sheet: ReadableSheet(Sheet("A", rows, merged: merged)), labels: ColumnLabels()).headers()
  }

  private func columns(_ rows: [[Draft]], merged: [String] = []) -> [ColumnRole: Int]? {
    headers(rows, merged: merged).first?.columns
  }

  /// PRODUCT.md's table of labels.
  private static let labels: [(ColumnRole, [String])] = [
    (.number, ["STT", "TT", "Số TT"]),
    (.name, ["Nội dung", "Nội dung kiểm tra", "Nội dung đánh giá", "Tiêu chí", "Chỉ tiêu", "Tiêu chí đánh giá"]),
    (.maximum, ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Điểm TĐ", "Mức điểm"]),
    (.score(.own), ["Điểm tự chấm", "Tự chấm", "Đơn vị tự chấm", "Điểm đơn vị tự chấm", "Điểm tự đánh giá"]),
    (
      .score(.inspected),
      ["Điểm kiểm tra", "Đoàn kiểm tra chấm", "Điểm đoàn kiểm tra", "Điểm kiểm tra chéo", "Đoàn chấm"]
    ), (.score(.agreed), ["Điểm thống nhất", "Cụm thống nhất", "Điểm cụm thống nhất"]),
    (.score(.appraised), ["Điểm thẩm định", "Thẩm định"]), (.note, ["Ghi chú", "Lý do", "Giải trình"]),
  ]

  private static let labelCases = labels.flatMap { role, texts in texts.map { Case($0, $0, role) } }

  @Test("Every label of the product means its column", arguments: labelCases)
  func label(given: Case<String, ColumnRole>) {
    #expect(ColumnLabels().role(exactly: FoldedText(given.given)) == given.expected)
  }

  @Test("Every label is found in a header, in any case, form and place", arguments: labelCases)
  func labelInHeader(given: Case<String, ColumnRole>) {
    let others = Self.labels.filter { $0.0 != given.expected }.map { Draft.text($0.1[0]) }
    let forms = [
      given.given, given.given.uppercased(), given.given.replacing(" ", with: "\n"), " \(given.given): ",
      FoldedText(given.given).text,
      given.given.replacing("Điểm", with: "Đie\u{302}\u{309}m").replacing("ấ", with: "a\u{302}\u{301}"),
    ]
    for form in forms {
      #expect(columns([others + [.text(form)]])?[given.expected] == others.count + 1, "\(form)")
    }
  }

  @Test("Below title rows and beside empty columns a header is found where it is") func place() throws {
    let rows: [[Draft]] = [
      ["ỦY BAN NHÂN DÂN", nil, "CỘNG HÒA"], [nil, "PHIẾU CHẤM ĐIỂM"], [],
      [nil, nil, "STT", "Tiêu chí", nil, "Điểm chuẩn", "Tự chấm"],
    ]
    let header = try #require(headers(rows).first)
    #expect(header.row == 4)
    #expect(header.height == 1)
    #expect(header.firstDataRow == 5)
    #expect(header.reference == "C4")
    #expect(header.columns == [.number: 3, .name: 4, .maximum: 6, .score(.own): 7])
    #expect(header.layers == [.own])
  }

  @Test("A header of two rows has its groups above and its columns below") func twoRows() throws {
    let rows: [[Draft]] = [
      ["STT", "Nội dung", "Điểm", nil, nil, "Ghi chú"], [nil, nil, "Tối đa", "Tự chấm", "Thống nhất", nil],
    ]
    let expected: [ColumnRole: Int] = [
      .number: 1, .name: 2, .maximum: 3, .score(.own): 4, .score(.agreed): 5, .note: 6,
    ]
    for merged in [["A1:A2", "B1:B2", "C1:E1", "F1:F2"], []] {
      let header = try #require(headers(rows, merged: merged).first)
      #expect(header.height == 2)
      #expect(header.columns == expected)
    }
  }

  @Test("A group's label belongs to all of its columns, merged or not", arguments: [["C1:E1"], []])
  func group(merged: [String]) {
    let rows: [[Draft]] = [["STT", "Nội dung", "Điểm"], [nil, nil, "tối đa", "tự chấm", "kiểm tra"]]
    #expect(
      columns(rows, merged: merged) == [.number: 1, .name: 2, .maximum: 3, .score(.own): 4, .score(.inspected): 5])
  }

  @Test(
    "A header is found behind hundreds of columns of something else, behind more it is none of ours",
    arguments: [(200, true), (497, true), (498, false), (8_000, false)])
  func wide(others: Int, isFound: Bool) {
    let rows = [Array(repeating: "Khác" as Draft, count: others) + ["STT", "Nội dung", "Tự chấm"]]
    let expected: [ColumnRole: Int] = [.number: others + 1, .name: others + 2, .score(.own): others + 3]
    #expect(columns(rows) == (isFound ? expected : nil))
  }

  @Test("A group's label belongs to columns far to the right too") func wideGroup() {
    let others = Array(repeating: ["Khác", nil] as [Draft], count: 150).flatMap(\.self)
    let below = Array(repeating: [nil, "a"] as [Draft], count: 150).flatMap(\.self)
    let rows: [[Draft]] = [others + ["STT", "Nội dung", "Điểm"], below + [nil, nil, "tối đa", "tự chấm", "kiểm tra"]]
    let expected: [ColumnRole: Int] = [
      .number: 301, .name: 302, .maximum: 303, .score(.own): 304, .score(.inspected): 305,
    ]
    #expect(columns(rows) == expected)
  }

  @Test("A label split over two rows is read as one") func split() throws {
    let rows: [[Draft]] = [["STT", "Nội dung", "Điểm", "Điểm"], [nil, nil, "tối đa", "tự chấm"]]
    #expect(columns(rows) == [.number: 1, .name: 2, .maximum: 3, .score(.own): 4])
  }

  @Test(
    "A longer label means the column it begins with, or the longest it contains",
    arguments: [
      Case("begins", "Điểm tự chấm của đơn vị", .score(.own)),
      Case("contains", "Tổng điểm tối đa theo quy định", .maximum),
      Case("a note on a score", "Lý do tự chấm thấp", .note),
      Case("a team's", "Điểm đoàn kiểm tra chấm lại", .score(.inspected)),
    ] as [Case<String, ColumnRole>])
  func longer(given: Case<String, ColumnRole>) {
    #expect(ColumnLabels().role(within: FoldedText(given.given)) == given.expected)
  }

  @Test(
    "A sentence is no label",
    arguments: ["Đơn vị tự chấm điểm theo các tiêu chí dưới đây và gửi về huyện", "Công tác văn thư"])
  func sentence(text: String) { #expect(ColumnLabels().role(within: FoldedText(text)) == nil) }

  @Test(
    "Without a name or a score there is no header",
    arguments: [["STT", "Nội dung", "Điểm tối đa"], ["STT", "Điểm tối đa", "Tự chấm"], ["Tự chấm"]])
  func unusable(labels: [String]) { #expect(headers([labels.map { .text($0) }]).isEmpty) }

  @Test("Of two columns of a role the first that says it word for word counts") func exactFirst() {
    #expect(columns([["Nội dung", "Điểm tự chấm kỳ trước", "Tự chấm", "Tự chấm"]])?[.score(.own)] == 3)
  }
}
