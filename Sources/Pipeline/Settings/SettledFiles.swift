import Disk
import Reporting
import Watching

/// Waits until files that the office keeps itself are complete: half of a roster or of a table of adjustments would grade
/// units wrongly.
struct SettledFiles: Sendable {
  /// How often what was read may turn out to have been written meanwhile.
  private static let attempts = 3

  private var lookout: FilesLookout
  private let settle: Duration
  private let clock = ContinuousClock()

  /// Files not yet looked at.
  init(times: SettlingTimes) {
    lookout = FilesLookout(times: times)
    settle = times.settle
  }

  /// Looks at files, so that the time for which they must stay the same begins.
  mutating func begin(_ paths: [DiskPath]) { _ = lookout.look(at: paths) }

  /// Has files read when they are complete, and anew when they were written meanwhile.
  ///
  /// - Parameters:
  ///   - paths: the files, as many as there are at the moment.
  ///   - read: reads them.
  /// - Returns: What was read of complete files.
  /// - Throws: ``BatchProblem``: what `read` throws; ``BatchProblem/unfinished(path:)`` for a file that is being written for
  ///   longer than it is waited for.
  mutating func reading<Answer>(
    _ paths: () throws(BatchProblem) -> [DiskPath], _ read: () async throws(BatchProblem) -> Answer
  ) async throws(BatchProblem) -> Answer {
    for _ in 0..<Self.attempts {
      let complete = try await settled(paths)
      let answer = try await read()
      if FilesLookout.seen(try paths()) == complete { return answer }
    }
    throw .unfinished(path: try paths().first?.text ?? "")
  }

  /// The files, when they are complete.
  private mutating func settled(
    _ paths: () throws(BatchProblem) -> [DiskPath]
  ) async throws(BatchProblem) -> [SeenFile] {
    let end = clock.now + settle * 2
    var sight = lookout.look(at: try paths())
    while let file = sight.unfinished {
      guard let next = sight.verdict.lookAgain, next <= end else { throw .unfinished(path: file.name.text) }
      // It is only cancelled with the whole program.
      try? await clock.sleep(until: next)
      sight = lookout.look(at: try paths())
    }
    return sight.files
  }
}
