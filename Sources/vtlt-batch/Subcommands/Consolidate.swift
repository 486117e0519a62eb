internal import ArgumentParser
import Disk
import Logging
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
        khác đang làm việc. Không có thư mục làm việc thì các tệp trong --inbox được đọc và chấm, chỉ ghi bảng tổng hợp và biên bản.
        Ví dụ:
          vtlt-batch consolidate /srv/vtlt
          vtlt-batch consolidate /srv/vtlt --round dot-2 --out /tmp/tong-hop
          vtlt-batch consolidate --inbox nhan --out tong-hop --scheme hanoi-2017 --roster donvi.csv
        """,
      en: """
        It takes what was graded, and neither reads nor grades a submission anew. With --out the tables go elsewhere, beside a process that \
        is at work. Without a workspace the files of --inbox are read and graded, and only tables and minutes are written.
        Examples:
          vtlt-batch consolidate /srv/vtlt
          vtlt-batch consolidate /srv/vtlt --round dot-2 --out /tmp/tables
          vtlt-batch consolidate --inbox in --out tables --scheme hanoi-2017 --roster units.csv
        """))

  @OptionGroup var options: RoundOptions

  func run() async throws {
    let outcome: RunOutcome
    do throws(BatchProblem) {
      let settings = try await request.settledSettings()
      outcome = try await ConsolidateRun(settings, into: target, logger: Logger(label: "vtlt-batch")).run()
      let language = settings.judging.language
      switch options.format {
      case .text: try answer(Array(ConsolidationScreen(language: language).text(of: outcome).utf8))
      case .json: try answer(SummaryDocument.json(of: outcome, in: language).bytes)
      }
    } catch {
      throw failure(error)
    }
    if outcome.hasError { throw ExitCode.dataError }
  }

  /// In a workspace `--out` is where the tables go, and no output folder of a run.
  private var target: DiskPath? {
    options.place.workspace == nil ? nil : options.place.out.map { DiskPath($0) }
  }

  private var request: RunRequest {
    var request = options.request
    if target != nil { request.out = nil }
    return request
  }
}
