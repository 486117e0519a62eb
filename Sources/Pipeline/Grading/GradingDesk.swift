import Reporting
import Validation

/// Where submissions are read and graded.
protocol GradingDesk: Sendable {
  /// Who grades one submission.
  associatedtype Partner: GradingPartner

  /// Runs a conversation about one submission with someone who has no other meanwhile.
  func conversation<Result: Sendable>(_ body: @Sendable (inout Partner) async -> Result) async -> Result
}

/// Who reads and grades one submission, asked one thing after another.
protocol GradingPartner {
  /// Asks, and waits for what comes back.
  mutating func ask(_ request: Message<GradingRequest>) async -> GradingReply
}

/// What comes back from who grades, if anything does.
enum GradingReply: Sendable {
  case answer(Message<GradingAnswer>)
  /// Nothing: the work ended without an answer, for a reason that is said in the report.
  case lost(Finding.Breakdown)
}

/// Grades in this process, as tests and `check` do.
struct OwnDesk: GradingDesk {
  struct Partner: GradingPartner {
    var service: GradingService

    mutating func ask(_ request: Message<GradingRequest>) async -> GradingReply { .answer(service.answer(request)) }
  }

  let service: GradingService

  func conversation<Result: Sendable>(_ body: @Sendable (inout Partner) async -> Result) async -> Result {
    var partner = Partner(service: service)
    return await body(&partner)
  }
}
