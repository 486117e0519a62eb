internal import ArgumentParser

/// The option that changes what a file may ask of its reader.
struct LimitOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Đổi một giới hạn khi đọc tệp, ví dụ cells=2000000; dùng được nhiều lần.",
        en: "Changes a limit of reading, such as cells=2000000; may be repeated."), valueName: "name=value"))
  var limit: [String] = []
}
