import Scoring
import TestSupport
import Testing

@Suite("national-2007 and the 64 published totals") struct National2007 {
  private func contenders() throws -> [Contender] {
    try PublishedData.provinces().map { province in
      let total = try TypedNumber.points(in: province.printed, style: Scheme.national.numberStyle)
      return Contender(unit: province.name, cluster: nil, total: total)
    }
  }

  private func ranking() throws -> Ranking {
    Ranking(try contenders(), by: try #require(Scheme.national.ranking))
  }

  @Test("A point in a printed number groups thousands")
  func thousands() throws {
    #expect(try contenders().first?.total == "8280")
    #expect(try contenders().allSatisfy { $0.total >= "1120" && $0.total.isMultiple(of: "1") })
  }

  @Test("The ranking is the published one, whatever the order in which totals come")
  func ranked() throws {
    let published = try PublishedData.provinces()
    #expect(try ranking().entries.map(\.contender.unit) == published.map(\.name))
    let reversed = Ranking(try contenders().reversed(), by: try #require(Scheme.national.ranking))
    for province in published {
      let place = try #require(reversed.place(of: province.name))
      #expect(try place == #require(ranking().place(of: province.name)))
      // Of two that share a place the second is printed one below.
      #expect([place, place + 1].contains(province.place))
    }
  }

  @Test("Totals that are printed twice share their place, and the next place is left out")
  func ties() throws {
    let shared = try ranking().entries.filter(\.isShared)
    #expect(
      shared.map { "\($0.place) \($0.contender.unit)" } == [
        "29 Thái Bình", "29 Thừa Thiên Huế", "35 Bạc Liêu", "35 Hà Tĩnh", "37 Quảng Ninh", "37 Bình Dương",
        "42 Kiên Giang", "42 Hà Nam", "50 Đà Nẵng", "50 Bình Thuận", "60 Kon Tum", "60 Bắc Kạn",
      ])
    #expect(try ranking().place(of: "Bắc Giang") == 31)
    #expect(try ranking().place(of: "Lai Châu") == 64)
  }

  @Test(
    "The awards are the published 3, 9 and 24",
    arguments: [
      Case("co-thi-dua", 3, "Bình Định, Quảng Nam, Phú Yên"),
      Case(
        "bang-khen", 9,
        "Phú Thọ, Cao Bằng, Điện Biên, Thái Nguyên, Hải Phòng, Vĩnh Long, Quảng Trị, Yên Bái, Hà Giang"),
      Case(
        "giay-khen", 24,
        "Vĩnh Phúc, Sơn La, Tuyên Quang, Lào Cai, Sóc Trăng, Gia Lai, Long An, Hồ Chí Minh, Nghệ An, Quảng Ngãi, "
          + "Đồng Tháp, Cần Thơ, Hưng Yên, Bình Phước, Trà Vinh, Hà Tây, Thái Bình, Thừa Thiên Huế, Bắc Giang, "
          + "Thanh Hóa, Bà Rịa – Vũng Tàu, Đồng Nai, Bạc Liêu, Hà Tĩnh"),
    ])
  func awards(given: Case<Int, String>) throws {
    let result = try #require(
      Awards(Scheme.national.awards, contenders: contenders(), clusters: []).results(of: given.name).first)
    #expect(result.award.quota == given.given)
    #expect(result.winners.map(\.unit).joined(separator: ", ") == given.expected)
    #expect(result.ties.isEmpty && result.vacant == 0 && result.vacancy == nil)
  }

  @Test("A tie at the edge of an award is told and not broken")
  func edge() throws {
    // Were one more Giấy khen given, Quảng Ninh and Bình Dương with 1.690 each would have to be voted on.
    let award = Award(
      id: "a", name: LocalizedText(vi: "a", en: "a"), scope: .all, eligibility: .places(13...37))
    let result = try #require(Awards([award], contenders: contenders(), clusters: []).results.first)
    #expect(result.winners.count == 24)
    #expect(result.ties.map { "\($0.units.map(\.unit)) \($0.seats)" } == ["[\"Quảng Ninh\", \"Bình Dương\"] 1"])
  }
}
