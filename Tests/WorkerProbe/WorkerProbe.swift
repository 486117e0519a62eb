import Glibc
import Workers

/// A program whose workers misbehave as they are asked to: `serve`, and three parents that watch themselves.
@main struct WorkerProbe {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "serve": WorkerService.serve(greet)
    case "hold": await Parent.hold()
    case "losses": await Parent.loseMany(count: 50)
    case "exhaust": await Parent.exhaust()
    case "measure": await Parent.measure(count: arguments.dropFirst().first.flatMap { Int($0) } ?? 2_000)
    default: exit(EX_USAGE)
    }
  }

  private struct Refusal: Error {}

  /// Does what the greeting says, before the walls are up; `greeted` tells what came of it.
  private static func greet(_ greeting: [UInt8]) throws -> () -> WorkerService.Answering {
    let words = String(decoding: greeting, as: UTF8.self).split(separator: " ").map(String.init)
    if words.first == "refuse" { throw Refusal() }
    if words.first == "exit" { _exit(5) }
    let outcome = words.count == 2 ? Act(rawValue: words[0])?.outcome(words[1]) : nil
    return {
      var asked = 0
      return { request in
        asked += 1
        return Misbehaviour.answer(request, asked: asked, greeted: outcome ?? -1)
      }
    }
  }
}
