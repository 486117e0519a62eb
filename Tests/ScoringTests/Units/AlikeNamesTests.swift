import Scoring
import TestSupport
import Testing

@Suite struct NamesNearlyAlike {
  private func areAlike(_ pair: [String]) -> Bool {
    AlikeNames.areAlike(FoldedText(pair[0]), FoldedText(pair[1]))
  }

  @Test(
    "Two spellings of one name are alike, either way round",
    arguments: [
      ["Thừa Thiên Thuế", "Thừa Thiên Huế"], ["Đắk Nông", "Đắc Nông"], ["Đắk Lắk", "Đắc Lắc"], ["Bắc Kạn", "Bắc Cạn"],
      ["Kon Tum", "Kontum"], ["Kon Tum", "Con Tum"], ["Quy Nhơn", "Qui Nhơn"], ["Mỹ Tho", "Mĩ Tho"],
      ["Hải Phòmg", "Hải Phòng"], ["Hải Phcng", "Hải Phong"], ["Quảng Ngghi", "Quảng Nghi"], ["Pleiku", "Plei Ku"],
      ["Bà Rịa Vũng Tàu", "Bà Rịa Vũng Tầus"], ["Vĩnh Phưcs", "Vĩnh Phúc"],
    ])
  func alike(pair: [String]) {
    #expect(areAlike(pair))
    #expect(areAlike(pair.reversed()))
  }

  @Test(
    "Names that differ by a word, a number or a direction are not",
    arguments: [
      ["Quảng Nam", "Quảng Ngãi"], ["Hà Giang", "Hậu Giang"], ["Bình Thuận", "Ninh Thuận"],
      ["Kiên Giang", "Tiền Giang"],
      ["Quảng Bình", "Quảng Ninh"], ["Phường 3", "Phường 4"], ["Phường 1", "Phường 11"], ["Vĩnh Lộc A", "Vĩnh Lộc B"],
      ["Tân Thới Nhất", "Tân Thới Nhì"], ["Thạnh Phú Đông", "Thạnh Phú Long"], ["Ea Tu", "Ea Tul"],
      ["Long Khánh", "Long Chánh"], ["Khánh Phú Xuân", "Thanh Phú Xuân"], ["Tây Hồ", "Tài Hồ"],
      ["An Thạnh II", "An Thạnh III"], ["Huế", "Thuế"],
      ["Kim", "Kim Chung"], ["Đông Hội", "Đông Hội"], ["", "Đông Hội"], ["", ""],
    ])
  func notAlike(pair: [String]) {
    #expect(!areAlike(pair))
    #expect(!areAlike(pair.reversed()))
  }

  /// The 64 of 2007, spelt as they should be.
  private static let provinces = """
    Bình Định, Quảng Nam, Phú Yên, Phú Thọ, Cao Bằng, Điện Biên, Thái Nguyên, Hải Phòng, Vĩnh Long, Quảng Trị, Yên Bái, \
    Hà Giang, Vĩnh Phúc, Sơn La, Tuyên Quang, Lào Cai, Sóc Trăng, Gia Lai, Long An, Hồ Chí Minh, Nghệ An, Quảng Ngãi, \
    Đồng Tháp, Cần Thơ, Hưng Yên, Bình Phước, Trà Vinh, Hà Tây, Thái Bình, Thừa Thiên Huế, Bắc Giang, Thanh Hóa, \
    Bà Rịa Vũng Tàu, Đồng Nai, Bạc Liêu, Hà Tĩnh, Quảng Ninh, Bình Dương, Tiền Giang, Nam Định, Khánh Hòa, Kiên Giang, \
    Hà Nam, Đắk Lắk, Ninh Bình, Hà Nội, Bến Tre, Bắc Ninh, Tây Ninh, Đà Nẵng, Bình Thuận, Hòa Bình, Hải Dương, Lạng Sơn, \
    Lâm Đồng, Ninh Thuận, An Giang, Quảng Bình, Cà Mau, Kon Tum, Bắc Kạn, Hậu Giang, Đắk Nông, Lai Châu
    """.split(separator: ", ").map { FoldedText(String($0)) }

  @Test("No two of the 64 provinces are alike") func allProvinces() {
    #expect(Set(Self.provinces).count == 64)
    #expect(AlikeNames.pairs(among: Self.provinces).isEmpty)
  }

  @Test("A misspelt province is alike to its own name only")
  func misspeltAmongAll() {
    let names = Self.provinces + ["Thừa Thiên Thuế", "Đắc Nông", "Bắc Cạn"].map { FoldedText($0) }
    let pairs = AlikeNames.pairs(among: names).map { [names[$0.first].text, names[$0.second].text] }
    #expect(
      pairs == [
        ["thua thien hue", "thua thien thue"], ["dak nong", "dac nong"], ["bac kan", "bac can"],
      ])
  }

  @Test("Pairs are the same as asking for each two, and a name that is there twice is asked for once") func pairs() {
    let texts = [
      "Kon Tum", "Kontum", "Đắk Nông", "Kon Tum", "", "Đắc Nông", "Hải Phòng", "Hải Phòmg", "Phường 3", "Phường 4",
      "Thừa Thiên Huế", "Tân Thừa Thiên Huế", "Thừa Thiên Thuế",
    ]
    let names = texts.map { FoldedText($0) }
    var expected: [[Int]] = []
    for second in names.indices where names.firstIndex(of: names[second]) == second {
      for first in 0..<second where names.firstIndex(of: names[first]) == first {
        if AlikeNames.areAlike(names[first], names[second]) { expected.append([first, second]) }
      }
    }
    #expect(AlikeNames.pairs(among: names).map { [$0.first, $0.second] } == expected)
    #expect(expected.count == 4)
  }
}
