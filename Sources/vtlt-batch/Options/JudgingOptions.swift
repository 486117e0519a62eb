internal import ArgumentParser
import Pipeline
import Scoring

/// The options that say how submissions are judged, wherever they come from.
struct JudgingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      spoken(vi: "Bộ tiêu chí có sẵn (mã) hoặc tệp YAML.", en: "An embedded scheme's id, or a YAML file."),
      valueName: "id-or-file"))
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      spoken(vi: "Danh sách đơn vị (CSV hoặc xlsx).", en: "The roster of units (CSV or xlsx)."), valueName: "file"))
  var roster: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Bảng điều chỉnh hoặc phiếu chấm trả lại, tệp hoặc thư mục; dùng được nhiều lần.",
        en: "Adjustments or returned score sheets, a file or folder; may be repeated."), valueName: "file-or-dir"))
  var adjustments: [String] = []

  @Option(help: ArgumentHelp(spoken(vi: "Đợt kiểm tra.", en: "The round."), valueName: "name"))
  var round: String?

  @OptionGroup var limits: LimitOption

  @OptionGroup var language: LanguageOption

  /// The request that the options make.
  var request: RunRequest {
    var request = RunRequest()
    request.scheme = scheme
    request.roster = roster
    request.adjustments = adjustments
    request.round = round
    request.limits = limits.limit
    request.language = language.lang
    return request
  }
}
