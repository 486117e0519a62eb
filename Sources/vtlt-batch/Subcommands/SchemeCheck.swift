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
      switch printed.format {
      case .text: try tell(reading)
      case .json: try answer(SchemeCheckDocument.json(of: reading, file: file, in: printed.language).bytes)
      }
    } catch {
      throw failure(error)
    }
    if reading.scheme == nil { throw ExitCode.invalidConfiguration }
  }

  /// Faults and warnings on standard error, a line for a scheme without faults on standard output.
  private func tell(_ reading: SchemeReading) throws(BatchProblem) {
    for fault in reading.warnings + reading.faults {
      Terminal.writeError("vtlt-batch: " + TerminalText.safe(words.fault(fault)) + "\n")
    }
    if let scheme = reading.scheme { try answer(Array(Self.summary(of: scheme, words).utf8)) }
  }

  private static func summary(of scheme: Scheme, _ words: any PhraseBook) -> String {
    let contents = "\(scheme.contents.count) × \(words.label(.content))"
    let maximum = scheme.maximum.map { ", \(words.label(.maximum)) \(words.number($0))" } ?? ""
    return "\(TerminalText.safe(scheme.id)): \(contents)\(maximum)\n"
  }
}
