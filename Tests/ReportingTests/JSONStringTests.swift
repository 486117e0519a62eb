import Reporting
import Testing

@Suite struct JSONStrings {
  @Test(
    "A string is written with its quotes, control characters as escapes",
    arguments: [
      ("Điểm 5", "\"Điểm 5\""), ("a\"b\\", #""a\"b\\""#),
      ("\n\r\t", #""\n\r\t""#), ("\u{1B}[2J", #""\u001b[2J""#),
      ("\u{7F}\u{9B}\u{A0}", #""\u007f\u009b"# + "\u{A0}\""), ("", #""""#),
    ])
  func strings(text: String, expected: String) {
    #expect(String(decoding: JSONString.bytes(of: text), as: UTF8.self) == expected)
  }
}
