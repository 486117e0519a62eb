internal import ArgumentParser
import Disk
import Pipeline
import Reporting

/// Writes the tables of clusters and of all units, places, proposals and minutes anew from the ledger.
struct Consolidate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: spoken(
      vi: "Lập lại bảng tổng hợp theo cụm và toàn bộ, xếp hạng, đề xuất khen thưởng, biên bản họp cụm.",
      en: "Writes the tables by cluster and over all, ranking, proposals and clusters' minutes anew."),
    discussion: spoken(
      vi: """
        Lấy từ những gì đã chấm, không đọc và không chấm lại bài nộp nào. Với --out kết quả ra thư mục khác, chạy được cả khi một tiến trình \
        khác đang làm việc.
        Ví dụ:
          vtlt-batch consolidate /srv/vtlt
          vtlt-batch consolidate /srv/vtlt --round dot-2 --out /tmp/tong-hop
        """,
      en: """
        It takes what was graded, and neither reads nor grades a submission anew. With --out the tables go elsewhere, beside a process that \
        is at work.
        Examples:
          vtlt-batch consolidate /srv/vtlt
          vtlt-batch consolidate /srv/vtlt --round dot-2 --out /tmp/tables
        """))

  @Argument(
    help: ArgumentHelp(spoken(vi: "Thư mục làm việc có vtlt.yaml.", en: "A workspace: a folder with vtlt.yaml.")))
  var workspace: String

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Thư mục kết quả (mặc định: của thư mục làm việc).",
        en: "The folder of tables (default: the workspace's own)."
      ), valueName: "dir"))
  var out: String?

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var judging: JudgingOptions

  func run() async throws {
    let outcome: RunOutcome
    do throws(BatchProblem) {
      var request = judging.request
      request.workspace = workspace
      let loading = try SettingsLoading(request)
      outcome = try await ConsolidateRun(loading, into: out.map { DiskPath($0) }).run()
      switch format {
      case .text: try answer(Array(ConsolidationScreen(language: loading.language).text(of: outcome).utf8))
      case .json: try answer(SummaryDocument.json(of: outcome, in: loading.language).bytes)
      }
    } catch {
      throw failure(error)
    }
    if outcome.hasError { throw ExitCode.dataError }
  }
}
