internal import ArgumentParser
import Scoring

extension Language: ExpressibleByArgument {}

/// The language that the arguments ask for, also before they are parsed: help is asked for by arguments too.
let spokenLanguage: Language = {
  let arguments = CommandLine.arguments
  if arguments.contains("--lang=en") { return .en }
  let value = arguments.firstIndex(of: "--lang").map { arguments.dropFirst($0 + 1).first } ?? nil
  return value == "en" ? .en : .vi
}()

/// The text in the language that the arguments ask for.
func spoken(vi: String, en: String) -> String {
  LocalizedText(vi: vi, en: en)[spokenLanguage]
}
