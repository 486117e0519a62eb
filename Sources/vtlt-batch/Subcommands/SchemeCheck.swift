internal import ArgumentParser
import Configuration
import Disk
import Pipeline
import Reporting
import Scoring

/// Checks a scheme file and tells all of its faults.
struct SchemeCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: spoken(vi: "Kiểm tra một tệp bộ tiêu chí.", en: "Checks a scheme file."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch scheme check nam-sau.yaml", en: "Example: vtlt-batch scheme check next-year.yaml"))

  @Argument(help: ArgumentHelp(spoken(vi: "Tệp YAML.", en: "The YAML file.")))
  var file: String

  @OptionGroup var printed: SchemeAnswer

  private var words: any PhraseBook { phraseBook(for: printed.language) }

  func run() throws {
    let reading: SchemeReading
    do throws(BatchProblem) {
      reading = try SettingsLoading.schemeReading(file)
      for warning in reading.warnings + reading.faults { tell(warning) }
      if let scheme = reading.scheme {
        try printed.print(SchemeDocument.json(of: scheme)) { Self.summary(of: scheme, words) }
      }
    } catch {
      throw failure(error)
    }
    if reading.scheme == nil { throw ExitCode.invalidConfiguration }
  }

  private func tell(_ fault: ConfigurationError) {
    Terminal.writeError("vtlt-batch: " + TerminalText.safe(words.fault(fault)) + "\n")
  }

  private static func summary(of scheme: Scheme, _ words: any PhraseBook) -> String {
    let contents = "\(scheme.contents.count) × \(words.label(.content))"
    let maximum = scheme.maximum.map { ", \(words.label(.maximum)) \(words.number($0))" } ?? ""
    return "\(TerminalText.safe(scheme.id)): \(contents)\(maximum)\n"
  }
}
