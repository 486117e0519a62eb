internal import ArgumentParser
import Disk
import Pipeline
import Reporting

/// Validates filled workbooks and writes nothing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: spoken(
      vi: "Kiểm tra các bảng đã điền, không ghi gì.", en: "Validates filled workbooks and writes nothing."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch check \"Kim Chung.xlsx\" --roster donvi.csv",
      en: "Example: vtlt-batch check \"Kim Chung.xlsx\" --roster units.csv"))

  /// The scheme when no option names one: the first that the program carries.
  private static let defaultScheme = "hanoi-2017"

  @Argument(help: ArgumentHelp(spoken(vi: "Các bảng cần kiểm tra.", en: "The workbooks to validate.")))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Thư mục làm việc cho bộ tiêu chí, danh sách và điều chỉnh.",
        en: "A workspace that gives scheme, roster and language."),
      valueName: "dir"))
  var workspace: String?

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var judging: JudgingOptions

  func run() async throws {
    let outcomes: [SubmissionOutcome]
    do throws(BatchProblem) {
      let loading = try SettingsLoading(request)
      outcomes = try await CheckRun(loading).outcomes(of: files)
      print(outcomes, loading)
    } catch {
      throw failure(error)
    }
    if outcomes.contains(where: \.hasError) { throw ExitCode.dataError }
  }

  private func print(_ outcomes: [SubmissionOutcome], _ loading: SettingsLoading) {
    switch format {
    case .text:
      let screen = CheckScreen(language: loading.language)
      Terminal.writeOutput(Array(outcomes.map(screen.text).joined().utf8))
    case .json: Terminal.writeOutput(CheckDocument.json(of: outcomes, in: loading.language).bytes)
    }
  }

  private var request: RunRequest {
    var request = judging.request
    request.workspace = workspace
    if workspace == nil, request.scheme == nil { request.scheme = Self.defaultScheme }
    return request
  }
}
