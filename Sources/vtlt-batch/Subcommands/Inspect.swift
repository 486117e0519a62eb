internal import ArgumentParser
internal import XLSXReader

/// Prints every cell of a workbook as the reader sees it.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints every cell of a workbook as the reader sees it.",
    discussion: "Example: vtlt-batch inspect scores.xlsx --format json")

  @Argument(help: "The workbook.", completion: .file(extensions: ["xlsx", "xlsm"]))
  var file: String

  @Option(help: "How the cells are printed: text or json.")
  var format = OutputFormat.text

  @Option(help: "Another value for one of the reader's limits, as name=value; may be given several times.")
  var limit: [String] = []

  /// Wider limits than a submission has.
  ///
  /// A person asks for this one file and sees all of it, so the limits on bytes, which stay, bound it well enough. No
  /// deflate stream has a ratio above 1,032.
  private static var widerLimits: ReadingLimits {
    var limits = ReadingLimits.default
    limits.ratio = 1_100
    limits.cells = 5_000_000
    limits.sharedStrings = 5_000_000
    return limits
  }

  /// The limits that the options give.
  private func limits() throws -> ReadingLimits {
    var limits = Self.widerLimits
    for option in limit {
      let words = option.split(separator: "=", maxSplits: 1).map(String.init)
      guard words.count == 2, let value = Int(words[1]) else {
        throw ValidationError("--limit takes name=value, not \(option)")
      }
      do throws(ReadingLimits.SettingError) { limits = try limits.setting(words[0], to: value) } catch {
        let names = ReadingLimits.Name.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--limit \(option): the limits are \(names), each at least 1")
      }
    }
    return limits
  }

  func validate() throws { _ = try limits() }

  func run() throws {
    let limits = try limits()
    let workbook: Workbook
    do throws(XLSXError) { workbook = try Workbook.open(path: file, limits: limits) } catch {
      StandardError.write("vtlt-batch: \(file): \(error)\n")
      throw Self.exitCode(for: error)
    }
    switch format {
    case .json: InspectJSON(workbook).write { print($0, terminator: "") }
    case .text: InspectText(workbook).write { print($0, terminator: "") }
    }
  }

  /// The codes of sysexits.h: 66 for a file that is not there, 65 for one that is no readable workbook.
  private static func exitCode(for error: XLSXError) -> ExitCode {
    if case .cannotOpen = error { return ExitCode(66) }
    return ExitCode(65)
  }
}
