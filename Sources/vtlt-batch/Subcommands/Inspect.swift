internal import ArgumentParser
import Disk
import Pipeline
import Reporting
import Scoring
import Validation
internal import XLSXReader

/// Prints every cell of a workbook as the reader sees it.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: spoken(
      vi: "In mọi ô của một bảng tính đúng như bộ đọc thấy.",
      en: "Prints every cell of a workbook as the reader sees it."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch inspect \"Kim Chung.xlsx\" --format json",
      en: "Example: vtlt-batch inspect scores.xlsx --format json"))

  @Argument(
    help: ArgumentHelp(spoken(vi: "Bảng tính.", en: "The workbook.")), completion: .file(extensions: ["xlsx", "xlsm"]))
  var file: String

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var limits: LimitOption

  @OptionGroup var language: LanguageOption

  /// Wider limits than a submission has: a person asks for this one file and sees all of it, row by row.
  ///
  /// Half a gigabyte of a sheet's XML is a few seconds' reading; no deflate stream has a ratio above 1,032.
  private static var widerLimits: ReadingLimits {
    var limits = ReadingLimits.large
    limits.fileBytes = 256 << 20
    limits.partBytes = 512 << 20
    limits.totalBytes = 1 << 30
    limits.memoryBytes = 256 << 20
    return limits
  }

  func run() throws {
    guard Disk.exists(DiskPath(file)) else { throw failure(.inputMissing(path: file)) }
    let limits: ReadingLimits
    do throws(BatchProblem) { limits = try Self.widerLimits.with(self.limits.limit) } catch { throw failure(error) }
    do throws(XLSXError) { try write(Workbook.open(path: file, limits: limits)) } catch {
      if case .cannotOpen(_, let code) = error {
        throw failure(BatchProblem(reading: DiskError(.open, path: file, code: code)))
      }
      Terminal.writeError("vtlt-batch: " + TerminalText.safe(refusal(error)) + "\n")
      throw ExitCode.dataError
    }
  }

  private func refusal(_ error: XLSXError) -> String {
    let spoken = language.lang ?? .vi
    let words = FindingWords(Finding(refusal: error), in: spoken)
    let expected = "\(phraseBook(for: spoken).label(.expected)): \(words.expected)."
    return "\(file): \(words.message) \(expected) \(words.fix)"
  }

  private func write(_ workbook: Workbook) throws(XLSXError) {
    switch format {
    case .json: try InspectJSON(workbook).write { print($0, terminator: "") }
    case .text: try InspectText(workbook).write { print($0, terminator: "") }
    }
  }
}
