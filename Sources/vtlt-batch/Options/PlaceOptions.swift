internal import ArgumentParser
import Pipeline

/// Where a command works: in a workspace, or in folders that are named one by one.
struct PlaceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(spoken(vi: "Thư mục làm việc có vtlt.yaml.", en: "A workspace: a folder with vtlt.yaml.")))
  var workspace: String?

  @Option(help: ArgumentHelp(spoken(vi: "Thư mục nhận bài nộp.", en: "The folder of submissions."), valueName: "dir"))
  var inbox: String?

  @Option(help: ArgumentHelp(spoken(vi: "Thư mục kết quả.", en: "The folder of outputs."), valueName: "dir"))
  var out: String?

  @Flag(
    help: ArgumentHelp(
      spoken(vi: "Chỉ đọc thư mục nhận, không chuyển bản gốc.", en: "Only read the inbox; move nothing.")))
  var keep = false

  /// A request with the place added.
  func added(to request: RunRequest) -> RunRequest {
    var request = request
    request.workspace = workspace
    request.inbox = inbox
    request.out = out
    request.keep = keep
    return request
  }
}
