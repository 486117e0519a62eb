import Configuration
import Disk
import Reporting
import Scoring
import TestSupport
import Testing
import XLSXReader

@testable import Pipeline

@Suite struct SettingsAreLoaded {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path.appending(name).text }

  /// A workspace with a configuration and the folders that one needs.
  private func workspace(_ yaml: String, _ change: (inout RunRequest) -> Void = { _ in }) throws -> RunRequest {
    try folder.write(yaml, at: "vtlt.yaml")
    for name in ["inbox", "adjustments"] { try Disk.makeFolder(folder.path.appending(name)) }
    var request = RunRequest()
    request.workspace = folder.path.text
    change(&request)
    return request
  }

  private func options(_ change: (inout RunRequest) -> Void = { _ in }) throws -> RunRequest {
    try Disk.makeFolder(folder.path.appending("inbox"))
    var request = RunRequest()
    request.inbox = path("inbox")
    request.out = path("out")
    request.scheme = "hanoi-2017"
    change(&request)
    return request
  }

  private func settings(_ request: RunRequest) throws(BatchProblem) -> RunSettings {
    try SettingsLoading(request).runSettings()
  }

  @Test("A workspace's paths are its own, and its originals move") func workspaceSettings() throws {
    try folder.write("id,name\nkc,Kim Chung", at: "xa.csv")
    let settings = try settings(
      workspace("scheme: hanoi-2017\nroster: xa.csv\nround: Đợt 1\nlang: en\nlimits: { cells: 5 }"))
    #expect(settings.inbox.text == path("inbox"))
    #expect(settings.out.text == path("out"))
    #expect(settings.archive?.text == path("archive"))
    #expect(settings.movesOriginals)
    #expect(settings.adjustments.map(\.text) == [path("adjustments")])
    #expect(settings.judging.scheme == .hanoi)
    #expect(settings.judging.roster?.units.map(\.id) == ["kc"])
    #expect(settings.judging.round == "Đợt 1")
    #expect(settings.judging.language == .en)
    #expect(settings.judging.limits[.cells] == 5)
    #expect(settings.judging.limits[.entries] == ReadingLimits.default[.entries])
    #expect(settings.judging.width >= 1)
  }

  @Test("Options go before the workspace's file") func optionsFirst() throws {
    let settings = try settings(
      workspace("scheme: gone.yaml\nround: Đợt 1\nlang: en\nlimits: { cells: 5 }") { request in
        request.scheme = "hanoi-2017"
        request.round = "Đợt 2"
        request.language = .vi
        request.limits = ["cells=7", "ratio=9"]
        request.keep = true
        request.width = 3
      })
    #expect(settings.judging.round == "Đợt 2")
    #expect(settings.judging.language == .vi)
    #expect(settings.judging.limits[.cells] == 7)
    #expect(settings.judging.limits[.ratio] == 9)
    #expect(settings.judging.width == 3)
    #expect(!settings.movesOriginals)
  }

  @Test("Without a workspace the inbox is only read, and nothing is archived") func noWorkspace() throws {
    let settings = try settings(options())
    #expect(!settings.movesOriginals)
    #expect(settings.archive == nil)
    #expect(settings.judging.language == .vi)
    #expect(settings.judging.roster == nil)
    #expect(settings.adjustments.isEmpty)
  }

  @Test("A scheme may be a file beside the workspace's own") func schemeFile() throws {
    let text = try #require(EmbeddedSchemes.text(of: "hanoi-2017")).replacing("id: hanoi-2017", with: "id: ours")
    try folder.write(text, at: "ours.yaml")
    #expect(try settings(workspace("scheme: ours.yaml")).judging.scheme.id == "ours")
  }

  // MARK: - What stops a run

  /// What is wrong with a request, and its exit code.
  private func refusal(_ request: RunRequest) -> BatchProblem? {
    #expect(throws: BatchProblem.self) { try settings(request) }
  }

  @Test("A call without what it needs, or with what contradicts it, is misused") func usage() throws {
    let cases: [(RunRequest, BatchProblem)] = [
      (RunRequest(), .usage(.missingOption("--inbox"))),
      (try options { $0.inbox = nil }, .usage(.missingOption("--inbox"))),
      (try options { $0.out = nil }, .usage(.missingOption("--out"))),
      (try options { $0.scheme = nil }, .usage(.missingOption("--scheme"))),
      (try workspace("scheme: hanoi-2017") { $0.inbox = "x" }, .usage(.workspaceAndOption("--inbox"))),
      (try workspace("scheme: hanoi-2017") { $0.out = "x" }, .usage(.workspaceAndOption("--out"))),
      (try options { $0.limits = ["cells"] }, .usage(.unreadableLimit("cells"))),
      (try options { $0.limits = ["cells=0"] }, .usage(.unreadableLimit("cells=0"))),
      (try options { $0.limits = ["cells=5=6"] }, .usage(.unreadableLimit("cells=5=6"))),
      (try options { $0.limits = ["cells=many"] }, .usage(.unreadableLimit("cells=many"))),
      (
        try options { $0.limits = ["cell=5"] },
        .usage(.unknownLimit("cell", known: SubmissionLimits.names))
      ),
    ]
    for (request, problem) in cases {
      #expect(refusal(request) == problem)
      #expect(problem.exitCode == 64)
    }
  }

  @Test("An input that is not there is named") func missing() throws {
    var nowhere = RunRequest()
    nowhere.workspace = path("gone")
    #expect(refusal(nowhere) == .inputMissing(path: path("gone/vtlt.yaml")))
    #expect(refusal(try options { $0.inbox = path("gone") }) == .inputMissing(path: path("gone")))
    #expect(refusal(try options { $0.roster = path("gone") }) == .inputMissing(path: path("gone")))
    #expect(refusal(try options { $0.adjustments = [path("gone")] }) == .inputMissing(path: path("gone")))
    #expect(BatchProblem.inputMissing(path: "").exitCode == 66)
  }

  @Test("So is one that the workspace names", arguments: ["inbox: gone", "roster: gone", "adjustments: [gone]"])
  func missingInWorkspace(key: String) throws {
    #expect(refusal(try workspace("scheme: hanoi-2017\n" + key)) == .inputMissing(path: path("gone")))
  }

  @Test("A fault of the configuration, the scheme or the roster is at its place") func configuration() throws {
    let file = path("vtlt.yaml")
    #expect(
      refusal(try workspace("schem: x"))
        == .configuration(
          ConfigurationError(
            file: file, line: 1, column: 1,
            problem: .unknownKey(
              "schem",
              known: [
                "scheme", "roster", "inbox", "adjustments", "out", "archive", "round", "lang", "settle", "limits",
              ])
          )))
    #expect(
      refusal(try options { $0.scheme = "nghean" })
        == .configuration(
          ConfigurationError(
            file: "--scheme", line: nil, column: nil, problem: .unknownScheme("nghean", known: EmbeddedSchemes.ids))))
    try folder.write("id: x", at: "bad.yaml")
    #expect(refusal(try options { $0.scheme = path("bad.yaml") })?.exitCode == 78)
    try folder.write("id,name\nkc,", at: "xa.csv")
    let roster = refusal(try options { $0.roster = path("xa.csv") })
    #expect(roster == .roster(TableFault(file: "xa.csv", cell: "B2", problem: .empty(column: "tên đơn vị"))))
    #expect(roster?.exitCode == 78)
  }

  @Test("An inbox that is the output folder is wrong usage") func sameFolder() throws {
    let refused = refusal(try options { $0.out = path("inbox") })
    #expect(refused == .usage(.sameFolder(path("inbox"))))
    #expect(refused?.exitCode == 64)
  }

  @Test("A configuration larger than any is refused as such") func tooLarge() throws {
    try folder.write([UInt8](repeating: 0x23, count: YAMLDocument.sizeLimit + 1), at: "vtlt.yaml")
    var request = RunRequest()
    request.workspace = folder.path.text
    let problem = BatchProblem.configuration(
      ConfigurationError(
        file: path("vtlt.yaml"), line: nil, column: nil, problem: .tooLarge(limit: YAMLDocument.sizeLimit)))
    #expect(refusal(request) == problem)
    #expect(problem.exitCode == 78)
  }

  @Test("What is no text, or no file, cannot be read") func unreadable() throws {
    try folder.write([0x73, 0xFF], at: "vtlt.yaml")
    var request = RunRequest()
    request.workspace = folder.path.text
    #expect(refusal(request)?.exitCode == 74)
    #expect(refusal(try options { $0.roster = path("inbox") })?.exitCode == 66)
  }
}
