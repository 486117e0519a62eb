import Ledger
import Reporting

extension RoundLedger {
  /// Does something that submissions wait for; what stops it is noted with each of them, so that `status` can say why they wait.
  func noting<Answer>(_ body: () async throws(BatchProblem) -> Answer) async throws(BatchProblem) -> Answer {
    do throws(BatchProblem) {
      return try await body()
    } catch {
      note(error)
      throw error
    }
  }

  private func note(_ problem: BatchProblem) {
    // A ledger that takes nothing has been told of, or is what stopped it.
    try? ledger.failWaiting(ofRound: round, fault: problem.fault, detail: "\(problem)", by: stamp)
  }
}

extension BatchProblem {
  /// A word for what stops a run, the same for problems of one kind.
  fileprivate var fault: String {
    switch self {
    case .inputMissing: "input-missing"
    case .notAFile: "not-a-file"
    case .configuration: "configuration"
    case .roster, .rosterFile: "roster"
    case .held: "held"
    case .cannotCreate: "cannot-create"
    case .cannotDraw: "cannot-draw"
    case .ledger: "ledger"
    case .inputOutput: "input-output"
    case .unfinished: "unfinished"
    case .usage: "usage"
    }
  }
}
