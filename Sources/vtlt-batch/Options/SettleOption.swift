internal import ArgumentParser

/// For how long a file must stay the same.
struct SettleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Số giây tệp phải giữ nguyên thì mới coi là đã chép xong (mặc định 2).",
        en: "For how many seconds a file must stay the same to count as complete (default 2)."),
      valueName: "seconds"))
  var settle: Double?

  func validate() throws {
    guard (0...3_600).contains(settle ?? 0) else {
      throw ValidationError(spoken(vi: "--settle phải từ 0 đến 3600.", en: "--settle must be from 0 to 3600."))
    }
  }
}
