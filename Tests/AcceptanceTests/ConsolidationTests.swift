import Foundation
import TestProgram
import Testing

/// What SampleInbox's own page says that consolidation shows, by a pass and by `consolidate`.
@Suite("Consolidation of SampleInbox")
struct ConsolidationTests {
  private static let shared = Result { try Workspace() }

  /// The sample workspace after one pass over it, and its tables written elsewhere.
  final class Workspace: Sendable {
    let folder: TemporaryFolder
    let tables: TemporaryFolder
    let screen: String
    let code: Int32

    init() throws {
      folder = try TemporaryFolder(copyOf: "SampleInbox")
      tables = try TemporaryFolder()
      #expect(try Program.run(["run", folder.url.path]).code == 65)
      let run = try Program.run(["consolidate", folder.url.path, "--out", tables.url.path])
      (screen, code) = (run.output, run.code)
    }

    var summary: [String: Any] {
      get throws {
        let data = try Data(contentsOf: folder.url.appendingPathComponent("out/summary.json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      }
    }
  }

  private func award(_ id: String, _ cluster: String?) throws -> [String: Any] {
    let awards = try #require(try Self.shared.get().summary["awards"] as? [[String: Any]])
    return try #require(awards.first { $0["id"] as? String == id && $0["cluster"] as? String == cluster })
  }

  @Test("Cụm 1: a tie at 85, left to the vote")
  func tie() throws {
    let award = try award("cum-de-xuat", "Cụm 1")
    #expect((award["winners"] as? [String])?.isEmpty == true)
    let ties = try #require(award["ties"] as? [[String: Any]])
    #expect(ties.map { $0["units"] as? [String] } == [["kim-chung", "hai-boi"]])
    #expect((award["remarks"] as? [String])?.first?.contains("85 điểm") == true)
  }

  @Test("Cụm 2: no class A, none proposed, and said so")
  func none() throws {
    let award = try award("cum-de-xuat", "Cụm 2")
    #expect(award["vacancy"] as? String == "none-of-class")
    #expect((award["remarks"] as? [String])?.first?.contains("loại A") == true)
  }

  @Test("Cụm 3: Liên Hà, and of all that are proposed Liên Hà")
  func winner() throws {
    #expect(try award("cum-de-xuat", "Cụm 3")["winners"] as? [String] == ["lien-ha"])
    let city = try award("bang-khen-thanh-pho", nil)
    #expect(city["winners"] as? [String] == ["lien-ha"])
    // Cụm 1 has to vote on its tie first.
    #expect(city["provisional"] as? Bool == true && city["awaits"] as? [String] == ["Cụm 1"])
  }

  @Test("Every cluster has the units, totals and classes of the page")
  func clusters() throws {
    let clusters = try #require(try Self.shared.get().summary["clusters"] as? [[String: Any]])
    let lines = clusters.map { cluster in
      let units = (cluster["units"] as? [[String: Any]] ?? []).map { unit in
        [unit["id"], unit["class"], unit["final"]].compactMap { $0 as? String }.joined(separator: " ")
      }
      return
        "\(cluster["name"] as? String ?? ""), \(cluster["lead"] as? String ?? ""): \(units.joined(separator: ", "))"
    }
    #expect(
      lines == [
        "Cụm 1, kim-chung: kim-chung A 85, dai-mach B 90, vong-la, hai-boi A 85",
        "Cụm 2, tt-dong-anh: tt-dong-anh B 84.5, xa-dong-anh C 61, uy-no B 77.5, co-loa C 61",
        "Cụm 3, lien-ha: lien-ha A 87.2, van-ha, thuy-lam, dong-ngac D 54.5",
      ])
  }

  @Test("consolidate writes the same tables elsewhere, exits with 65 as the pass did, and says what is to be voted on")
  func elsewhere() throws {
    let workspace = try Self.shared.get()
    let written = try workspace.folder.files()
    let tables = try workspace.tables.files().filter { !$0.key.hasPrefix(".") }
    #expect(
      Set(tables.keys) == [
        "summary.xlsx", "summary.csv", "summary.json", "index.html", "_clusters/cum-1/minutes.html",
        "_clusters/cum-2/minutes.html", "_clusters/cum-3/minutes.html",
      ])
    // The page of tables that lie elsewhere does not link to the units' files.
    for (name, data) in tables where name != "index.html" { #expect(data == written["out/" + name], "\(name)") }
    #expect(workspace.code == 65)
    #expect(workspace.screen.contains("Biểu quyết hoặc bỏ phiếu kín chọn 1"))
  }

  @Test("a half-copied file is rejected by consolidate as by the pass; replaced since, it waits to be graded")
  func halfCopied() throws {
    let workspace = try Workspace()
    let name = "Uy No_gui lan 1.xlsx"
    let tell = {
      let run = try Program.run(["consolidate", workspace.folder.url.path, "--format", "json"])
      let summary = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let rejected = (summary["rejected"] as? [[String: Any]] ?? []).compactMap { $0["file"] as? String }
      let waiting = (summary["waiting"] as? [[String: Any]] ?? []).map { "\($0["file"] ?? "") \($0["reason"] ?? "")" }
      return (rejected.contains(name), waiting)
    }
    let before = try workspace.folder.files()["out/index.html"]
    let (isRejected, waiting) = try tell()
    #expect(isRejected && waiting.isEmpty)
    #expect(try workspace.folder.files()["out/index.html"] == before)
    let whole = try Data(contentsOf: Project.folder("SampleInbox/inbox/Co Loa.xlsx"))
    try workspace.folder.write(whole, to: "inbox/" + name)
    let (isStillRejected, newlyWaiting) = try tell()
    #expect(!isStillRejected && newlyWaiting == ["\(name) new"])
  }

  /// The folders of SampleInbox, copied, with the options that name them.
  private func folders() throws -> (folder: TemporaryFolder, options: [String]) {
    let folder = try TemporaryFolder(copyOf: "SampleInbox")
    return (
      folder,
      [
        "--inbox", folder.path("inbox"), "--scheme", "hanoi-2017", "--roster", folder.path("roster.csv"),
        "--adjustments", folder.path("adjustments"), "--settle", "0",
      ]
    )
  }

  @Test("without a workspace consolidate makes the same tables of the inbox, and only reads it")
  func withoutWorkspace() throws {
    let (folder, options) = try folders()
    let inbox = try folder.files()
    let tables = try TemporaryFolder()
    let run = try Program.run(["consolidate", "--out", tables.url.path, "--keep"] + options)
    let workspace = try Self.shared.get()
    #expect(run.code == 65 && run.output == workspace.screen, "\(run.errors)")
    let written = try tables.files().filter { !$0.key.hasPrefix(".") }
    let expected = try workspace.tables.files().filter { !$0.key.hasPrefix(".") }
    #expect(Set(written.keys) == Set(expected.keys))
    for (name, data) in written { #expect(data == expected[name], "\(name)") }
    #expect(try folder.files() == inbox)
  }

  @Test("beside the units' files of a run the page links to them, and nothing of the run changes")
  func besideUnits() throws {
    let (folder, options) = try folders()
    #expect(try Program.run(["run", "--out", folder.path("out")] + options).code == 65)
    let before = try folder.files()
    #expect(try Program.run(["consolidate", "--out", folder.path("out")] + options).code == 65)
    let after = try folder.files()
    #expect(Set(after.keys) == Set(before.keys))
    for (name, data) in after where !name.hasSuffix(".vtlt-holder") { #expect(data == before[name], "\(name)") }
    try FileManager.default.removeItem(atPath: folder.path("out/lien-ha/lien-ha.report.html"))
    #expect(try Program.run(["consolidate", "--out", folder.path("out")] + options).code == 65)
    let page = String(decoding: try #require(folder.files()["out/index.html"]), as: UTF8.self)
    #expect(!page.contains("lien-ha.report.html"))
  }

  @Test("status without a workspace says what a workspace before its first pass would, judged, and writes nothing")
  func statusOfFolders() throws {
    let (folder, options) = try folders()
    let before = try folder.files()
    let run = try Program.run(["status", "--out", folder.path("out"), "--format", "json"] + options)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try folder.files() == before && !FileManager.default.fileExists(atPath: folder.path("out")))
    let ofWorkspace = try Program.run(["status", Self.shared.get().folder.url.path, "--format", "json"])
    #expect(run.output == ofWorkspace.output)
    #expect(run.output.contains("\"graded\": 9") && run.output.contains("vong-la"))
  }

  @Test(
    "consolidate and status without enough to go by are called wrongly",
    arguments: ["consolidate", "status"], ["", "--inbox .", "--inbox . --out x", "w --inbox ."])
  func usage(command: String, options: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run([command] + options.split(separator: " ").map(String.init), in: folder.url)
    #expect(run.code == 64 && run.output.isEmpty, "\(run.errors)")
  }

  @Test("consolidate answers in JSON, and leaves the workspace's own folder to whoever works in it")
  func json() throws {
    // One of its own, for it writes into it.
    let workspace = try Workspace()
    let run = try Program.run(["consolidate", workspace.folder.url.path, "--format", "json", "--lang", "en"])
    #expect(run.code == 65)
    #expect(run.output.hasPrefix("{\n  \"format\": \"vtlt-summary/1\""))
    let out = workspace.folder.path("out")
    let held = try Program.run(
      ["consolidate", workspace.folder.url.path], shellPrefix: "exec 9<\"\(out)\"; flock -n 9 || exit 99")
    #expect(held.code == 69, "\(held.errors)")
    let beside = try TemporaryFolder()
    let run2 = try Program.run(
      ["consolidate", workspace.folder.url.path, "--out", beside.url.path],
      shellPrefix: "exec 9<\"\(out)\"; flock -n 9 || exit 99")
    #expect(run2.code == 65, "\(run2.errors)")
  }

  @Test("a second night writes no minutes anew, and a changed score those of its unit and cluster alone")
  func unchanged() throws {
    let workspace = try Workspace()
    let minutes = {
      try Dictionary(
        uniqueKeysWithValues: workspace.folder.files().keys.filter { $0.hasSuffix("minutes.html") }.map { name in
          let attributes = try FileManager.default.attributesOfItem(atPath: workspace.folder.path(name))
          return (name, try #require(attributes[.systemFileNumber] as? Int))
        })
    }
    let before = try minutes()
    #expect(before.count == 10 + 3)
    _ = try Program.run(["run", workspace.folder.url.path])
    #expect(try minutes() == before)
    let table = workspace.folder.url.appendingPathComponent("adjustments/diem-doan-kiem-tra.csv")
    let text = try String(contentsOf: table, encoding: .utf8)
    try text.replacing("12,5;Thiếu 02", with: "13;Thiếu 02").write(to: table, atomically: true, encoding: .utf8)
    _ = try Program.run(["run", workspace.folder.url.path])
    let after = try minutes()
    #expect(
      Set(after.keys.filter { after[$0] != before[$0] }) == [
        "out/tt-dong-anh/tt-dong-anh.minutes.html", "out/_clusters/cum-2/minutes.html",
      ])
  }

  @Test("a workspace in which nothing was run yet has tables in which everyone is missing")
  func empty() throws {
    let folder = try TemporaryFolder()
    try folder.write("scheme: hanoi-2017\nroster: roster.csv\nadjustments: []\n", to: "vtlt.yaml")
    try folder.write("mã;tên đơn vị;loại;cụm\na;Kim Chung;xã;Cụm 1\n", to: "roster.csv")
    try folder.write("", to: "inbox/.keep")
    let run = try Program.run(["consolidate", folder.url.path, "--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("\"reason\": \"not-submitted\"") && run.output.contains("\"vacancy\": \"no-results\""))
  }
}
