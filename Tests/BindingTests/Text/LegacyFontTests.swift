import Spreadsheet
import TestSupport
import Testing

@testable import Binding

@Suite struct LegacyFonts {
  private func text(_ runs: [TextRun]) throws -> ReadableText {
    try #require(ReadableText(Cell(reference: "A1", value: .text(runs.map(\.text).joined()), runs: runs)))
  }

  /// The Latin-1 characters of TCVN3, in the order of the letters beside them.
  private static let codes =
    "\u{B5}\u{B6}\u{B7}\u{B8}\u{B9}\u{A8}\u{BB}\u{BC}\u{BD}\u{BE}\u{C6}\u{A9}\u{C7}\u{C8}\u{C9}\u{CA}\u{CB}\u{AE}\u{CC}\u{CE}\u{CF}\u{D0}\u{D1}\u{AA}\u{D2}\u{D3}\u{D4}\u{D5}\u{D6}"
    + "\u{D7}\u{D8}\u{DC}\u{DD}\u{DE}\u{DF}\u{E1}\u{E2}\u{E3}\u{E4}\u{AB}\u{E5}\u{E6}\u{E7}\u{E8}\u{E9}\u{AC}\u{EA}\u{EB}\u{EC}\u{ED}\u{EE}\u{EF}\u{F1}\u{F2}\u{F3}\u{F4}\u{AD}\u{F5}\u{F6}\u{F7}\u{F8}\u{F9}"
    + "\u{FA}\u{FB}\u{FC}\u{FD}\u{FE}\u{A1}\u{A2}\u{A3}\u{A4}\u{A5}\u{A6}\u{A7}"
  private static let letters =
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệ" + "ìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứự" + "ỳỷỹýỵĂÂÊÔƠƯĐ"

  @Test("All 74 codes of TCVN3 become their letters") func allCodes() throws {
    #expect(Self.codes.unicodeScalars.count == 74)
    #expect(TCVN3.letters.count == 74)
    #expect(try text([TextRun(text: Self.codes, font: ".VnTime")]).text == Self.letters)
  }

  @Test(
    "The font decides how a text is read",
    arguments: [
      Case("TCVN3", [".VnTime", "C\u{AB}ng t\u{B8}c v\u{A8}n th\u{AD}"], "Công tác văn thư"),
      Case("TCVN3 of another case", [".vnArial", "L\u{AD}u tr\u{F7}"], "Lưu trữ"),
      Case("capitals", [".VnTimeH", "C\u{AB}ng t\u{B8}c v\u{A8}n th\u{AD}"], "CÔNG TÁC VĂN THƯ"),
      Case("VNI", ["VNI-Times", "Coâng taùc vaên thö"], "Công tác văn thư"),
      Case("VNI, two marks on a horn", ["VNI-Times", "löu tröõ"], "lưu trữ"),
      Case("VNI capitals", ["VNI-Times", "ÑIEÅM TOÁI ÑA"], "ĐIỂM TỐI ĐA"),
      Case("any other font", ["Arial", "Coâng taùc"], "Coâng taùc"),
      Case("Unicode in a TCVN3 font", [".VnTime", "Công tác bảo quản"], "Công tác bảo quản"),
      Case("Unicode by its đ", [".VnTime", "tá đá"], "tá đá"),
      Case("Unicode in a VNI font", ["VNI-Times", "Số hồ sơ, tô"], "Số hồ sơ, tô"),
      Case("plain letters", [".VnTime", "STT"], "STT"),
    ])
  func fonts(given: Case<[String], String>) throws {
    let read = try text([TextRun(text: given.given[1], font: given.given[0])])
    #expect(read.text == given.expected)
    #expect(read.wasLegacy == (given.given[1] != given.expected))
  }

  @Test("Each run is read by its own font") func runs() throws {
    let read = try text([
      TextRun(text: "C\u{AB}ng t\u{B8}c ", font: ".VnTime"), TextRun(text: "lưu trữ ", font: "Arial"),
      TextRun(text: "v\u{A8}n th\u{AD}", font: ".VnTimeH"), TextRun(text: "!", font: nil),
    ])
    #expect(read.text == "Công tác lưu trữ VĂN THƯ!")
    #expect(read.wasLegacy)
  }

  @Test("A cell whose text in such a font is Unicode is left alone in all its runs") func unicodeCell() throws {
    let read = try text([TextRun(text: "Công tác ", font: ".VnTime"), TextRun(text: "bảo quản", font: ".VnTime")])
    #expect(read.text == "Công tác bảo quản")
    #expect(!read.wasLegacy)
  }

  @Test("A cell of no text has none") func noText() {
    #expect(ReadableText(Cell(reference: "A1", value: .number("5"))) == nil)
  }

  @Test("Decomposed letters are noticed, composed ones not") func decomposed() throws {
    #expect(try text([TextRun(text: "Đie\u{302}\u{309}m", font: nil)]).isDecomposed)
    #expect(try text([TextRun(text: "to\u{323}i", font: nil)]).isDecomposed)
    #expect(try !text([TextRun(text: "Điểm", font: nil)]).isDecomposed)
  }
}
