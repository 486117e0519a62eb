import Scoring
import Testing
import Validation

@testable import Reporting

@Suite("Files that wait")
struct WaitingSubmissionTests {
  private static let waiting = WaitingSubmission.Reason.allCases.map {
    WaitingSubmission(name: "xã \($0.rawValue)<b>.xlsx", reason: $0)
  }

  private static func run(_ waiting: [WaitingSubmission]) throws -> RunOutcome {
    RunOutcome(
      scheme: try HTMLSamples.scheme(), round: nil, roster: nil, units: [], rejected: [], duplicates: [],
      superseded: [],
      waiting: waiting, passedOver: [], findings: [])
  }

  @Test("are in every account of a run with the reason, in both languages", arguments: Language.allCases)
  func accounts(_ language: Language) throws {
    let run = try Self.run(Self.waiting)
    let words = phraseBook(for: language)
    let screen = RunScreen(language: language).text(of: run)
    let page = String(decoding: try HTMLPages(language: language).overview(of: run), as: UTF8.self)
    let json = String(decoding: SummaryDocument.json(of: run, in: language).bytes, as: UTF8.self)
    for file in Self.waiting {
      #expect(screen.contains(words.reason(file.reason)) && screen.contains(file.name))
      #expect(page.contains(words.reason(file.reason)) && !page.contains(file.name), "escaped")
      #expect(json.contains("\"reason\": \"\(file.reason.rawValue)\""))
    }
    #expect(page.contains("id=\"waiting\"") && json.contains("\"waiting\": \(Self.waiting.count)"))
  }

  @Test("are told with what the system said, where it refused", arguments: Language.allCases)
  func refused(_ language: Language) throws {
    let run = try Self.run([WaitingSubmission(name: "xã", reason: .unlisted, fault: .noPermission)])
    let words = phraseBook(for: language)
    let told = words.reason(.unlisted) + ": " + words.refusal(.noPermission)
    #expect(RunScreen(language: language).text(of: run).contains("xã: " + told))
    #expect(String(decoding: try HTMLPages(language: language).overview(of: run), as: UTF8.self).contains(told))
    let json = String(decoding: SummaryDocument.json(of: run, in: language).bytes, as: UTF8.self)
    #expect(json.contains("\"fault\": \"noPermission\""))
  }

  @Test("take no room where there are none") func none() throws {
    let run = try Self.run([])
    #expect(!RunScreen(language: .vi).text(of: run).contains(phraseBook(for: .vi).label(.waitingFiles)))
    #expect(!String(decoding: try HTMLPages(language: .vi).overview(of: run), as: UTF8.self).contains("id=\"waiting\""))
  }
}
