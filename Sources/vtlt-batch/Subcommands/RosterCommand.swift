internal import ArgumentParser
import Disk
import Pipeline
import Reporting
import Scoring

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
        vi: "Bộ tiêu chí (mã hoặc tệp YAML) cho các loại đơn vị; không nêu thì dùng loại của mọi cấp.",
        en: "The scheme (id or YAML file) that names the kinds of unit; without it those of every level."),
      valueName: "id-or-file"))
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      spoken(vi: "Số đơn vị của một cụm (mặc định 3-4).", en: "How many units a cluster has (default 3-4)."),
      valueName: "least-most"))
  var clusterSize: ClusterSize?

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var limits: LimitOption

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let outcome: RosterOutcome
    do throws(BatchProblem) {
      outcome = try RosterCheckRun(
        file: file, against: against, kinds: try kinds(), clusterSize: clusterSize?.range, limits: limits.limit
      ).outcome()
      try print(outcome)
    } catch {
      throw failure(error)
    }
    if outcome.hasError { throw ExitCode.dataError }
  }

  private func kinds() throws(BatchProblem) -> [UnitKind] {
    guard let scheme else { return UnitKind.ofEveryLevel }
    return try SettingsLoading.scheme(scheme).unitKinds
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
