import Binding
import Scoring
import Spreadsheet
import TestSupport
import Testing

@Suite struct RosterTables {
  private func roster(_ rows: [[Draft]], isWorkbook: Bool = false) throws(TableFault) -> Roster {
    try RosterTable.roster(
      from: [Sheet("DS", rows)], file: "xa.csv", isWorkbook: isWorkbook, kinds: Scheme.hanoi.unitKinds)
  }

  @Test("Every column is read, in any order, below title rows, in both languages") func columns() throws {
    let vietnamese: [Draft] = ["Cụm", "Mã", "Tên đơn vị", "Loại", "Cụm trưởng", "Tên khác"]
    let english: [Draft] = ["cluster", "id", "name", "kind", "lead", "aliases"]
    for header in [vietnamese, english] {
      let units = try roster([
        ["DANH SÁCH ĐƠN VỊ"], [], header, ["1", "kc", "Kim Chung", "Xã", "x", "Kim; Chung Hạ ;"],
        ["1", "un", "Uy Nỗ", "xã", nil, nil],
      ]).units
      #expect(units.map(\.id) == ["kc", "un"])
      #expect(units.map(\.name) == ["Kim Chung", "Uy Nỗ"])
      #expect(units.map(\.kind?.word) == ["xã", "xã"])
      #expect(units.map(\.cluster) == ["1", "1"])
      #expect(units.map(\.isLead) == [true, false])
      #expect(units.map(\.aliases) == [["Kim", "Chung Hạ"], []])
    }
  }

  @Test("The name alone is enough: it gives kind and id") func nameAlone() throws {
    let unit = try #require(roster([["Đơn vị"], ["UBND thị trấn Đông Anh"]]).units.first)
    #expect(unit.id == "thi-tran-dong-anh")
    #expect(unit.kind?.word == "thị trấn")
    #expect(unit.cluster == nil)
  }

  @Test(
    "The lead is marked on its row, or named on every row of its cluster",
    arguments: [
      ("x", true), ("Có", true), ("1", true), ("✓", true), ("TRUE", true), ("xã Kim Chung", true), ("KC", true),
      ("Uy Nỗ", false), ("không", false), ("0", false),
    ])
  func lead(text: String, isLead: Bool) throws {
    #expect(try roster([["id", "name", "lead"], ["kc", "Kim Chung", .text(text)]]).units.map(\.isLead) == [isLead])
  }

  @Test("Ids that are numbers stay as they read") func numbers() throws {
    #expect(try roster([["mã", "tên"], [101, "Kim Chung"]]).units.map(\.id) == ["101"])
  }

  @Test(
    "A fault is refused at its cell",
    arguments: [
      Case("no header", [["Kim Chung"]], TableFault(file: "xa.csv", problem: .noHeader(needed: ["mã", "tên đơn vị"]))),
      Case("no rows", [["id", "name"]], TableFault(file: "xa.csv", problem: .noRows)),
      Case(
        "no name", [["id", "name"], ["kc", nil]],
        TableFault(file: "xa.csv", cell: "B2", problem: .empty(column: "tên đơn vị"))),
      Case(
        "a name of dots", [["id", "name"], ["kc", "…"]],
        TableFault(file: "xa.csv", cell: "B2", problem: .empty(column: "tên đơn vị"))),
      Case(
        "an id twice", [["id", "name"], ["kc", "A"], ["KC", "B"]],
        TableFault(file: "xa.csv", cell: "A3", problem: .duplicateID("KC", first: "A2"))),
      Case(
        "a unit twice", [["id", "name"], ["a", "xã Kim Chung"], ["b", "UBND xã KIM CHUNG"]],
        TableFault(file: "xa.csv", cell: "B3", problem: .duplicateUnit("UBND xã KIM CHUNG", first: "B2"))),
    ] as [Case<[[Draft]], TableFault>])
  func faults(given: Case<[[Draft]], TableFault>) { #expect(throws: given.expected) { try roster(given.given) } }

  @Test(
    "An id that cannot name a folder beside the other outputs is refused",
    arguments: [
      "../a", "a/b", "a b", ".a", "_rejected", "a.", "xã", "CON", "lpt9", "com5", "index.html", "Summary.json",
      "summary.xlsx", String(repeating: "a", count: 65),
    ])
  func ids(id: String) {
    #expect(throws: TableFault(file: "xa.csv", cell: "A2", problem: .invalidID(id))) {
      try roster([["id", "name"], [.text(id), "A"]])
    }
  }

  @Test("An id that can is taken", arguments: ["a", "A-1_b.c", "00007", "com10", String(repeating: "a", count: 64)])
  func goodIDs(id: String) throws { #expect(try roster([["id", "name"], [.text(id), "A"]]).units.map(\.id) == [id]) }

  @Test("One name in two clusters, or of two kinds, is two units") func namesakes() throws {
    let rows: [[Draft]] = [
      ["id", "name", "kind", "cluster"], ["a", "Tân Lập", "xã", "1"], ["b", "Tân Lập", "xã", "2"],
      ["c", "Tân Lập", "phường", "1"],
    ]
    #expect(try roster(rows).units.count == 3)
  }

  @Test("In a workbook a fault names its sheet") func sheet() {
    #expect(throws: TableFault(file: "xa.csv", sheet: "DS", cell: "B2", problem: .empty(column: "tên đơn vị"))) {
      try roster([["id", "name"], ["kc", nil]], isWorkbook: true)
    }
  }
}
