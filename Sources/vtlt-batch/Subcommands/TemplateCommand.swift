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
    subcommands: [TemplateNew.self, TemplateCheck.self])
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

/// Checks templates before they are sent out.
struct TemplateCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: spoken(
      vi: "Kiểm tra biểu mẫu trước khi gửi đi, điền thử và chấm thử.",
      en: "Checks templates before they are sent out, and fills them in for trial."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch template check bieu-mau/hanoi-2017.template.xlsx",
      en: "Example: vtlt-batch template check templates/hanoi-2017.template.xlsx"))

  @Argument(help: ArgumentHelp(spoken(vi: "Các biểu mẫu cần kiểm tra.", en: "The templates to check.")))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Bộ tiêu chí có sẵn (mã) hoặc tệp YAML; không nêu thì theo tên VTLT_SCHEME trong tệp.",
        en: "An embedded scheme's id, or a YAML file; without it the one that the name VTLT_SCHEME says."),
      valueName: "id-or-file"))
  var scheme: String?

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text, json hoặc html.", en: "The answer: text, json or html.")))
  var format = PageFormat.text

  @OptionGroup var limits: LimitOption

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let outcomes: [TemplateOutcome]
    do throws(BatchProblem) {
      outcomes = try TemplateCheckRun(scheme: scheme, limits: limits.limit).outcomes(of: files)
      try print(outcomes)
    } catch {
      throw failure(error)
    }
    if outcomes.contains(where: \.hasError) { throw ExitCode.dataError }
  }

  private func print(_ outcomes: [TemplateOutcome]) throws(BatchProblem) {
    let language = languageOption.lang ?? .vi
    switch format {
    case .text: try answer(Array(outcomes.map(TemplateScreen(language: language).text).joined().utf8))
    case .json: try answer(TemplateDocument.json(of: outcomes, in: language).bytes)
    case .html: try answer(page(of: outcomes, in: language))
    }
  }

  private func page(of outcomes: [TemplateOutcome], in language: Language) throws(BatchProblem) -> [UInt8] {
    do {
      return try HTMLPages(language: language).templateCheck(of: outcomes)
    } catch {
      throw .cannotDraw(fault: "html, \(error)")
    }
  }
}
