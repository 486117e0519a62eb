import Scoring
import TestSupport
import Testing

@Suite struct Rosters {
  private static let kinds = ["xã", "phường", "thị trấn"].map { UnitKind($0) }
  private static let roster = Roster(
    units: [
      unit("kim-chung", "Kim Chung", "xã", "Cụm 1"), unit("xa-dong-anh", "Đông Anh", "xã", "Cụm 1"),
      unit("tt-dong-anh", "Đông Anh", "thị trấn", "Cụm 2"), unit("tan-lap-1", "Tân Lập", "xã", "Cụm 1"),
      unit("tan-lap-2", "Tân Lập", "xã", "Cụm 2"), unit("kim", "Kim", "xã", "Cụm 2"),
      unit("thuy-lam", "UBND xã Thụy Lâm", "xã", "Cụm 2", aliases: ["Thuỵ Lôi", "xã Lâm Hạ"]),
    ], kinds: kinds)

  private static func unit(_ id: String, _ name: String, _ kind: String, _ cluster: String, aliases: [String] = [])
    -> Unit
  {
    Unit(id: id, name: name, kind: UnitKind(kind), cluster: cluster, aliases: aliases)
  }

  private func ids(_ match: Roster.Match) -> [String] {
    switch match {
    case .unit(let unit): [unit.id]
    case .unknown: []
    case .ambiguous(let units): ["?"] + units.map(\.id)
    }
  }

  private func match(_ text: String, cluster: String? = nil) -> [String] {
    ids(Self.roster.match(UnitName(text, kinds: Self.kinds), cluster: cluster))
  }

  @Test(
    "A name is the unit that bears it",
    arguments: [
      Case("bare", "Kim Chung", ["kim-chung"]), Case("with authority and kind", "UBND xã Kim Chung", ["kim-chung"]),
      Case("capitals without diacritics", "KIM CHUNG", ["kim-chung"]),
      Case("the roster's own name has the authority", "Thụy Lâm", ["thuy-lam"]),
      Case("an alias", "Thuỵ Lôi", ["thuy-lam"]), Case("an alias with its kind", "Lâm Hạ", ["thuy-lam"]),
      Case("the level above behind it", "xã Kim Chung huyện Đông Anh", ["kim-chung"]),
      Case("behind a comma", "Kim Chung, huyện Đông Anh", ["kim-chung"]),
      Case("the kind decides", "UBND thị trấn Đông Anh", ["tt-dong-anh"]),
      Case("the other kind", "xã Đông Anh", ["xa-dong-anh"]),
      Case("neither kind nor cluster", "Đông Anh", ["?", "xa-dong-anh", "tt-dong-anh"]),
      Case("a kind that both have", "xã Tân Lập", ["?", "tan-lap-1", "tan-lap-2"]),
      Case("another name", "Kim Nỗ", []), Case("part of a name", "Chung", []),
      Case("a longer name that is another", "Kim Chung Thượng", []), Case("nothing", "", []),
    ])
  func names(given: Case<String, [String]>) { #expect(match(given.given) == given.expected) }

  @Test("The cluster decides where the kind does not", arguments: [("Cụm 1", "tan-lap-1"), ("CỤM 2", "tan-lap-2")])
  func clusters(cluster: String, id: String) { #expect(match("xã Tân Lập", cluster: cluster) == [id]) }

  @Test("The kind goes before the cluster") func kindBeforeCluster() {
    #expect(match("thị trấn Đông Anh", cluster: "Cụm 1") == ["tt-dong-anh"])
  }

  @Test("A cluster that has none of them decides nothing") func otherCluster() {
    #expect(match("Tân Lập", cluster: "Cụm 9").first == "?")
  }

  @Test(
    "A file's name is the unit whose name stands in it, the longest deciding",
    arguments: [
      Case("hyphens", "Kim-Chung - VTLT 2017", ["kim-chung"]),
      Case("underscores and kind", "TT_thi tran_Dong Anh", ["tt-dong-anh"]),
      Case("no diacritics", "bang diem xa dong anh", ["xa-dong-anh"]),
      Case("the shorter name is not meant", "Kim Chung", ["kim-chung"]),
      Case("the shorter name alone", "Kim 2017", ["kim"]), Case("an alias", "Thuy Loi", ["thuy-lam"]),
      Case("two units of a name", "Dong Anh", ["?", "xa-dong-anh", "tt-dong-anh"]), Case("none", "bang diem 2017", []),
      Case("within a word", "Kimono", []),
    ])
  func fileNames(given: Case<String, [String]>) {
    #expect(ids(Self.roster.match(within: given.given, cluster: nil)) == given.expected)
  }

  @Test(
    "A name after the word for a level above is that level's, of several names none is guessed",
    arguments: [
      Case("a district behind", "UBND xã Tân Lập 1 - huyện Kim Chung", [String]()),
      Case("a commune and its district", "Thủy Lâm - quận Kim Chung", ["thuy-lam"]),
      Case("the one with its kind before it", "xa Kim - Kim Chung", ["kim"]),
      Case("two names", "Kim Chung va Thuy Lam", ["?", "kim-chung", "thuy-lam"]),
    ])
  func levels(given: Case<String, [String]>) {
    let found = ids(Self.roster.match(within: given.given, cluster: nil))
    #expect(given.expected.isEmpty ? !found.contains("kim-chung") : found == given.expected)
  }

  @Test("Of names that overlap each counts that is not part of a longer one, in a text of any length")
  func overlappingNames() {
    let names = ["An", "An Bình", "Bình Minh", "Minh", "An Bình Tây Hồ Nam"]
    let roster = Roster(
      units: names.enumerated().map { Unit(id: "u\($0)", name: $1, kind: nil) }, kinds: Self.kinds)
    let found = { (text: String) in ids(roster.match(within: text, cluster: nil)) }
    #expect(found("an") == ["u0"])
    #expect(found("An Bình") == ["u1"])
    #expect(found("An Bình Minh") == ["?", "u1", "u2"])
    #expect(found("An Bình Tây Hồ Bắc") == ["u1"])
    #expect(found("an bình tây hồ nam") == ["u4"])
    #expect(found(String(repeating: "xa an ", count: 5_000)) == ["u0"])
    #expect(roster == Roster(units: roster.units, kinds: Self.kinds))
  }

  @Test("A title names a unit only with its kind") func titles() {
    let title = { (text: String) in ids(Self.roster.match(within: text, cluster: nil, needsKind: true)) }
    #expect(title("BẢNG ĐIỂM CỦA XÃ KIM CHUNG NĂM 2017") == ["kim-chung"])
    #expect(title("BẢNG ĐIỂM KIM CHUNG") == [])
  }

  @Test("A name that begins like a kind is found with and without its kind") func kindLikeNames() {
    let roster = Roster(
      units: [
        Unit(id: "phuong-dinh", name: "Phương Đình", kind: UnitKind("xã")),
        Unit(id: "xa-dan", name: "Xã Đàn", kind: UnitKind("phường")),
      ], kinds: Self.kinds)
    let match = { (text: String) in ids(roster.match(UnitName(text, kinds: Self.kinds), cluster: nil)) }
    #expect(match("UBND xã Phương Đình") == ["phuong-dinh"])
    #expect(match("Phương Đình") == ["phuong-dinh"])
    #expect(match("UBND PHƯỜNG XÃ ĐÀN") == ["xa-dan"])
    #expect(match("Phuong Dinh") == ["phuong-dinh"])
  }

  @Test("A unit is found by its id alone") func byID() {
    #expect(Self.roster.unit(id: "kim")?.name == "Kim")
    #expect(Self.roster.unit(id: "Kim") == nil)
  }

  @Test(
    "A misspelt name has the nearest ones, the nearest first",
    arguments: [
      Case("one letter off", "Kim Chunh", ["Kim Chung"]),
      Case("with authority and kind before it", "UBND xã Kim Trung", ["Kim Chung"]),
      Case("two units of one name", "Đông Ank", ["Đông Anh", "Đông Anh"]), Case("nothing near", "Hoàn Kiếm", []),
    ])
  func near(given: Case<String, [String]>) { #expect(Self.roster.namesLike(given.given) == given.expected) }

  @Test("No more than three are said") func three() {
    let roster = Roster(units: (1...5).map { Unit(id: "u\($0)", name: "Tân Lập \($0)") }, kinds: [])
    #expect(roster.namesLike("Tân Lập 2") == ["Tân Lập 2", "Tân Lập 1", "Tân Lập 3"])
  }
}
