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

  func run() throws {
    let workbook: Workbook
    do throws(XLSXError) { workbook = try Workbook.open(path: file) } catch {
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
