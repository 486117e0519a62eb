internal import ArgumentParser
import Pipeline
import Reporting

/// Who has submitted, what is waiting, what failed, who is missing.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: spoken(
      vi: "Cho biết đã nhận gì, tệp nào đang chờ và vì sao, đơn vị nào còn thiếu.",
      en: "Says what was received, what waits and why, who is missing."),
    discussion: spoken(
      vi: "Chạy được cả khi một tiến trình khác đang làm việc. Ví dụ: vtlt-batch status /srv/vtlt",
      en: "Works beside a process that is at work. Example: vtlt-batch status /srv/vtlt"))

  @Argument(
    help: ArgumentHelp(spoken(vi: "Thư mục làm việc có vtlt.yaml.", en: "A workspace: a folder with vtlt.yaml.")))
  var workspace: String

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var judging: JudgingOptions

  func run() async throws {
    do throws(BatchProblem) {
      var request = judging.request
      request.workspace = workspace
      let loading = try SettingsLoading(request)
      let status = try StatusRun(loading).status()
      switch format {
      case .text: try answer(Array(StatusScreen(language: loading.language).text(of: status).utf8))
      case .json: try answer(StatusDocument.json(of: status).bytes)
      }
    } catch {
      throw failure(error)
    }
  }
}
