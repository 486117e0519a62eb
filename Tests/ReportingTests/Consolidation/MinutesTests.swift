import Foundation
import Reporting
import Scoring
import TestSupport
import Testing
import Validation

@Suite("Minutes to print") struct MinutesTests {
  private static func minutes(of outcome: SubmissionOutcome, in language: Language = .vi) throws -> String {
    String(decoding: try HTMLPages(language: language).minutes(of: outcome), as: UTF8.self)
  }

  @Test(
    "A unit's have its figures, what was changed and why, what is to be mended, and lines to fill in",
    arguments: Language.allCases)
  func unit(language: Language) throws {
    let words = phraseBook(for: language)
    let notes = ["2": "Thiếu 02 văn bản"]
    let text = try Self.minutes(of: WorkbookSamples.outcome(WorkbookSamples.graded, notes: notes), in: language)
    #expect(text.contains("<title>\(words.label(.minutesTitle)) – Xã Vân Hà</title>"))
    #expect(text.contains("\(words.number("13.5")) → \(words.number("12.5"))") && text.contains("Thiếu 02 văn bản"))
    #expect(text.contains("\(words.label(Label.className)): B."))
    for label: ConsolidationLabel in [.presentTeam, .presentUnit, .teamOpinion, .unitOpinion, .requests, .closing] {
      #expect(text.contains(words.label(label)), "\(label)")
    }
    for label: WorkbookLabel in [.nation, .motto, .teamLead, .unitHead, .placeAndDate] {
      #expect(text.contains(words.label(label)), "\(label)")
    }
    #expect(text.contains("<div class=\"dots\">") && !text.contains("{{"))
  }

  @Test("An incomplete submission has no total, and says which contents lack a score")
  func incomplete() throws {
    var scores = WorkbookSamples.wholes
    scores["7"] = [""]
    let text = try Self.minutes(of: WorkbookSamples.outcome(scores))
    #expect(text.contains("<p class=\"verdict\">Nội dung chưa có điểm hợp lệ: 7.</p>"))
  }

  @Test("Where nothing was changed or found, they say so")
  func quiet() throws {
    let outcome = try WorkbookSamples.outcome(WorkbookSamples.wholes, keepsFindings: false)
    let text = try Self.minutes(of: outcome)
    #expect(text.contains("Không có điểm nào khác với điểm tự chấm."))
    #expect(text.contains("Không có phát hiện nào trong bảng chấm điểm."))
  }

  @Test("Names and reasons of a workbook are text and nothing else")
  func escaping() throws {
    let hostile = "<img src=x onerror=alert(1)>\u{202E}"
    let unit = Unit(id: "a", name: hostile, cluster: hostile)
    let outcome = try WorkbookSamples.outcome(
      WorkbookSamples.graded, of: unit, file: hostile, round: hostile, notes: ["2": hostile])
    let text = try Self.minutes(of: outcome)
    #expect(!text.contains("<img") && text.contains("&lt;img") && !text.contains("\u{202E}"))
  }

  @Test("They need nothing of another machine")
  func alone() throws {
    let text = try Self.minutes(of: WorkbookSamples.outcome(WorkbookSamples.graded))
    for forbidden in ["http:", "https:", "<script", "<link", "<img", "url("] { #expect(!text.contains(forbidden)) }
    #expect(text.contains("default-src 'none'"))
  }

  @Test("A scheme without an outline has no report under one")
  func noOutline() throws {
    #expect(try HTMLPages(language: .vi).outline(of: WorkbookSamples.outcome(WorkbookSamples.graded)) == nil)
  }

  private typealias Samples = ConsolidationSamples
  private typealias Scored = ConsolidationSamples.Scored

  private static func clusterMinutes(_ classes: [String], in language: Language) throws -> String {
    let units = classes.indices.map { Samples.unit("u\($0)", "Cụm 1", lead: $0 == 0) } + [Samples.unit("z", "Cụm 1")]
    let records = zip(units, classes).map { Samples.record($0, [Scored("9", "9"), Scored("8", "8")], class: $1) }
    let run = Samples.run(units, records, scheme: Samples.awarding)
    let page = try HTMLPages(language: language)
    return String(decoding: page.minutes(of: run.consolidation.clusters[0], in: run), as: UTF8.self)
  }

  @Test(
    "A cluster's have its units, who signs, what is not final, and a ballot where units tie",
    arguments: Language.allCases)
  func cluster(language: Language) throws {
    let words = phraseBook(for: language)
    let text = try Self.clusterMinutes(["A", "A", "B"], in: language)
    #expect(text.contains("<h3>\(words.label(.vote))</h3>"))
    #expect(
      text.contains(
        "<tr><th scope=\"row\">U0</th><td></td></tr>\n<tr><th scope=\"row\">U1</th><td></td></tr>\n</tbody>"))
    #expect(text.contains("– Z: \(words.sentence(.reservation(.notSubmitted)))"))
    #expect(text.contains("<b>\(words.label(.clusterLead))</b>"))
    #expect(text.components(separatedBy: "<b>\(words.label(.representative))</b>").count == 4)
    #expect(text.contains("<td class=\"points\">=1</td>") && !text.contains("{{"))
  }

  @Test(
    "A cluster with one candidate needs no ballot, and one without any says why",
    arguments: [
      (["A", "B"], "– U0 (17 điểm, loại A)"), (["B", "C"], "không có đơn vị nào xếp loại A (chỉ có loại B, C)"),
    ])
  func decided(classes: [String], sentence: String) throws {
    let text = try Self.clusterMinutes(classes, in: .vi)
    #expect(text.contains(sentence) && !text.contains("Tổng số phiếu"))
  }
}
