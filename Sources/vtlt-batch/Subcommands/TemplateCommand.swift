internal import ArgumentParser
import Disk
import Pipeline
import Reporting
import Scoring

/// The workbooks that are sent out.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: spoken(vi: "Biểu mẫu gửi cho đơn vị.", en: "The workbooks that are sent out."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch template new --scheme hanoi-2017 --roster donvi.csv --out bieu-mau",
      en: "Example: vtlt-batch template new --scheme hanoi-2017 --roster units.csv --out templates"),
    subcommands: [TemplateNew.self])
}

/// Writes the templates of a scheme.
struct TemplateNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: spoken(
      vi: "Tạo biểu mẫu của một bộ tiêu chí; có danh sách thì mỗi đơn vị một tệp.",
      en: "Writes the templates of a scheme; with a roster one for each unit too."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch template new --scheme hanoi-2017 --roster donvi.csv --out bieu-mau",
      en: "Example: vtlt-batch template new --scheme hanoi-2017 --roster units.csv --out templates"))

  @Option(
    help: ArgumentHelp(
      spoken(vi: "Bộ tiêu chí có sẵn (mã) hoặc tệp YAML.", en: "An embedded scheme's id, or a YAML file."),
      valueName: "id-or-file"))
  var scheme: String

  @Option(
    help: ArgumentHelp(
      spoken(vi: "Danh sách đơn vị (CSV hoặc xlsx).", en: "The roster of units (CSV or xlsx)."), valueName: "file"))
  var roster: String?

  @Option(
    help: ArgumentHelp(
      spoken(vi: "Thư mục để ghi (mặc định: thư mục hiện tại).", en: "Where to write (default: the current folder)."),
      valueName: "dir"))
  var out = "."

  @OptionGroup var limits: LimitOption

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    do throws(BatchProblem) {
      let release = try TemplateRelease(scheme: scheme, roster: roster, limits: limits.limit)
      let names = try release.write(to: DiskPath(out))
      try answer(Array(names.map { TerminalText.safe($0) + "\n" }.joined().utf8))
    } catch {
      throw failure(error)
    }
  }
}
