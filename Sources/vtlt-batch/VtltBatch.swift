internal import ArgumentParser
import Disk
import Logging
import Pipeline

/// The program: its subcommands, one file each under Subcommands/.
@main
struct VtltBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vtlt-batch",
    abstract: spoken(
      vi: "Chấm, kiểm tra và tổng hợp bảng tự chấm điểm công tác văn thư, lưu trữ.",
      en: "Validates, grades and consolidates self-assessment workbooks on records and archives work."),
    discussion: spoken(
      vi: """
        Ví dụ: vtlt-batch run SampleInbox --keep
        Mã thoát: 0 tốt; 65 có bài nộp lỗi hoặc bị từ chối; 64 sai cách gọi; 66 thiếu tệp vào; 69 đang có tiến trình \
        khác; 73 không tạo được kết quả; 74 lỗi đọc ghi; 78 cấu hình, bộ tiêu chí hoặc danh sách đơn vị có lỗi.
        """,
      en: """
        Example: vtlt-batch run SampleInbox --keep
        Exit codes: 0 all well; 65 a submission has an error or was rejected; 64 usage; 66 an input is missing; 69 another \
        instance is at work; 73 an output cannot be created; 74 input or output failed; 78 configuration, scheme or roster \
        is invalid.
        """),
    version: ProgramVersion.current,
    subcommands: [
      Init.self, Run.self, Watch.self, Status.self, Consolidate.self, Check.self, SchemeCommand.self,
      RosterCommand.self, TemplateCommand.self, Inspect.self,
    ])

  static func main() async {
    if CommandLine.arguments.dropFirst().first == GradingWorker.argument { GradingWorker.serve() }
    // Before anything is begun: what comes from here on ends a watch in order.
    if CommandLine.arguments.dropFirst().first == Watch.name { EarlySignal.remember() }
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    await main(nil)
  }
}
