import Configuration
import Reporting
import Scoring
import XLSXReader

/// How submissions are judged, as it is told once to whoever grades them.
///
/// Everything is in it, so that a process without access to files can grade.
struct GradingGreeting: Hashable, Sendable {
  /// The scheme's YAML.
  let schemeText: String
  /// The name of the scheme's file, for messages.
  let schemeFile: String
  /// The roster's units, or `nil` without a roster.
  let units: [Unit]?
  /// The round, or `nil` for none.
  let round: String?
  /// The language of the outputs.
  let language: Language
  /// What a file may ask of its reader and of the process that reads it, by the names of the limits.
  let limits: [String: Int]
}

extension GradingGreeting {
  /// How the submissions of a run are judged.
  init(_ settings: JudgingSettings, scheme: SchemeSource) {
    self.init(
      schemeText: scheme.text, schemeFile: scheme.file, units: settings.roster?.units, round: settings.round,
      language: settings.language,
      limits: Dictionary(
        uniqueKeysWithValues: SubmissionLimits(reading: settings.limits, process: settings.process).all))
  }

  /// The settings that it tells of.
  ///
  /// - Throws: ``Reporting/BatchProblem`` never for what ``init(_:scheme:)`` made.
  func settings() throws(BatchProblem) -> JudgingSettings {
    let scheme: Scheme
    do {
      scheme = try SchemeFile.scheme(from: schemeText, file: schemeFile)
    } catch {
      throw .configuration(error)
    }
    var limits = SubmissionLimits()
    for (name, value) in self.limits { try limits.set(name, to: value) }
    return JudgingSettings(
      scheme: scheme, roster: units.map { Roster(units: $0, kinds: scheme.unitKinds) }, round: round,
      language: language, limits: limits.reading, process: limits.process, width: 1)
  }
}

/// The text that a scheme was read from.
package struct SchemeSource: Hashable, Sendable {
  /// The YAML.
  package let text: String
  /// The name of the file, for messages.
  package let file: String
}
