import Foundation
import TestProgram
import Testing

/// A workspace over many nights: what has not changed is not done again, and the order of nights does not matter.
@Suite("Nightly runs")
struct NightlyRunTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
  }

  private func outputs(of folder: TemporaryFolder) throws -> [String: Data] {
    try folder.files().filter { name, _ in
      name.hasPrefix("out/") && (name.hasSuffix(".json") || name.hasSuffix(".html"))
    }
  }

  /// Which file each output is: a file written anew is another.
  private func identities() throws -> [String: Int] {
    let names = try workspace.files().keys.filter { $0.hasPrefix("out/") && $0.hasSuffix(".result.json") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: workspace.path(name))
        return (name, try #require(attributes[.systemFileNumber] as? Int))
      })
  }

  /// The units whose outputs a change has written anew.
  private func regraded(by change: () throws -> Void) throws -> Set<String> {
    try workspace.run()
    let before = try identities()
    try change()
    try workspace.run()
    let after = try identities()
    return Set(after.filter { before[$0.key] != $0.value }.keys.map { String($0.split(separator: "/")[1]) })
  }

  private func result(_ unit: String) throws -> [String: Any] {
    let data = try Data(contentsOf: workspace.url.appendingPathComponent("out/\(unit)/\(unit).result.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func findings(_ unit: String) throws -> [[String: Any]] {
    try #require(result(unit)["findings"] as? [[String: Any]])
  }

  @Test("a night without anything new writes no submission's outputs again")
  func nothingNew() throws { #expect(try regraded {}.isEmpty) }

  @Test("a changed adjustment regrades its unit and no other")
  func adjustment() throws {
    let changed = try regraded {
      try workspace.edit("adjustments/diem-doan-kiem-tra.csv") { $0.replacing("12,5;Thiếu 02", with: "13;Thiếu 02") }
    }
    #expect(changed == ["tt-dong-anh"])
  }

  @Test("a changed entry of the roster regrades its unit, and one that it lets be known is graded")
  func roster() throws {
    let changed = try regraded {
      try workspace.edit("roster.csv") {
        $0.replacing("dai-mach;Đại Mạch;xã;Cụm 1;;", with: "dai-mach;Đại Mạch;xã;Cụm 2;;")
      }
    }
    #expect(changed == ["dai-mach"])
    try workspace.edit("roster.csv") { $0 + "tam-hung;Tam Hưng;xã;Cụm 3;;\n" }
    try workspace.run()
    #expect(try workspace.files()["out/tam-hung/tam-hung.result.json"] != nil)
  }

  @Test("another language regrades all, and outputs that someone removed come back")
  func everything() throws {
    let all = Set(try regraded { try workspace.edit("vtlt.yaml") { $0.replacing("lang: vi", with: "lang: en") } })
    #expect(all == Set(try identities().keys.map { String($0.split(separator: "/")[1]) }) && all.count == 10)
    try FileManager.default.removeItem(atPath: workspace.path("out/uy-no"))
    try workspace.run()
    #expect(try workspace.files()["out/uy-no/uy-no.graded.xlsx"] != nil)
  }

  @Test("the same bytes under another name are said and not graded twice")
  func duplicate() throws {
    try workspace.run()
    let original = Project.folder("SampleInbox/inbox/Dai Mach.xlsx").path
    try FileManager.default.copyItem(atPath: original, toPath: workspace.path("inbox/Dai Mach (1).xlsx"))
    try workspace.run()
    #expect(try findings("dai-mach").contains { $0["rule"] as? String == "submission.duplicate" })
    let submission = try #require(result("dai-mach")["submission"] as? [String: Any])
    #expect(submission["revision"] as? Int == 1 && submission["file"] as? String == "Dai Mach.xlsx")
  }

  @Test("other bytes of a unit are a new revision, whose report says of each finding that it remains")
  func revision() throws {
    try workspace.run()
    let before = try findings("van-ha")
    #expect(!before.isEmpty && before.allSatisfy { $0["state"] is NSNull })
    // Bytes behind the archive change nothing but the digest.
    let again = try Data(contentsOf: Project.folder("SampleInbox/inbox/Van Ha.xlsx")) + Data("x".utf8)
    try workspace.write(again, to: "inbox/Van Ha sua.xlsx")
    try workspace.run()
    let after = try findings("van-ha").filter { $0["rule"] as? String != "submission.superseded" }
    #expect(after.count == before.count && after.allSatisfy { $0["state"] as? String == "remains" })
    #expect((try result("van-ha")["resolved"] as? [Any])?.isEmpty == true)
    let submission = try #require(result("van-ha")["submission"] as? [String: Any])
    #expect(submission["revision"] as? Int == 2 && submission["file"] as? String == "Van Ha sua.xlsx")
    let archived = try workspace.files().keys.filter { $0.hasPrefix("archive/") && $0.contains("/Van Ha") }
    #expect(archived.count == 3)
  }

  private func send(_ name: String, as other: String, _ more: String = "") throws {
    let bytes = try Data(contentsOf: Project.folder("SampleInbox/inbox/" + name)) + Data(more.utf8)
    try workspace.write(bytes, to: "inbox/" + other)
  }

  @Test("a late copy of the first of three revisions leaves the last one's outputs where they are")
  func lateCopy() throws {
    try workspace.run()
    try send("Dai Mach.xlsx", as: "Dai Mach 2.xlsx", "x")
    try workspace.run()
    try send("Dai Mach.xlsx", as: "Dai Mach 3.xlsx", "xx")
    try workspace.run()
    try send("Dai Mach.xlsx", as: "Dai Mach (1).xlsx")
    try workspace.run()
    let submission = try #require(result("dai-mach")["submission"] as? [String: Any])
    #expect(submission["revision"] as? Int == 3 && submission["file"] as? String == "Dai Mach 3.xlsx")
  }

  private func published(_ unit: String) throws -> String {
    let submission = try #require(result(unit)["submission"] as? [String: Any])
    return "\(submission["file"] ?? "") \(submission["revision"] ?? "")"
  }

  @Test("an older revision that is judged again with all others leaves the last one's outputs where they are")
  func olderAgain() throws {
    try workspace.run()
    for (number, more) in [(2, "x"), (3, "xx")] {
      try send("Dai Mach.xlsx", as: "Dai Mach \(number).xlsx", more)
      try workspace.run()
    }
    // A copy of the first gives the second something new to say, and every workbook is read again.
    try send("Dai Mach.xlsx", as: "Dai Mach (1).xlsx")
    try workspace.edit("roster.csv") { $0 + "tam-hung;Tam Hưng;xã;Cụm 3;;\n" }
    try workspace.run()
    #expect(try published("dai-mach") == "Dai Mach 3.xlsx 3")
  }

  @Test("a round that is gone through after another has its own outputs again")
  func rounds() throws {
    try workspace.run(["--round", "R1"])
    try send("Dai Mach.xlsx", as: "Dai Mach lai.xlsx", "x")
    try workspace.run(["--round", "R2"])
    #expect(try published("dai-mach") == "Dai Mach lai.xlsx 1")
    try workspace.run(["--round", "R1"])
    #expect(try published("dai-mach") == "Dai Mach.xlsx 1" && result("dai-mach")["round"] as? String == "R1")
  }

  @Test("a submission that was set aside and fails again keeps no other from being graded, and is done when it is back")
  func setAsideAgain() throws {
    try workspace.run()
    let archived = try #require(
      try workspace.files().keys.first { $0.hasPrefix("archive/") && $0.hasSuffix("/Dai Mach.xlsx") })
    let away = workspace.path("away.xlsx")
    try FileManager.default.moveItem(atPath: workspace.path(archived), toPath: away)
    try workspace.edit("roster.csv") { $0 + "tam-hung;Tam Hưng;xã;Cụm 3;;\n" }
    for _ in 0..<3 { try workspace.run() }
    try workspace.edit("roster.csv") { $0 + "moi;Xã Mới;xã;Cụm 3;;\n" }
    try send("Dai Mach.xlsx", as: "Thuy Lam.xlsx", "khác")
    try workspace.run()
    try FileManager.default.moveItem(atPath: away, toPath: workspace.path(archived))
    try workspace.run(["--retry"])
    let status = try Program.run(["status", workspace.url.path, "--format", "json"]).output
    #expect(status.contains("\"pending\": 0") && status.contains("\"failing\": []"), "\(status)")
  }

  @Test("half copies whose names differ in bytes that are no text keep nothing from being graded")
  func namesWithoutText() throws {
    // Latin-1 names, as old archivers leave them.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = workspace.url.appendingPathComponent("inbox")
    shell.arguments = [
      "-c", #"for c in 340 341; do head -c 3000 "Dai Mach.xlsx" > "$(printf "b\\${c}o.xlsx")"; done"#,
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    try workspace.run()
    #expect(try published("dai-mach") == "Dai Mach.xlsx 1")
  }

  @Test("a file that is too large to be read stays rejected for that, whatever changes besides it")
  func tooLarge() throws {
    try workspace.write(Data("PK".utf8) + Data(count: 300_000), to: "inbox/Dai Mach lon.xlsx")
    let limit = ["--limit", "file-bytes=200000"]
    try workspace.run(limit)
    try workspace.edit("vtlt.yaml") { $0.replacing("lang: vi", with: "lang: en") }
    for _ in 0..<4 { try workspace.run(limit) }
    let report = try #require(try workspace.files()["out/_rejected/Dai Mach lon.xlsx/result.json"])
    #expect(String(decoding: report, as: UTF8.self).contains("file.too-large"))
    let summary = String(decoding: try #require(try workspace.files()["out/summary.json"]), as: UTF8.self)
    #expect(summary.contains("\"folder\": \"Dai Mach lon.xlsx\""))
  }

  @Test("a submission whose original is gone keeps what was made of it: its unit has submitted")
  func gone() throws {
    try workspace.run()
    let name = try #require(
      try workspace.files().keys.first { $0.hasPrefix("archive/") && $0.hasSuffix("/Dai Mach.xlsx") })
    try FileManager.default.removeItem(atPath: workspace.path(name))
    try workspace.edit("vtlt.yaml") { $0.replacing("lang: vi", with: "lang: en") }
    for _ in 0..<5 { try workspace.run() }
    let summary = try #require(try workspace.files()["out/summary.json"])
    let document = try #require(JSONSerialization.jsonObject(with: summary) as? [String: Any])
    let units = try #require(document["units"] as? [[String: Any]]).compactMap { ($0["unit"] as? [String: Any])?["id"] }
    #expect(units.contains { $0 as? String == "dai-mach" })
  }

  @Test("at once, night by night, or again after a ledger is lost: the outputs are the same, byte for byte")
  func orderOfNights() throws {
    // Two more revisions of a unit, and a copy of its first that comes last.
    try send("Uy No.xlsx", as: "Uy No.xlsx")
    try send("Uy No.xlsx", as: "Uy No~2.xlsx", "x")
    try send("Uy No.xlsx", as: "Uy No~3.xlsx", "xx")
    try send("Uy No.xlsx", as: "Xem lai.xlsx")
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path("inbox")).sorted()
    // In the order of arrival: that of writing.
    for (place, name) in names.enumerated() {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_500_000_000 + Double(place) * 10)],
        ofItemAtPath: workspace.path("inbox/" + name))
    }
    let nights = try TemporaryFolder()
    try FileManager.default.removeItem(at: nights.url)
    try FileManager.default.copyItem(at: workspace.url, to: nights.url)
    try FileManager.default.removeItem(atPath: nights.path("inbox"))
    try FileManager.default.createDirectory(atPath: nights.path("inbox"), withIntermediateDirectories: true)
    let all = try TemporaryFolder()
    for name in names {
      try FileManager.default.copyItem(atPath: workspace.path("inbox/" + name), toPath: all.path(name))
    }
    try workspace.run()
    for name in names {
      try FileManager.default.copyItem(atPath: all.path(name), toPath: nights.path("inbox/" + name))
      _ = try Program.run(["run", nights.url.path])
    }
    #expect(try outputs(of: nights) == outputs(of: workspace))
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: workspace.path("ledger.sqlite" + ending))
    }
    try workspace.run()
    #expect(try outputs(of: nights) == outputs(of: workspace))
  }
}
