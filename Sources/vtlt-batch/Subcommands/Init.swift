internal import ArgumentParser
import Disk
import Pipeline
import Reporting
import Scoring

/// Makes a workspace with a commented vtlt.yaml.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: spoken(
      vi: "Tạo thư mục làm việc với vtlt.yaml có chú giải.", en: "Makes a workspace with a commented vtlt.yaml."),
    discussion: spoken(
      vi: "Ví dụ: vtlt-batch init /srv/vtlt", en: "Example: vtlt-batch init /srv/vtlt"))

  @Argument(help: ArgumentHelp(spoken(vi: "Thư mục sẽ tạo.", en: "The folder to make."), valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      spoken(vi: "Bộ tiêu chí có sẵn (mã) hoặc tệp YAML.", en: "An embedded scheme's id, or a YAML file."),
      valueName: "id-or-file"))
  var scheme = "hanoi-2017"

  @OptionGroup var language: LanguageOption

  func run() async throws {
    do throws(BatchProblem) {
      try NewWorkspace.make(DiskPath(folder), scheme: scheme, language: language.lang ?? .vi)
    } catch {
      throw failure(error)
    }
  }
}
