import Scoring
import Spreadsheet
import TestSupport
import Testing

@Suite struct RosterListings {
  private static let kinds = ["xã", "thị trấn"].map { UnitKind($0) }

  private func entry(_ row: Int, _ texts: [RosterListing.Column: String]) -> RosterEntry {
    RosterEntry(row: row, kinds: Self.kinds) { texts[$0] }
  }

  private func listing(_ entries: [RosterEntry]) -> RosterListing {
    RosterListing(file: "a.csv", sheet: nil, columns: [.name: 2, .lead: 5], kinds: Self.kinds, entries: entries)
  }

  @Test("A cluster is one however its name is written")
  func clusters() {
    let names = ["Cụm 1", "1", "CUM 1", "Cụm số 1", "cluster 1", "Cụm 2", "Cụm"]
    let listing = listing(names.enumerated().map { entry($0 + 2, [.name: "A\($0)", .cluster: $1]) })
    #expect(listing.clusters.map(\.members.count) == [5, 1, 1])
    #expect(listing.clusters.map(\.name) == ["Cụm 1", "Cụm 2", "Cụm"])
  }

  @Test("A lead is marked, or named by any row of the cluster; the kind tells namesakes apart") func leads() {
    let rows = [
      entry(2, [.name: "xã Đông Anh", .cluster: "1", .lead: "thị trấn Đông Anh"]),
      entry(3, [.name: "thị trấn Đông Anh", .cluster: "1", .lead: "Thị trấn Đông Anh"]),
      entry(4, [.name: "Kim Chung", .cluster: "1", .lead: "TT. Đông Anh"]),
      entry(5, [.name: "Uy Nỗ", .cluster: "2", .lead: "không"]),
      entry(6, [.name: "Cổ Loa", .cluster: "2", .lead: "✓"]),
      entry(7, [.name: "Hải Bối", .cluster: "3"]), entry(8, [.name: "Nam Hồng", .cluster: "3", .lead: "HẢI BỐI"]),
    ]
    #expect(listing(rows).clusters.map { $0.leads.map(\.row) } == [[3], [6], [7]])
    #expect(listing(rows).clusters.flatMap(\.rowsWithStrangeLead).isEmpty)
  }

  @Test("A lead that is no member is told once for every name") func strangers() {
    let leads = ["Xa Lạ", "xa la", "Kim Chung", "Người Khác"]
    let rows = leads.enumerated().map {
      entry($0 + 2, [.name: $0 == 0 ? "Kim Chung" : "B\($0)", .cluster: "1", .lead: $1])
    }
    #expect(listing(rows).clusters.flatMap(\.rowsWithStrangeLead).map(\.row) == [2, 5])
    #expect(listing(rows).clusters.flatMap(\.leads).map(\.row) == [2])
  }

  @Test("A cell of a column that the table does not have is the name's") func cells() {
    let listing = listing([entry(7, [.name: "Kim Chung"])])
    #expect(listing.entries.map { listing.cell(.lead, of: $0)?.description } == ["E7"])
    #expect(listing.entries.map { listing.cell(.id, of: $0)?.description } == ["B7"])
  }

  @Test("The nearest names of a list come first, three at most") func near() {
    let listing = listing((1...5).map { entry($0, [.name: "Tân Lập \($0)"]) } + [entry(6, [.name: "…"])])
    #expect(
      listing.names(like: UnitName("xã Tân Lập 2", kinds: Self.kinds)) == ["Tân Lập 2", "Tân Lập 1", "Tân Lập 3"])
    #expect(listing.names(like: UnitName("Hoàn Kiếm", kinds: Self.kinds)).isEmpty)
  }
}
