internal import ArgumentParser
import Logging
import Pipeline
import Reporting

/// Who has submitted, what is waiting, what failed, who is missing.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: spoken(
      vi: "Cho biết đã nhận gì, tệp nào đang chờ và vì sao, đơn vị nào còn thiếu.",
      en: "Says what was received, what waits and why, who is missing."),
    discussion: spoken(
      vi: """
        Chạy được cả khi một tiến trình khác đang làm việc. Không có thư mục làm việc thì các tệp trong --inbox được đọc và chấm, không ghi gì.
        Ví dụ:
          vtlt-batch status /srv/vtlt
          vtlt-batch status --inbox nhan --out ketqua --scheme hanoi-2017 --roster donvi.csv
        """,
      en: """
        Works beside a process that is at work. Without a workspace the files of --inbox are read and graded, and nothing is written.
        Examples:
          vtlt-batch status /srv/vtlt
          vtlt-batch status --inbox in --out out --scheme hanoi-2017 --roster units.csv
        """))

  @OptionGroup var options: RoundOptions

  func run() async throws {
    do throws(BatchProblem) {
      let settings = try await options.request.settledSettings()
      let status = try await StatusRun(settings, logger: Logger(label: "vtlt-batch")).status()
      switch options.format {
      case .text: try answer(Array(StatusScreen(language: settings.judging.language).text(of: status).utf8))
      case .json: try answer(StatusDocument.json(of: status).bytes)
      }
    } catch {
      throw failure(error)
    }
  }
}
