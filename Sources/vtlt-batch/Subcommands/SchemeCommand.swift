internal import ArgumentParser
import Configuration
import Disk
import Pipeline
import Reporting
import Scoring

/// The embedded schemes and a user's own.
struct SchemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scheme",
    abstract: spoken(vi: "Các bộ tiêu chí có sẵn và của người dùng.", en: "The embedded schemes and a user's own."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch scheme check nam-sau.yaml", en: "Example: vtlt-batch scheme check next-year.yaml"),
    subcommands: [SchemeList.self, SchemeShow.self, SchemeCheck.self])
}

/// Lists the embedded schemes.
struct SchemeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: spoken(vi: "Liệt kê các bộ tiêu chí có sẵn.", en: "Lists the embedded schemes."),
    discussion: spoken(vi: "Ví dụ: vtlt-batch scheme list", en: "Example: vtlt-batch scheme list"))

  @OptionGroup var printed: SchemeAnswer

  func run() throws {
    do throws(BatchProblem) {
      var schemes: [Scheme] = []
      for id in EmbeddedSchemes.ids { schemes.append(try SettingsLoading.scheme(id)) }
      try printed.print(SchemeDocument.list(of: schemes)) {
        schemes.map { "\($0.id)\t\($0.title[printed.language])\n" }.joined()
      }
    } catch {
      throw failure(error)
    }
  }
}

/// Prints a scheme: its YAML, to be copied and changed.
struct SchemeShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: spoken(vi: "In một bộ tiêu chí có sẵn (YAML).", en: "Prints an embedded scheme (YAML)."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch scheme show hanoi-2017 > nam-sau.yaml",
      en: "Example: vtlt-batch scheme show hanoi-2017 > next-year.yaml"))

  @Argument(help: ArgumentHelp(spoken(vi: "Mã bộ tiêu chí.", en: "The scheme's id.")))
  var id: String

  @OptionGroup var printed: SchemeAnswer

  func run() throws {
    do throws(BatchProblem) {
      let scheme = try SettingsLoading.scheme(id)
      try printed.print(SchemeDocument.json(of: scheme)) { EmbeddedSchemes.text(of: id) ?? "" }
    } catch {
      throw failure(error)
    }
  }
}

/// How a scheme command answers.
struct SchemeAnswer: ParsableArguments {
  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var languageOption: LanguageOption

  var language: Language { languageOption.lang ?? .vi }

  /// Prints the answer as text or as JSON.
  func print(_ document: JSONValue, text: () -> String) throws(BatchProblem) {
    switch format {
    case .text: try answer(Array(text().utf8))
    case .json: try answer(document.bytes)
    }
  }
}
