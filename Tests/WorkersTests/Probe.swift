import Foundation
import Workers

/// The program whose workers misbehave, and what is asked of them.
enum Probe {
  /// The binary beside the test bundle.
  static let binary: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders = [bundle, Bundle.main.bundleURL, root.appendingPathComponent(".build/debug")]
    let names = folders.map { $0.appendingPathComponent("WorkerProbe") }
    return names.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? names[2]
  }()

  /// Limits that no test comes near to, but those that it asks for; no limit of memory, for the sanitizers' sake.
  static func limits(
    processorSeconds: Int = 60, memory: Int? = nil, patience: Duration = .seconds(60), answerBytes: Int = 64 << 20
  ) -> WorkerLimits {
    WorkerLimits(processorSeconds: processorSeconds, memory: memory, patience: patience, answerBytes: answerBytes)
  }

  /// A pool of the program's workers.
  static func pool(width: Int = 1, greeting: String = "", limits: WorkerLimits = limits()) -> WorkerPool {
    WorkerPool(
      WorkerCommand(path: binary.path, arguments: ["serve"]), greeting: Array(greeting.utf8), width: width,
      limits: limits)
  }

  /// Whether there is a process of a number that has not ended, reaped or not.
  static func isAlive(_ process: String) -> Bool {
    // A process that is gone has no such file.
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return text.split(separator: ")").last?.split(separator: " ").first != "Z"
  }

  /// Waits until a process has ended; whether it has within a minute.
  static func ends(_ process: String) async throws -> Bool {
    for _ in 0..<6_000 where isAlive(process) { try await Task.sleep(for: .milliseconds(10)) }
    return !isAlive(process)
  }
}

extension WorkerPool {
  /// Has one request answered in a conversation of its own.
  func ask(_ text: String) async -> Answer { await conversation { await $0.ask(text) } }
}

extension Conversation {
  /// Has a request of words answered.
  mutating func ask(_ text: String) async -> Answer { await ask(Array(text.utf8)) }
}

extension Answer {
  /// What was answered, as text; empty for a loss.
  var text: String {
    switch self {
    case .answer(let bytes): String(decoding: bytes, as: UTF8.self)
    case .lost: ""
    }
  }
}
