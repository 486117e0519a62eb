import Reporting
import Validation

/// Where submissions are read and graded.
protocol GradingDesk: Sendable {
  /// Runs a conversation about one submission with someone who has no other meanwhile; the body is given the way to ask
  /// one thing after another.
  func conversation<Result: Sendable>(_ body: @Sendable (GradingAsk) async -> Result) async -> Result
}

/// Asks whoever grades, and waits for what comes back.
typealias GradingAsk = (Message<GradingRequest>) async -> GradingReply

/// What comes back from who grades, if anything does.
enum GradingReply: Sendable {
  case answer(Message<GradingAnswer>)
  /// Nothing: the work ended without an answer, for a reason that is said in the report.
  case lost(Finding.Breakdown)
  /// Nothing: there is nobody to grade, by the system's error number; the file is not to blame.
  case nobody(code: Int)
}

/// Grades in this process, as tests do and what measures the workers.
struct OwnDesk: GradingDesk {
  let service: GradingService

  func conversation<Result: Sendable>(_ body: @Sendable (GradingAsk) async -> Result) async -> Result {
    var service = service
    return await body { request in .answer(service.answer(request)) }
  }
}
