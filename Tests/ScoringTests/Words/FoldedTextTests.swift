import Scoring
import TestSupport
import Testing

@Suite struct FoldedTexts {
  @Test(
    "What a person takes as the same folds to the same",
    arguments: [
      Case("composed", "Điểm tối đa", "diem toi da"),
      Case("decomposed", "Đie\u{302}\u{309}m to\u{302}\u{301}i đa", "diem toi da"),
      Case("capitals", "ĐIỂM TỐI ĐA", "diem toi da"), Case("line break", "Điểm\ntối đa", "diem toi da"),
      Case("Windows line break", "Điểm\r\ntối đa", "diem toi da"),
      Case("no-break space", "Điểm\u{A0}tối đa", "diem toi da"),
      Case("many spaces", "  Điểm   tối đa  ", "diem toi da"),
      Case("the look-alike of Đ", "\u{D0}iểm tối \u{F0}a", "diem toi da"),
      Case("a soft hyphen", "Điểm tối\u{AD} đa", "diem toi da"),
      Case("zero-width characters", "\u{FEFF}Điểm\u{200B} tối đa", "diem toi da"),
      Case("punctuation", "Điểm: (tối-đa).", "diem toi da"),
      Case("old and new place of the tone", "hoà", "hoa"), Case("new place of the tone", "hòa", "hoa"),
      Case("horns", "Ưu tiên ở Mỹ", "uu tien o my"),
      Case("decomposed horn", "U\u{31B}u tie\u{302}n", "uu tien"), Case("digits", "3a.1", "3a 1"),
      Case("nothing but punctuation", "— … _", ""), Case("nothing", "", ""),
      Case("other scripts keep their letters", "ЖУК", "жук"),
    ])
  func folded(given: Case<String, String>) { #expect(FoldedText(given.given).text == given.expected) }

  @Test("Every letter of Vietnamese folds to its plain letter, in both Unicode forms")
  func letters() {
    let letters = "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ"
    let plain = "aaaaa aaaaaa aaaaaa d eeeee eeeeee iiiii ooooo oooooo oooooo uuuuu uuuuuu yyyyy"
    #expect(FoldedText(letters).text == plain)
    #expect(FoldedText(letters.uppercased()).text == plain)
  }

  @Test("Words are found whole") func words() {
    let text = FoldedText("UBND xã Kim Chung")
    #expect(text.startsWithWords(of: FoldedText("ubnd xã")))
    #expect(!text.startsWithWords(of: FoldedText("ubnd x")))
    #expect(!text.startsWithWords(of: FoldedText("xã")))
  }
}
