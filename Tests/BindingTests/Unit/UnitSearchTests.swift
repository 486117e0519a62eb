import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Binding

@Suite struct UnitSearches {
  private static let roster = Roster(
    units: [
      unit("kim-chung", "Kim Chung", "xã", "Cụm 1"), unit("uy-no", "Uy Nỗ", "xã", "Cụm 2"),
      unit("xa-dong-anh", "Đông Anh", "xã", "Cụm 1"),
      unit("tt-dong-anh", "Đông Anh", "thị trấn", "Cụm 2"), unit("tan-lap-1", "Tân Lập", "xã", "Cụm 1"),
      unit("tan-lap-10", "Tân Lập", "xã", "Cụm 10"),
    ], kinds: Scheme.hanoi.unitKinds)

  private static func unit(_ id: String, _ name: String, _ kind: String, _ cluster: String) -> Unit {
    Unit(id: id, name: name, kind: UnitKind(kind), cluster: cluster)
  }

  /// "kim-chung @ A1", or what went wrong.
  private func text(_ outcome: UnitOutcome) -> String {
    switch outcome {
    case .found(let unit, let place): "\(unit.id) @ \(place.cell?.description ?? "file")"
    case .missing: "missing"
    case .unknown(let place): "unknown \(place.text) @ \(place.cell?.description ?? "file")"
    case .ambiguous(let units, let place): "ambiguous \(units.map(\.id)) @ \(place.cell?.description ?? "file")"
    }
  }

  private func find(_ rows: [[Draft]], file: String = "a.xlsx", names: [DefinedName] = [], roster: Roster? = roster)
    -> String
  {
    text(HanoiTable.bind([Sheet("Phiếu", rows)], file: file, roster: roster, names: names).unit)
  }

  @Test(
    "A name is found wherever one stands",
    arguments: [
      Case("a labelled cell", [["Đơn vị: UBND xã Kim Chung"]], "kim-chung @ A1"),
      Case("a label and the next cell", [["Tên đơn vị:", nil, "Kim Chung"]], "kim-chung @ C1"),
      Case("a label without a colon", [["Đơn vị", "Kim Chung"]], "kim-chung @ B1"),
      Case("a longer label", [["Đơn vị được kiểm tra: xã Uy Nỗ"]], "uy-no @ A1"),
      Case("a heading", [["UBND xã Kim Chung"]], "kim-chung @ A1"),
      Case("a heading in full and in capitals", [["ỦY BAN NHÂN DÂN XÃ UY NỖ"]], "uy-no @ A1"),
      Case("a heading decomposed", [["UBND xa\u{303} Uy No\u{302}\u{303}"]], "uy-no @ A1"),
      Case("a heading of two lines", [["ỦY BAN NHÂN DÂN\nXÃ KIM CHUNG"]], "kim-chung @ A1"),
      Case("a heading of two cells", [["ỦY BAN NHÂN DÂN"], ["XÃ KIM CHUNG"]], "kim-chung @ A1"),
      Case("below the level above", [["UBND HUYỆN ĐÔNG ANH\nUBND XÃ KIM CHUNG"]], "kim-chung @ A1"),
      Case("a heading within a sentence", [["Phiếu chấm điểm của UBND xã Kim Chung"]], "kim-chung @ A1"),
      Case("below the district without the authority", [["UBND HUYỆN ĐÔNG ANH"], ["XÃ UY NỖ"]], "uy-no @ A2"),
      Case("labelled by the kind", [["Xã: Uy Nỗ"]], "uy-no @ A1"),
      Case("the roster's id", [["Đơn vị:", "uy-no"]], "uy-no @ B1"),
      Case("a title without the authority", [["BẢNG ĐIỂM CỦA XÃ UY NỖ NĂM 2017"]], "uy-no @ A1"),
      Case("an addressee is not the sender", [["Kính gửi: UBND xã Kim Chung"], ["UBND xã Uy Nỗ"]], "uy-no @ A2"),
      Case("the class a unit gives itself", [["Đơn vị tự xếp loại: A"], ["UBND xã Uy Nỗ"]], "uy-no @ A2"),
      Case("the cluster beside the name", [["UBND xã Tân Lập (Cụm 10)"]], "tan-lap-10 @ A1"),
      Case("the cluster in words", [["UBND xã Tân Lập"], ["CỤM THI ĐUA SỐ 01"]], "tan-lap-1 @ A1"),
      Case("the kind decides", [["UBND thị trấn Đông Anh"]], "tt-dong-anh @ A1"),
      Case("with the level above behind it", [["Đơn vị: xã Kim Chung, huyện Đông Anh"]], "kim-chung @ A1"),
      Case(
        "the heading's kind for a label without one", [["Đơn vị: Đông Anh"], ["UBND xã Đông Anh"]], "xa-dong-anh @ A1"),
      Case("the cluster decides", [["Cụm 10"], ["Đơn vị: xã Tân Lập"]], "tan-lap-10 @ A2"),
      Case(
        "the cluster with its number in the next cell", [["Cụm số:", 1], ["Đơn vị: xã Tân Lập"]], "tan-lap-1 @ A2"),
    ] as [Case<[[Draft]], String>])
  func places(given: Case<[[Draft]], String>) { #expect(find(given.given) == given.expected) }

  @Test(
    "What only looks like a name is passed over",
    arguments: [
      Case("a unit of measure", [["Đơn vị tính: điểm"], ["UBND xã Kim Chung"]], "kim-chung @ A2"),
      Case("a unit of points", [["Đơn vị: điểm"], ["UBND xã Kim Chung"]], "kim-chung @ A2"),
      Case("a blank to fill in", [["Đơn vị: ............"], ["UBND xã Kim Chung"]], "kim-chung @ A2"),
      Case("a blank in brackets", [["Đơn vị: (Tên đơn vị)"], ["UBND xã Kim Chung"]], "kim-chung @ A2"),
      Case(
        "a sentence on the authority", [["UBND xã báo cáo kết quả tự chấm"], ["UBND xã Kim Chung"]], "kim-chung @ A2"),
      Case("the level above", [["UBND huyện Đông Anh"], ["UBND xã Kim Chung"]], "kim-chung @ A2"),
      Case("a column's label", [["Đơn vị tự chấm", "Điểm"], ["UBND xã Kim Chung"]], "kim-chung @ A2"),
    ] as [Case<[[Draft]], String>])
  func traps(given: Case<[[Draft]], String>) { #expect(find(given.given) == given.expected) }

  @Test("A defined name goes before a label, that before a heading, that before the file's name") func order() {
    let rows: [[Draft]] = [["UBND xã Kim Chung"], ["Đơn vị: Uy Nỗ"], [nil, "thị trấn Đông Anh"]]
    let name = DefinedName(name: "VTLT_UNIT", formula: "Phiếu!$B$3")
    #expect(find(rows, file: "Tan Lap.xlsx", names: [name]) == "tt-dong-anh @ B3")
    #expect(find(rows, file: "Tan Lap.xlsx") == "uy-no @ A2")
    #expect(find([rows[0]], file: "Uy No.xlsx") == "kim-chung @ A1")
    #expect(find([], file: "Uy No.xlsx") == "uy-no @ file")
  }

  @Test(
    "A defined name is followed",
    arguments: [
      Case("quoted sheet", ["'Phiếu'!$B$1", "vtlt_unit"], "kim-chung @ B1"),
      Case("a text", ["\"Kim Chung\"", "VTLT_UNIT"], "kim-chung @ file"),
      Case("a range", ["Phiếu!$B$1:$C$1", "VTLT_UNIT"], "kim-chung @ B1"),
      Case("an empty cell", ["Phiếu!$Z$9", "VTLT_UNIT"], "uy-no @ A2"),
      Case("a sheet that is not there", ["Khác!$B$1", "VTLT_UNIT"], "uy-no @ A2"),
      Case("a broken one", ["#REF!", "VTLT_UNIT"], "uy-no @ A2"),
      Case("another name", ["Phiếu!$B$1", "UNIT"], "uy-no @ A2"),
    ])
  func definedNames(given: Case<[String], String>) {
    let name = DefinedName(name: given.given[1], formula: given.given[0])
    #expect(find([[nil, "Kim Chung"], ["UBND xã Uy Nỗ"]], names: [name]) == given.expected)
  }

  @Test(
    "A name that the roster has not, or twice, is said with its place, never guessed",
    arguments: [
      Case("unknown", [["Đơn vị: xã Hải Bối"]], "unknown xã Hải Bối @ A1"),
      Case("twice", [["Đơn vị: Đông Anh"]], "ambiguous [\"xa-dong-anh\", \"tt-dong-anh\"] @ A1"),
      Case("none", [["Phiếu chấm điểm"]], "missing"),
    ] as [Case<[[Draft]], String>])
  func unresolved(given: Case<[[Draft]], String>) {
    #expect(find(given.given, file: "bang diem.xlsx") == given.expected)
  }

  @Test(
    "The file's name is read up to its ending",
    arguments: [
      Case("a number before it", "01. Kim Chung.xlsx", "kim-chung @ file"),
      Case("a date before it", "15.9.2017 Uy No.xlsx", "uy-no @ file"),
      Case("no ending", "Kim Chung", "kim-chung @ file"), Case("no name", "15.9.2017.xlsx", "missing"),
    ])
  func fileNames(given: Case<String, String>) { #expect(find([], file: given.given) == given.expected) }

  @Test(
    "Without a roster the name itself is the unit",
    arguments: [
      Case("heading", ["UBND xã Kim Chung", "a.xlsx"], "xa-kim-chung @ A1"),
      Case("file name", [nil, "Xa Kim Chung.xlsx"], "xa-kim-chung @ file"),
      Case("a number is no name", [nil, "01.xlsx"], "missing"),
      Case("a number before a name is no part of it", [nil, "01. Xa Kim Chung.xlsx"], "xa-kim-chung @ file"),
      Case("a name too long for a folder", [nil, String(repeating: "a", count: 240) + ".xlsx"], "missing"),
      Case(
        "a label too long for a folder", ["Đơn vị: " + String(repeating: "a", count: 240), "Kim Chung.xlsx"],
        "kim-chung @ file"),
    ] as [Case<[String?], String>])
  func noRoster(given: Case<[String?], String>) {
    let rows: [[Draft]] = given.given[0].map { [[.text($0)]] } ?? []
    #expect(find(rows, file: given.given[1] ?? "", roster: nil) == given.expected)
  }

  @Test("The sheet of the table is looked through first, and hidden ones not at all") func sheets() {
    let table = [["UBND xã Kim Chung"], HanoiTable.header] + HanoiTable.contents
    let sheets = [Sheet("A", [["UBND xã Uy Nỗ"]]), Sheet("B", table)]
    #expect(text(HanoiTable.bind(sheets, roster: Self.roster).unit) == "kim-chung @ A1")
    let hidden = [Sheet("A", [["UBND xã Uy Nỗ"]], visibility: .hidden), Sheet("B", HanoiTable.contents)]
    #expect(text(HanoiTable.bind(hidden, roster: Self.roster).unit) == "missing")
  }

  @Test("A heading does not stand below the fortieth row") func deep() {
    let titles = Array(repeating: ["x"] as [Draft], count: 39)
    #expect(find(titles + [["UBND xã Kim Chung"]]) == "kim-chung @ A40")
    #expect(find(titles + [["x"], ["UBND xã Kim Chung"]]) == "missing")
  }

  @Test("Only the first texts of a sheet and of a workbook are looked through") func manyTexts() {
    let many = Array(repeating: Array(repeating: Draft.text("x"), count: 100), count: 6)
    let sheets = (1...5).map { ReadableSheet(Sheet("S\($0)", many)) }
    let headings = HeadingCells(sheets, around: nil)
    #expect(
      sheets.map { sheet in headings.entries.count { $0.sheet.sheet.name == sheet.sheet.name } } == [
        500, 500, 500, 500, 0,
      ])
    #expect(headings.entries.prefix(101).map(\.cell.reference).last == "A2")
    #expect(find([["UBND xã Kim Chung"]] + many) == "kim-chung @ A1")
    #expect(find(many + [["UBND xã Kim Chung"]]) == "missing")
  }

  @Test("The next text is that of the nearest cell to the right that has one") func nextText() {
    let labels = Array(repeating: Draft.text("Đơn vị:"), count: 400)
    let row = labels + [nil, " ", 7]
    let entries = HeadingCells([ReadableSheet(Sheet("A", [row, ["Đơn vị:"]]))], around: nil).entries
    #expect(entries.map { $0.nextText?.cell.reference.column } == (2...400).map { $0 } + [403, nil])
    #expect(entries[399].nextText?.text == "7")
  }

  @Test("An authority far behind in a long line is still found") func longLine() {
    let words = String(repeating: "a ", count: 400)
    #expect(find([[.text(words + "UBND xã Kim Chung")]]) == "kim-chung @ A1")
    #expect(find([[.text(words + "Ủy   ban\u{A0}nhân dân XÃ KIM CHUNG")]]) == "kim-chung @ A1")
  }

  @Test("Of two clusters that a text may mean the longer one is meant") func longerCluster() {
    let units = ["Cụm 2", "Cụm 2 Bắc"].map { cluster in
      Unit(id: FoldedText(cluster).text.filter { $0 != " " }, name: "Tân Lập", kind: UnitKind("xã"), cluster: cluster)
    }
    let roster = Roster(units: units, kinds: Scheme.hanoi.unitKinds)
    #expect(find([["Cụm 2 Bắc"], ["Đơn vị: Tân Lập"]], roster: roster) == "cum2bac @ A2")
    #expect(find([["Cụm số 2"], ["Đơn vị: Tân Lập"]], roster: roster) == "cum2 @ A2")
  }
}
