import Foundation
import TestProgram
import Testing

/// What `inspect` prints: the canonical cell dump of one JSON document, or a line a cell for a person.
@Suite("Inspect")
struct InspectTests {
  private func run(_ name: String, _ options: String...) throws -> Program.Run {
    try Program.run(["inspect", Project.folder("Tests/Fixtures/Reader/\(name)").path] + options)
  }

  private func sheets(_ name: String) throws -> [[String: Any]] {
    let run = try run(name, "--format", "json")
    #expect(run.code == 0 && run.errors.isEmpty)
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(document?["error"] is NSNull)
    return try #require(document?["sheets"] as? [[String: Any]])
  }

  @Test("JSON has each cell's type, value, formula and moment, and the merged ranges")
  func json() throws {
    let sheet = try #require(try sheets("cell-types.xlsx").first)
    let cells = try #require(sheet["cells"] as? [String: [String: Any]])
    #expect(sheet["name"] as? String == "Sheet1" && sheet["merged"] as? [String] == ["A1:B2"])
    #expect(cells["D1"]?["v"] as? String == "A_x000D_ 😀 _xZZZZ_" && cells["D1"]?["t"] as? String == "s")
    #expect(cells["F1"]?["v"] as? Bool == true && cells["H1"]?["t"] as? String == "e")
    #expect(cells["I1"]?["f"] as? String == "A1")
    #expect(try run("cell-types.xlsx", "--format", "json").output.contains("\"v\":0.30000000000000004}"))
    #expect(cells["J1"]?["t"] is NSNull && cells["J1"]?["f"] as? String == "NOW()")
    #expect(cells.count == 15)
    let dates = try #require(try sheets("number-formats.xlsx").first?["cells"] as? [String: [String: Any]])
    #expect(dates["A1"]?["d"] as? String == "2024-01-01T12:00:00" && dates["A2"]?["d"] == nil)
  }

  @Test("JSON lists hidden sheets and empty ones with their state")
  func states() throws {
    #expect(try sheets("openpyxl-scores.xlsx").map { $0["state"] as? String } == ["visible", "hidden", "veryHidden"])
  }

  @Test("Text has a line for each cell, with its type and formula")
  func text() throws {
    let lines = try run("cell-types.xlsx").output.split(separator: "\n")
    #expect(lines.contains("F1\tboolean\tTRUE") && lines.contains("J1\tnot calculated\t\t=NOW()"))
    #expect(lines.first == "[Sheet1]" && lines.last == "merged\tA1:B2")
  }

  @Test("A limit that is set holds, and the answer is no whole document", arguments: ["json", "text"])
  func limits(_ format: String) throws {
    let run = try run("cell-types.xlsx", "--format", format, "--limit", "cells=3")
    #expect(run.code == 65 && run.errors.contains("«cells»"))
    #expect((try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) == nil)
  }
}
