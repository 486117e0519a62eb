import Scoring
import TestSupport
import Testing

@testable import Binding

@Suite struct RowsBoundByNumberAndName {
  private static let binder = RowBinder(scheme: .hanoi)

  private func target(_ number: String?, _ name: String, maximum: Points? = nil, in content: String? = nil) -> String? {
    Self.binder.target(
      of: .init(
        number: number.flatMap { RowNumber($0) }, name: FoldedText(name), maximum: maximum,
        context: content.map { .content($0) }))?
      .id
  }

  /// The wording of the plan's section II.
  private static let sectionTwo = [
    Case("1", "Công tác tuyên truyền, phổ biến pháp luật về công tác văn thư, lưu trữ", "1"),
    Case("2", "Công tác rà soát xây dựng và ban hành văn bản quản lý về công tác văn thư, lưu trữ", "2"),
    Case("3", "Hoạt động nghiệp vụ văn thư", "3"), Case("3a", "Công tác soạn thảo và ban hành văn bản", "3a"),
    Case("3b", "Công tác quản lý văn bản đến, văn bản đi", "3b"),
    Case("3c", "Công tác lập hồ sơ công việc và nộp lưu hồ sơ, tài liệu vào Lưu trữ cơ quan", "3c"),
    Case("3d", "Công tác quản lý và sử dụng con dấu", "3d"), Case("4", "Hoạt động nghiệp vụ lưu trữ", "4"),
    Case("4a", "Công tác thu thập, chỉnh lý, xác định giá trị tài liệu và hủy tài liệu hết giá trị", "4a"),
    Case("4b", "Công tác bảo quản hồ sơ, tài liệu", "4b"),
    Case("4c", "Công tác tổ chức sử dụng tài liệu lưu trữ", "4c"),
    Case("4d", "Công tác sưu tầm tài liệu lưu trữ quý, hiếm", "4d"),
    Case("5", "Công tác tổ chức và cán bộ văn thư, lưu trữ", "5"),
    Case("6", "Ứng dụng khoa học công nghệ và công nghệ thông tin vào công tác văn thư, lưu trữ", "6"),
    Case("7", "Thực hiện chế độ thông tin báo cáo, thống kê công tác văn thư, lưu trữ và tài liệu lưu trữ", "7"),
  ]

  /// The wording of the plan's section III.3.d.
  private static let sectionThree = [
    Case("1", "Công tác tuyên truyền, phổ biến pháp luật về công tác văn thư, lưu trữ", "1"),
    Case("2", "Ban hành văn bản quản lý văn thư, lưu trữ", "2"), Case("3", "Công tác văn thư", "3"),
    Case("4", "Công tác lưu trữ", "4"),
    Case("5", "Công tác bố trí công chức", "5"), Case("6", "Ứng dụng khoa học công nghệ và công nghệ thông tin", "6"),
    Case("7", "Thực hiện chế độ thông tin báo cáo, thống kê", "7"),
  ]

  @Test("Both wordings of the plan bind by number and name", arguments: sectionTwo + sectionThree)
  func numbered(given: Case<String, String>) {
    #expect(target(given.expected, given.given) == given.expected)
  }

  @Test("Both wordings bind by the name alone", arguments: sectionTwo + sectionThree)
  func named(given: Case<String, String>) { #expect(target(nil, given.given) == given.expected) }

  @Test(
    "A letter or a number under a content is its criterion", arguments: sectionTwo.filter { $0.expected.count == 2 })
  func inside(given: Case<String, String>) {
    let content = String(given.expected.prefix(1))
    let letter = String(given.expected.suffix(1))
    #expect(target(letter, given.given, in: content) == given.expected)
    let ordinal =
      "abcd".firstIndex(of: Character(letter)).map { "abcd".distance(from: "abcd".startIndex, to: $0) + 1 } ?? 0
    #expect(target(String(ordinal), given.given, in: content) == given.expected)
    #expect(target("\(content).\(ordinal)", given.given) == given.expected)
  }

  @Test(
    "Number and name decide together",
    arguments: [
      Case("number alone", ["3", ""], "3"),
      Case("number with a name in other words", ["5", "Tổ chức, bố trí cán bộ công chức làm văn thư"], "5"),
      Case("a name under another number", ["9", "Công tác văn thư"], "3"),
      Case("roman number", ["IV", "Công tác lưu trữ"], "4"),
      Case("a longer name", ["4", "Công tác lưu trữ năm 2016 và 2017"], "4"),
      Case("a name without diacritics", ["2", "BAN HANH VAN BAN QUAN LY"], "2"),
      Case("a clear name goes before a number that fits another", ["1", "Ứng dụng công nghệ thông tin"], "6"),
      Case("neither", ["9", "Phòng cháy chữa cháy"], nil),
      Case("a number whose name is another's matter", ["3", "Phòng cháy chữa cháy"], nil),
      Case("no number and a vague name", [nil, "Công tác quản lý"], nil),
      Case("a letter outside any content", ["a", "Nhận xét chung"], nil),
    ] as [Case<[String?], String?>])
  func together(given: Case<[String?], String?>) {
    #expect(target(given.given[0], given.given[1] ?? "") == given.expected)
  }

  @Test("The maximum helps where number and name only hint") func maximum() {
    #expect(target("5", "Công chức", maximum: "10") == "5")
    #expect(target("5", "Đoàn thể") == nil)
  }
}
