internal import ArgumentParser
import Scoring

/// The option that says in which language the answer is.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(spoken(vi: "Ngôn ngữ: vi (mặc định) hoặc en.", en: "The language: vi (default) or en.")))
  var lang: Language?
}
