import Scoring
import TestSupport
import Testing

@Suite struct UnitNames {
  private let kinds = ["xã", "phường", "thị trấn"].map { UnitKind($0) }

  @Test(
    "A name is taken apart into kind and name",
    arguments: [
      Case("bare", "Kim Chung", [nil, "kim chung"]), Case("kind", "xã Kim Chung", ["xã", "kim chung"]),
      Case("authority and kind", "UBND xã Kim Chung", ["xã", "kim chung"]),
      Case("authority in full", "Ủy ban nhân dân phường Đông Ngạc", ["phường", "dong ngac"]),
      Case("authority with points inside is its own part", "UBND Xã Kim Chung, huyện Đông Anh", ["xã", "kim chung"]),
      Case("kind of two words", "THỊ TRẤN ĐÔNG ANH", ["thị trấn", "dong anh"]),
      Case("decomposed", "xa\u{303} Kim Chung", ["xã", "kim chung"]),
      Case("what follows a bracket", "Kim Chung (Đông Anh)", [nil, "kim chung"]),
      Case("second line", "Kim Chung\nHà Nội", [nil, "kim chung"]),
      Case("a kind alone is a name", "Xã", [nil, "xa"]),
      Case("a word that begins like a kind", "Xám Hương", [nil, "xam huong"]), Case("nothing", " … ", [nil, ""]),
      Case("a name with marks that are not the kind's", "Phương Đình", [nil, "phuong dinh"]),
      Case("the kind's first letters", "TT. Đông Anh", ["thị trấn", "dong anh"]),
      Case("points in the authority", "U.B.N.D xã Kim Chung", ["xã", "kim chung"]),
      Case("the level above behind a hyphen", "Kim Chung - Đông Anh", [nil, "kim chung"]),
    ])
  func parts(given: Case<String, [String?]>) {
    let name = UnitName(given.given, kinds: kinds)
    #expect([name.kind?.word, name.folded.text] == given.expected)
    #expect(name.found == given.given)
  }

  @Test(
    "An identifier is in lower-case ASCII with hyphens",
    arguments: [
      Case("kind and name", "UBND xã Kim Chung", "xa-kim-chung"), Case("bare", "Đông Anh", "dong-anh"),
      Case("nothing", "…", ""),
    ])
  func identifiers(given: Case<String, String>) {
    #expect(UnitName(given.given, kinds: kinds).identifier == given.expected)
  }
}
