import Foundation
import Ledger
import TestProgram
import Testing

/// What the ledger of a workspace holds after runs of the program.
@Suite("What the ledger holds")
struct LedgerContentTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
  }

  private var ledger: Ledger { get throws { try Ledger(readingAt: workspace.path("ledger.sqlite")) } }

  private func events(since line: Int = 0) throws -> [JournalEntry.Event] {
    try ledger.journal(since: line).map(\.event)
  }

  @Test("The journal has the beginning and the end of a run, and in between what was done, each by program and scheme")
  func journal() throws {
    try workspace.run()
    let lines = try ledger.journal()
    #expect(lines.first?.event == .started && lines.last?.event == .finished)
    #expect(lines.count { $0.event == .received } == 15 && lines.contains { $0.event == .archived })
    #expect(lines.contains { $0.event == .graded } && lines.contains { $0.event == .rejected })
    #expect(lines.allSatisfy { $0.stamp.edition.scheme == "hanoi-2017" && !$0.stamp.edition.program.isEmpty })
    #expect(try ledger.submissions(ofRound: nil).allSatisfy { $0.judgedBy != nil || $0.state == .duplicate })
  }

  @Test("The adjustments and the findings are there as the last run had them")
  func contents() throws {
    try workspace.run()
    let rows = try ledger.adjustments()
    #expect(rows.contains { $0.unit == "tt-dong-anh" && $0.points == "12,5" && $0.reason?.contains("Thiếu") == true })
    let findings = try ledger.submissions(ofRound: nil).flatMap { try ledger.findings(of: $0.id) }
    #expect(findings.contains { $0.finding.rule == "score.text-number" })
  }

  @Test("What submissions are judged by is noted when it changes, and only then")
  func changes() throws {
    try workspace.run()
    let first = try ledger.journal().count
    try workspace.run()
    #expect(try events(since: first) == [.started, .finished])
    let second = try ledger.journal().count
    try workspace.edit("roster.csv") {
      $0.replacing("dai-mach;Đại Mạch;xã;Cụm 1;;", with: "dai-mach;Đại Mạch;xã;Cụm 2;;")
    }
    try workspace.edit("adjustments/diem-doan-kiem-tra.csv") { $0.replacing("12,5;Thiếu 02", with: "13;Thiếu 02") }
    try workspace.run()
    let events = try events(since: second)
    #expect(events.count { $0 == .rosterChanged } == 1 && events.count { $0 == .adjustmentsChanged } == 1)
    #expect(!events.contains(.schemeChanged) && events.count { $0 == .regraded } == 2)
  }

  @Test("What failed three times is set aside, and graded when it is back and someone asks for it")
  func retry() throws {
    try workspace.run()
    let archived = try #require(
      try workspace.files().keys.first { $0.hasPrefix("archive/") && $0.hasSuffix("/Dai Mach.xlsx") })
    let away = workspace.path("away.xlsx")
    try FileManager.default.moveItem(atPath: workspace.path(archived), toPath: away)
    try workspace.edit("vtlt.yaml") { $0.replacing("lang: vi", with: "lang: en") }
    for _ in 0..<3 { try workspace.run() }
    let aside = { try ledger.submissions(ofRound: nil).first { $0.arrival.name == "Dai Mach.xlsx" } }
    #expect(try aside()?.state == .setAside && aside()?.failure?.attempts == 3)
    try FileManager.default.moveItem(atPath: away, toPath: workspace.path(archived))
    try workspace.run()
    #expect(try aside()?.state == .setAside)
    try workspace.run(["--retry"])
    #expect(try aside()?.state == .graded && aside()?.failure == nil)
    let report = try Data(contentsOf: workspace.url.appendingPathComponent("out/dai-mach/dai-mach.report.html"))
    #expect(String(decoding: report, as: UTF8.self).contains("lang=\"en\""))
  }

  @Test("A damaged ledger is said by status, and nothing is written over it")
  func damaged() throws {
    try workspace.run()
    let path = workspace.url.appendingPathComponent("ledger.sqlite")
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path.path + ending) }
    var bytes = try Data(contentsOf: path)
    bytes.replaceSubrange(8_192..<12_288, with: Data(repeating: 0x5A, count: 4_096))
    try bytes.write(to: path)
    let status = try Program.run(["status", workspace.url.path])
    #expect(status.code == 74 && status.errors.contains("ledger.sqlite"), "\(status.code) \(status.errors)")
  }
}
