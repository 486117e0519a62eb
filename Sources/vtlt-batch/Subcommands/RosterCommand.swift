internal import ArgumentParser
import Disk
import Pipeline
import Reporting
import Scoring
import Validation

/// Rosters of units.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: spoken(vi: "Danh sách đơn vị.", en: "Rosters of units."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch roster check donvi.csv", en: "Example: vtlt-batch roster check units.csv"),
    subcommands: [RosterCheck.self])
}

/// Checks a roster and writes nothing.
struct RosterCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: spoken(
      vi: "Kiểm tra danh sách đơn vị: trùng, viết sai, thiếu, cụm và cụm trưởng.",
      en: "Checks a roster: duplicates, misspelt and missing units, clusters and leads."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch roster check cum-2009.csv --against danh-sach-2007.csv",
      en: "Example: vtlt-batch roster check clusters-2009.csv --against provinces-2007.csv"))

  @Argument(help: ArgumentHelp(spoken(vi: "Danh sách đơn vị (CSV hoặc xlsx).", en: "The roster (CSV or xlsx).")))
  var file: String

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Danh sách khác của cùng các đơn vị, để tìm đơn vị thiếu, thừa và viết khác.",
        en: "Another list of the same units, to find missing, unknown and misspelt ones."), valueName: "file"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        vi:
          "Bộ tiêu chí (mã hoặc tệp YAML) nêu các loại đơn vị và số đơn vị của cụm; không nêu thì dùng loại của mọi cấp.",
        en: "The scheme (id or YAML file) with its kinds of unit and cluster size; without it the kinds of every level."
      ),
      valueName: "id-or-file"))
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        vi: "Số đơn vị của một cụm (mặc định: «clusterSize» của bộ tiêu chí; không nêu bộ tiêu chí: 3-4).",
        en: "How many units a cluster has (default: the scheme's clusterSize; without --scheme 3-4)."),
      valueName: "least-most"))
  var clusterSize: ClusterSize?

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var limits: LimitOption

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let outcome: RosterOutcome
    do throws(BatchProblem) {
      outcome = try checkRun().outcome()
      try print(outcome)
    } catch {
      throw refusal(error)
    }
    if outcome.hasError { throw ExitCode.dataError }
  }

  /// The check, by the scheme where one is named; the option goes before it.
  private func checkRun() throws(BatchProblem) -> RosterCheckRun {
    let scheme: Scheme? = if let scheme { try SettingsLoading.scheme(scheme) } else { nil }
    let usual = scheme.map(\.organization.clusterSize) ?? RosterExamination.usualClusterSize
    return RosterCheckRun(
      file: file, against: against, kinds: scheme?.unitKinds ?? UnitKind.ofEveryLevel,
      clusterSize: clusterSize?.range ?? usual, limits: limits.limit)
  }

  /// Says why the roster cannot be checked at all: in JSON as its only finding, where it is the roster's own fault.
  private func refusal(_ problem: BatchProblem) -> ExitCode {
    guard format == .json, let outcome = RosterOutcome(of: file, against: against, refusedBy: problem) else {
      return failure(problem)
    }
    do throws(BatchProblem) {
      try print(outcome)
    } catch {
      return failure(error)
    }
    return ExitCode(problem.exitCode)
  }

  private func print(_ outcome: RosterOutcome) throws(BatchProblem) {
    let language = languageOption.lang ?? .vi
    switch format {
    case .text: try answer(Array(RosterScreen(language: language).text(of: outcome).utf8))
    case .json: try answer(RosterDocument.json(of: outcome, in: language).bytes)
    }
  }
}

/// How many units a cluster has, written "3-4" or "4".
struct ClusterSize: ExpressibleByArgument {
  let range: ClosedRange<Int>

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let least = parts.first.flatMap(\.self), let most = parts.last.flatMap(\.self), parts.count <= 2,
      1 <= least, least <= most
    else { return nil }
    range = least...most
  }
}
