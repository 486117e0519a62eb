import Foundation
import TestProgram
import Testing

extension TemporaryFolder {
  /// Has the program run over the workspace that the folder is; there may be errors in what it finds, and nothing else.
  @discardableResult
  func run(_ more: [String] = []) throws -> Program.Run {
    let run = try Program.run(["run", url.path] + more)
    #expect([0, 65].contains(run.code), "\(run.errors)")
    return run
  }
}
