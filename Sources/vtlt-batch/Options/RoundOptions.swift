internal import ArgumentParser
import Pipeline

/// The options of a command that tells of a whole round and grades nothing that is graded already.
struct RoundOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @OptionGroup var settling: SettleOption

  @Option(help: ArgumentHelp(spoken(vi: "Kiểu trả lời: text hoặc json.", en: "The answer: text or json.")))
  var format = OutputFormat.text

  @OptionGroup var judging: JudgingOptions

  /// The request that the options make.
  var request: RunRequest {
    var request = place.added(to: judging.request)
    request.settle = settling.settle
    return request
  }
}
