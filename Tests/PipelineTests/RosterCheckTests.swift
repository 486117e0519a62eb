import Binding
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

/// Loading and checking read one table: what the one refuses the other tells.
@Suite struct RosterChecks {
  private static let kinds = ["xã", "thị trấn"].map { UnitKind($0) }

  /// Small tables of few names, ids, kinds and clusters, in which most faults occur, the same in every run.
  private static let tables: [[[Draft]]] = {
    var state: UInt64 = 7
    func draw(_ texts: [String]) -> Draft {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let text = texts[Int(state >> 33) % texts.count]
      return text.isEmpty ? nil : .text(text)
    }
    return (0..<1_500).map { _ in
      [["mã", "tên", "loại", "cụm"]]
        + (0..<3).map { _ in
          [
            draw(["a", "A", "b", "c", "d", "", "", "x/y"]),
            draw(["Kim Chung", "xã KIM CHUNG", "Uy Nỗ", "Cổ Loa", "Hải Bối", "Con", ""]),
            draw(["xã", "thị trấn", "", ""]), draw(["1", "2", "Cụm 2", ""]),
          ]
        }
    }
  }()

  private func findings(_ rows: [[Draft]]) throws -> [Finding] {
    let listing = try RosterTable.listing(
      from: [Sheet("DS", rows)], file: "xa.csv", isWorkbook: false, kinds: Self.kinds)
    return RosterExamination(listing, clusterSize: 1...9).findings()
  }

  private func fault(_ rows: [[Draft]]) -> TableFault? {
    do throws(TableFault) {
      _ = try RosterTable.roster(from: [Sheet("DS", rows)], file: "xa.csv", isWorkbook: false, kinds: Self.kinds)
      return nil
    } catch {
      return error
    }
  }

  @Test("A roster that loading refuses has an error, at the cell that loading names unless one unit stands there twice")
  func refused() throws {
    var refused = 0
    for rows in Self.tables {
      // A table without rows is no table for either.
      guard let fault = fault(rows), fault.problem != .noRows else { continue }
      refused += 1
      let errors = try findings(rows).filter { $0.severity == .error }
      let row = fault.cell.map { $0.dropFirst() }
      #expect(errors.contains { $0.place.cell?.dropFirst() == row }, "\(rows) \(fault)")
    }
    #expect(refused > 500)
  }

  @Test("A roster without an error is loaded, whole") func loaded() throws {
    var loaded = 0
    for rows in Self.tables where fault(rows)?.problem != .noRows {
      guard try !findings(rows).contains(where: { $0.severity == .error }) else { continue }
      loaded += 1
      #expect(fault(rows) == nil, "\(rows)")
    }
    #expect(loaded > 100)
  }
}
