import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

/// ductho-2022 leaves every maximum to the workbook; two of its criteria have criteria of their own.
@Suite("Maximums that a workbook gives by rows below") struct MaximumsOfDucTho {
  /// A table in which neither c nor g has a row of its own, or both have.
  private static func rows(
    procedures: Draft = 8, iso: Draft = 4, first: Draft = 10, field: Draft = 60, own: [Draft]? = nil
  ) -> [[Draft]] {
    let c: [[Draft]] = own.map { [["c", "Cải cách TTHC gắn với cơ chế một cửa", $0[0], nil]] } ?? []
    let g: [[Draft]] = own.map { [["g", "Xây dựng và phát triển Chính phủ điện tử", $0[1], nil]] } ?? []
    return [
      ["UBND xã Tùng Ảnh"], ["STT", "Lĩnh vực, nội dung", "Điểm tối đa", "Tự chấm"],
      ["I", "CÔNG TÁC CẢI CÁCH HÀNH CHÍNH", field, nil], ["a", "Công tác chỉ đạo, điều hành CCHC", first, 9],
      ["b", "Xây dựng và tổ chức thực hiện văn bản QPPL", 10, 8],
    ] + c + [
      [1, "Về cải cách thủ tục hành chính", procedures, 7],
      [2, "Thực hiện cơ chế một cửa, một cửa liên thông", 7, 7],
      ["d", "Cải cách tổ chức bộ máy", 5, 5], ["đ", "Cải cách chế độ công vụ", 5, 5],
      ["e", "Cải cách tài chính công", 5, 4],
    ] + g + [
      ["-", "Hiện đại hóa nền hành chính", 6, 5], ["-", "Việc áp dụng ISO 9001:2015", iso, 4],
      ["II", "VĂN THƯ - LƯU TRỮ", 30, 25], ["III", "THI ĐUA - KHEN THƯỞNG", 10, 9],
    ]
  }

  private static func found(_ rows: [[Draft]]) throws -> [String] {
    try Judged(rows, by: .ductho).found.filter { $0.hasPrefix("max") || $0.hasPrefix("score") }
  }

  @Test("A criterion without a row of its own can have what its criteria can, and is held against nothing")
  func implied() throws {
    let judged = try Judged(Self.rows(), by: .ductho)
    let content = judged.examination.tally.contents[0]
    #expect(content.criterion("cchc-c")?.maximum == "15" && content.criterion("cchc-g")?.maximum == "10")
    #expect(content.criterion("cchc-c")?.percentage?.description == "93.33")
    #expect(content.maximum == "60" && content.final?.points == "54")
    #expect(try Self.found(Self.rows()).isEmpty)
  }

  @Test(
    "Their sums count for what holds them, at any depth",
    arguments: [
      Case("a step too many below c", rows(procedures: 9), ["max.altered C3"]),
      Case("a step too few below g", rows(iso: 3), ["max.altered C3", "score.above-max D12"]),
      Case("made up for by another", rows(procedures: 9, first: 9), []),
      Case("a blank below c, which nothing adds up", rows(procedures: nil), ["max.altered C6"]),
      Case("rows of their own", rows(own: [15, 10]), []),
      Case("rows of their own without a maximum", rows(own: [nil, nil]), ["max.altered C6", "max.altered C12"]),
      Case("a row of its own that differs", rows(own: [14, 10]), ["max.altered C3", "max.altered C6"]),
      Case("a field without a maximum", rows(field: nil), ["max.altered C3"]),
    ] as [Case<[[Draft]], [String]>])
  func sums(given: Case<[[Draft]], [String]>) throws {
    #expect(try Self.found(given.given) == given.expected)
  }
}
