internal import ArgumentParser
import Disk
import Logging
import Pipeline
import Reporting

/// Processes what is in the inbox once.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: spoken(
      vi: "Xử lý một lần mọi tệp trong thư mục nhận.", en: "Processes what is in the inbox once, and exits."),
    discussion: spoken(
      vi: """
        Ví dụ:
          vtlt-batch run /srv/vtlt                (thư mục làm việc có vtlt.yaml)
          vtlt-batch run --inbox nhan --out ketqua --scheme hanoi-2017 --roster donvi.csv --adjustments dieuchinh
        """,
      en: """
        Examples:
          vtlt-batch run /srv/vtlt                (a workspace with vtlt.yaml)
          vtlt-batch run --inbox in --out out --scheme hanoi-2017 --roster units.csv --adjustments adjustments
        """))

  @OptionGroup var place: PlaceOptions

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Số tệp xử lý cùng lúc (mặc định: số nhân CPU).", en: "Files worked on at a time (default: one a core)."),
      valueName: "n"))
  var width: Int?

  @OptionGroup var settling: SettleOption

  @Flag(
    help: ArgumentHelp(
      spoken(
        vi: "Thử lại cả những tệp đã để riêng vì lỗi lặp lại.",
        en: "Try submissions again that were set aside after they had failed repeatedly.")))
  var retry = false

  @Flag(
    help: ArgumentHelp(
      spoken(
        vi: "Chấm ngay trong tiến trình này, không dùng tiến trình con.", en: "Grade in this process, without workers."),
      visibility: .hidden))
  var inProcess = false

  @Flag(help: ArgumentHelp(spoken(vi: "Ghi nhật ký từng bài nộp.", en: "Logs a line for each submission.")))
  var verbose = false

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var judging: JudgingOptions

  func validate() throws {
    guard width ?? 1 >= 1 else {
      throw ValidationError(spoken(vi: "--width phải lớn hơn 0.", en: "--width must be above 0."))
    }
  }

  func run() async throws {
    let outcome: RunOutcome
    do throws(BatchProblem) {
      let settings = try await request.settledSettings()
      let bar = ProgressBar()
      outcome = try await Batch(settings, logger: logger).run { bar.show($0, of: $1) }
      let language = settings.judging.language
      switch format {
      case .text: try answer(Array(RunScreen(language: language).text(of: outcome).utf8))
      case .json: try answer(SummaryDocument.json(of: outcome, in: language).bytes)
      }
    } catch {
      throw failure(error)
    }
    if outcome.hasError { throw ExitCode.dataError }
  }

  private var logger: Logger {
    var logger = Logger(label: "vtlt-batch")
    logger.logLevel = verbose ? .info : .notice
    return logger
  }

  private var request: RunRequest {
    var request = place.added(to: judging.request)
    request.width = width
    request.settle = settling.settle
    request.retriesSetAside = retry
    request.gradesInProcess = inProcess
    return request
  }
}
