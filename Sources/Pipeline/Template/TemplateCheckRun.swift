import Configuration
import Disk
package import Reporting
import Scoring
import Validation
import XLSXReader

/// Checks templates before they are sent out, and writes nothing.
package struct TemplateCheckRun: Sendable {
  private let scheme: String?
  private let limits: ReadingLimits

  /// The scheme of a template that says none.
  private static let defaultScheme = "hanoi-2017"

  /// A check of templates.
  ///
  /// - Parameters:
  ///   - scheme: the id of an embedded scheme, or the path of a scheme file; `nil` for the one that each template names.
  ///   - limits: limits of reading, written `name=value`.
  /// - Throws: ``Reporting/BatchProblem`` for a limit that is none.
  package init(scheme: String?, limits: [String]) throws(BatchProblem) {
    self.scheme = scheme
    self.limits = try ReadingLimits.default.with(limits)
  }

  /// What checking comes to, in the order of the files.
  ///
  /// - Throws: ``Reporting/BatchProblem`` when a file or the scheme is not there, or the scheme has a fault.
  package func outcomes(of files: [String]) throws(BatchProblem) -> [TemplateOutcome] {
    for file in files where !Disk.exists(DiskPath(file)) { throw .inputMissing(path: file) }
    var outcomes: [TemplateOutcome] = []
    for file in files { outcomes.append(try outcome(of: DiskPath(file))) }
    return outcomes
  }

  private func outcome(of path: DiskPath) throws(BatchProblem) -> TemplateOutcome {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try Disk.read(path, limit: limits[.fileBytes])
    } catch {
      return .init(
        file: path.text, scheme: scheme,
        findings: [Finding(refusal: .init(error, limit: limits[.fileBytes]))], trialCount: 0)
    }
    return try outcome(of: bytes, named: path.text)
  }

  /// What checking a template's bytes comes to.
  func outcome(of bytes: [UInt8], named file: String) throws(BatchProblem) -> TemplateOutcome {
    let reading: TemplateReading
    do throws(XLSXError) {
      reading = try TemplateReading(bytes, limits: limits)
    } catch {
      return .init(file: file, scheme: scheme, findings: [Finding(refusal: error)], trialCount: 0)
    }
    let scheme = try SettingsLoading.scheme(scheme ?? known(reading.schemeID) ?? Self.defaultScheme)
    let examination = reading.examination(for: scheme, named: file)
    let findings = examination.findings()
    guard let table = examination.table, !findings.contains(where: { $0.severity == .error }) else {
      return .init(file: file, scheme: scheme.id, findings: findings, trialCount: 0)
    }
    let settings = JudgingSettings(
      scheme: scheme, roster: nil, round: nil, language: .vi, limits: limits, width: 1)
    var trial = try TemplateTrial(
      bytes, table: table, unitCell: reading.emptyUnitCell(in: table.sheet), settings: settings)
    return .init(
      file: file, scheme: scheme.id, findings: try trial.findings() + findings,
      trialCount: TemplateTrial.rounds * (1 + TrialScores.Fault.allCases.count))
  }

  /// An id that an embedded scheme has.
  private func known(_ id: String?) -> String? { id.flatMap { EmbeddedSchemes.ids.contains($0) ? $0 : nil } }
}
