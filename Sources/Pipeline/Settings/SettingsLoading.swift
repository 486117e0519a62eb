package import Configuration
package import Disk
package import Reporting
package import Scoring
import Watching
import XLSXReader

/// Turns what a command asks for into settings: reads the workspace's file, the scheme and the roster.
package struct SettingsLoading {
  private let request: RunRequest
  private let configuration: WorkspaceFile?
  /// Paths of the workspace's file are relative to its folder.
  private let base: DiskPath

  /// The name of the configuration in a workspace.
  package static let configurationName = "vtlt.yaml"

  /// The name of the ledger in a workspace.
  package static let ledgerName = "ledger.sqlite"

  /// Reads the workspace's file, if a workspace is asked for.
  ///
  /// - Throws: ``BatchProblem``: the folder or the file does not exist, or has a fault.
  package init(_ request: RunRequest) throws(BatchProblem) {
    self.request = request
    guard let workspace = request.workspace else {
      configuration = nil
      base = DiskPath(".")
      return
    }
    if let option = Self.folderOption(of: request) { throw .usage(.workspaceAndOption(option)) }
    base = DiskPath(workspace)
    let path = base.appending(Self.configurationName)
    let text = try Self.text(of: path)
    do {
      configuration = try WorkspaceFile(text, file: path.text, knownLimits: SubmissionLimits.names)
    } catch {
      throw .configuration(error)
    }
  }

  private static func folderOption(of request: RunRequest) -> String? {
    if request.inbox != nil { return "--inbox" }
    return request.out == nil ? nil : "--out"
  }

  /// The settings of a run over an inbox.
  package func runSettings() throws(BatchProblem) -> RunSettings {
    let inbox = try path(request.inbox, configuration?.inbox, option: "--inbox")
    let out = try path(request.out, configuration?.out, option: "--out")
    guard Disk.isFolder(inbox) else { throw .inputMissing(path: inbox.text) }
    let archive = configuration.map { base.appending($0.archive) }
    // Read once: the workers judge by the text, and this process by what it says.
    let scheme = try schemeSource()
    try Self.keepApart([inbox, out] + [archive].compactMap(\.self))
    return RunSettings(
      inbox: inbox, out: out, archive: archive, movesOriginals: configuration != nil && !request.keep,
      adjustments: try adjustments(), judgedBy: judgedBy,
      ledger: configuration == nil ? nil : base.appending(Self.ledgerName), settling: settling,
      usesWorkers: !request.gradesInProcess, retriesSetAside: request.retriesSetAside,
      schemeSource: scheme, judging: try judgingSettings(by: scheme))
  }

  var settling: SettlingTimes {
    (request.settle ?? configuration?.settle).map { SettlingTimes(settle: .seconds($0)) } ?? SettlingTimes()
  }

  /// Refuses one folder in two roles: what a run writes would be read as submissions.
  private static func keepApart(_ folders: [DiskPath]) throws(BatchProblem) {
    var seen: Set<FileIdentity> = []
    for folder in folders {
      guard let identity = FileIdentity(folder) else { continue }
      guard seen.insert(identity).inserted else { throw .usage(.sameFolder(folder.text)) }
    }
  }

  /// The configuration, the scheme and the roster; an embedded scheme is a file that is not there.
  var judgedBy: [DiskPath] {
    let scheme = request.scheme.map { DiskPath($0) } ?? configuration.map { base.appending($0.scheme) }
    let workspace = configuration == nil ? nil : base.appending(Self.configurationName)
    return [workspace, scheme, rosterPath].compactMap(\.self)
  }

  /// The files and folders of adjustments: the options', else the workspace's.
  package func adjustments() throws(BatchProblem) -> [DiskPath] {
    let paths =
      request.adjustments.isEmpty
      ? (configuration?.adjustments ?? []).map { base.appending($0) } : request.adjustments.map { DiskPath($0) }
    for path in paths where !Disk.exists(path) { throw .inputMissing(path: path.text) }
    return paths
  }

  /// How submissions are judged.
  package func judgingSettings() throws(BatchProblem) -> JudgingSettings {
    try judgingSettings(by: schemeSource())
  }

  private func judgingSettings(by source: SchemeSource) throws(BatchProblem) -> JudgingSettings {
    let scheme = try Self.scheme(from: source)
    let limits = try limits()
    return JudgingSettings(
      scheme: scheme, roster: try roster(kinds: scheme.unitKinds, limits: limits.reading),
      round: request.round ?? configuration?.round, language: language, limits: limits.reading,
      process: limits.process,
      width: max(1, request.width ?? Terminal.processorCount))
  }

  /// The language: the option's, else the workspace's, else Vietnamese.
  package var language: Language { request.language ?? configuration?.language ?? .vi }

  private func path(_ option: String?, _ configured: String?, option name: String) throws(BatchProblem) -> DiskPath {
    if let option { return DiskPath(option) }
    guard let configured else { throw .usage(.missingOption(name)) }
    return base.appending(configured)
  }

  private static func text(of path: DiskPath) throws(BatchProblem) -> String {
    do throws(DiskError) {
      let bytes = try Disk.read(path, limit: YAMLDocument.sizeLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw DiskError(.read, path: path.text, code: 84)  // EILSEQ: the bytes are no text
      }
      return text
    } catch {
      guard error.isTooLarge else { throw BatchProblem(reading: error) }
      throw .configuration(
        ConfigurationError(
          file: path.text, line: nil, column: nil, problem: .tooLarge(limit: YAMLDocument.sizeLimit)))
    }
  }

  // MARK: - Scheme, roster, limits

  private func schemeSource() throws(BatchProblem) -> SchemeSource {
    guard let name = request.scheme ?? configuration?.scheme else { throw .usage(.missingOption("--scheme")) }
    return try Self.schemeSource(name, in: request.scheme == nil ? base : DiskPath("."))
  }

  /// The scheme of an embedded id or of a file.
  package static func scheme(_ name: String) throws(BatchProblem) -> Scheme {
    try scheme(from: schemeSource(name, in: DiskPath(".")))
  }

  private static func scheme(from source: SchemeSource) throws(BatchProblem) -> Scheme {
    do {
      return try SchemeFile.scheme(from: source.text, file: source.file)
    } catch {
      throw .configuration(error)
    }
  }

  private static func schemeSource(_ name: String, in folder: DiskPath) throws(BatchProblem) -> SchemeSource {
    if let text = EmbeddedSchemes.text(of: name) { return SchemeSource(text: text, file: name + ".yaml") }
    let path = folder.appending(name)
    guard Disk.exists(path) else {
      let isPath = [".yaml", ".yml"].contains(where: name.hasSuffix) || name.contains("/")
      if isPath { throw .inputMissing(path: path.text) }
      throw .configuration(
        ConfigurationError(
          file: "--scheme", line: nil, column: nil, problem: .unknownScheme(name, known: EmbeddedSchemes.ids)))
    }
    return SchemeSource(text: try text(of: path), file: path.text)
  }

  /// What the file of a scheme comes to: the scheme, or all of its faults.
  ///
  /// - Throws: ``BatchProblem`` when there is no such file or it cannot be read.
  package static func schemeReading(_ file: String) throws(BatchProblem) -> SchemeReading {
    do throws(BatchProblem) {
      return SchemeFile.reading(of: try text(of: DiskPath(file)), file: file)
    } catch {
      guard case .configuration(let fault) = error else { throw error }
      return SchemeReading(scheme: nil, faults: [fault], warnings: [])
    }
  }

  private var rosterPath: DiskPath? {
    request.roster.map { DiskPath($0) } ?? configuration?.roster.map { base.appending($0) }
  }

  private func roster(kinds: [UnitKind], limits: ReadingLimits) throws(BatchProblem) -> Roster? {
    guard let path = rosterPath else { return nil }
    return try RosterLoading.roster(path, kinds: kinds, limits: limits)
  }

  private func limits() throws(BatchProblem) -> SubmissionLimits {
    var limits = SubmissionLimits()
    for (name, value) in configuration?.limits ?? [] { try limits.set(name, to: value) }
    try limits.set(request.limits)
    return limits
  }
}
