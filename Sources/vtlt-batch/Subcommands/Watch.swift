internal import ArgumentParser
import Disk
import Logging
import Pipeline
import Reporting
import ServiceLifecycle
import UnixSignals

/// Processes files as they arrive, until SIGTERM or SIGINT.
struct Watch: AsyncParsableCommand {
  /// The word for it on the command line.
  static let name = "watch"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: spoken(
      vi: "Xử lý tệp ngay khi đến, cho tới khi được yêu cầu dừng.",
      en: "Processes files as they arrive, until SIGTERM or SIGINT."),
    discussion: spoken(
      vi: "Danh sách đơn vị, điều chỉnh và vtlt.yaml được đọc lại khi có thay đổi. Ví dụ: vtlt-batch watch /srv/vtlt",
      en: "Roster, adjustments and vtlt.yaml are read again when they change. Example: vtlt-batch watch /srv/vtlt"))

  @Argument(
    help: ArgumentHelp(spoken(vi: "Thư mục làm việc có vtlt.yaml.", en: "A workspace: a folder with vtlt.yaml.")))
  var workspace: String

  @Flag(
    help: ArgumentHelp(
      spoken(
        vi: "Xem thư mục nhận theo chu kỳ thay vì chờ hệ thống báo (tự bật với thư mục mạng).",
        en: "Look at the inbox from time to time instead of being told (chosen by itself on network shares).")))
  var poll = false

  @OptionGroup var settling: SettleOption

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Tệp số liệu cho Prometheus, ghi sau mỗi lượt.", en: "A text file for Prometheus, written after each pass."),
      valueName: "file"))
  var metricsFile: String?

  @OptionGroup var judging: JudgingOptions

  func run() async throws {
    var request = judging.request
    request.workspace = workspace
    request.settle = settling.settle
    var logger = Logger(label: "vtlt-batch")
    logger.logLevel = .info
    do {
      let stop = try WakeUp()
      let reload = ReloadRequest()
      let watch = WatchRun(request, polls: poll, logger: logger, stop: stop, reload: reload)
      let metrics = metricsFile.map { MetricsFile(DiskPath($0)) }
      let service = WatchService(watch: watch, stop: stop, reload: reload, metrics: metrics, logger: logger)
      let configuration = ServiceGroupConfiguration(
        services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "service") { _ in SwiftLogNoOpLogHandler() }
      )
      try await ServiceGroup(configuration: configuration).run()
    } catch let problem as BatchProblem {
      throw failure(problem)
    } catch let error as DiskError {
      throw failure(BatchProblem(answering: error))
    }
  }
}

/// The watch as a service that ends in order.
private struct WatchService: Service {
  let watch: WatchRun
  let stop: WakeUp
  let reload: ReloadRequest
  let metrics: MetricsFile?
  let logger: Logger

  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await listen() }
      group.addTask { try await work() }
      // The work ends when it is told to, or with a fault; listening ends with it.
      _ = try await group.next()
      group.cancelAll()
    }
  }

  /// SIGHUP has the configuration read anew.
  private func listen() async {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    if EarlySignal.hangUp.came { reload.make() }
    for await _ in signals { reload.make() }
  }

  private func work() async throws {
    // Whoever runs services listens by now: what came before that is known here only.
    if EarlySignal.terminate.came || EarlySignal.interrupt.came { stop.wake() }
    try await withGracefulShutdownHandler {
      try await watch.run(passed: tell)
    } onGracefulShutdown: {
      stop.wake()
    }
  }

  private func tell(_ outcome: RunOutcome) {
    let counts = [SubmissionOutcome.Status.graded, .incomplete, .rejected].map { "\($0.rawValue) \(outcome.count($0))" }
    logger.info("\(counts.joined(separator: ", ")), missing \(outcome.missingUnits.count)")
    do throws(DiskError) { try metrics?.write(outcome) } catch {
      logger.error("the metrics cannot be written", metadata: ["reason": "\(error)"])
    }
  }
}
