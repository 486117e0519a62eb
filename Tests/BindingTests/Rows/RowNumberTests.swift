import TestSupport
import Testing

@testable import Binding

@Suite struct RowNumbers {
  /// "3 4" for 3a or 3.4, "1|9" for what may be the Roman one or the ninth letter.
  private func text(_ number: RowNumber?) -> String? {
    guard let number else { return nil }
    let readings = number.readings.map { String($0.ordinal) }.joined(separator: "|")
    return readings + (number.second.map { " \($0.ordinal)" } ?? "")
  }

  @Test(
    "A number is read in every form it is written",
    arguments: [
      Case("arabic", "3", "3"), Case("with a point", "3.", "3"), Case("in brackets", "(3)", "3"),
      Case("roman or letter", "I", "1|9"), Case("roman", "III.", "3"), Case("lower roman", "iv", "4"),
      Case("a letter", "a", "1"),
      Case("a letter with a bracket", "b)", "2"), Case("đ comes after d", "đ", "5"), Case("e comes after đ", "e", "6"),
      Case("a capital letter", "C", "3"), Case("content and letter", "3a", "3 1"),
      Case("content, point, letter", "3.a", "3 1"),
      Case("content, space, letter", "3 a)", "3 1"), Case("content and number", "3.2", "3 2"),
      Case("roman content and number", "III.2", "3 2"), Case("words before it", "Nội dung 1", "1"),
      Case("words decomposed", "No\u{323}\u{302}i dung 1:", "1"),
      Case("words before both parts", "Tiêu chí 3.2", "3 2"), Case("a short word before it", "Mục II", "2"),
      Case("another", "ND 4", "4"),
    ])
  func read(given: Case<String, String>) { #expect(text(RowNumber(given.given)) == given.expected) }

  @Test(
    "What is no number is none",
    arguments: ["", "0", "Công tác", "STT", "1.2.3", "1000", "a1", "3.0", "-", "xyz", "3.II", "Nội dung"])
  func none(text: String) { #expect(RowNumber(text) == nil) }

  @Test(
    "A number before a name is cut off it",
    arguments: [
      Case("point", "1. Công tác tuyên truyền", ["1", " Công tác tuyên truyền"]),
      Case("no space", "1.Công tác", ["1", "Công tác"]), Case("bracket", "a) Soạn thảo", ["1", " Soạn thảo"]),
      Case("roman", "II. Ban hành", ["2", " Ban hành"]),
      Case("hyphen", "3 - Văn thư", ["3", " Văn thư"]),
      Case("words and colon", "Nội dung 3: Văn thư", ["3", " Văn thư"]),
      Case("words and space", "Nội dung 3 Công tác văn thư", ["3", "Công tác văn thư"]),
      Case("two parts", "3.1. Soạn thảo", ["3 1", " Soạn thảo"]),
      Case("two parts of number and letter", "3.a. Soạn thảo", ["3 1", " Soạn thảo"]),
      Case("joined", "3a. Soạn thảo", ["3 1", " Soạn thảo"]),
      Case("two parts and a space", "3.1 Soạn thảo", ["3 1", "Soạn thảo"]), Case("no number", "Công tác văn thư", []),
      Case("a number in the text", "Ban hành 15 văn bản", []), Case("a decimal", "7.5", []),
    ])
  func leading(given: Case<String, [String]>) {
    let found = RowNumber.leading(given.given)
    #expect((found.map { [text($0.number) ?? "", $0.rest] } ?? []) == given.expected)
  }
}
