import Reporting
import Validation
import Workers

/// Grades in processes of their own, behind walls: what a workbook does to its reader befalls that process alone.
struct WorkerDesk: GradingDesk {
  let pool: WorkerPool
  private let limits: ProcessLimits

  /// Workers for submissions that are judged so; they are started when they are needed.
  init(_ greeting: GradingGreeting, width: Int, limits: ProcessLimits) {
    self.limits = limits
    pool = WorkerPool(
      .thisProgram(arguments: [GradingWorker.argument]), greeting: greeting.coded, width: width,
      limits: WorkerLimits(processorSeconds: limits.seconds, memory: limits.bytes, patience: Self.patience(limits)))
  }

  /// How long an answer is waited for: well beyond the computing time, for the machine may be busy with other things.
  private static func patience(_ limits: ProcessLimits) -> Duration { .seconds(max(120, limits.seconds * 6)) }

  func conversation<Result: Sendable>(_ body: @Sendable (GradingAsk) async -> Result) async -> Result {
    await pool.conversation { conversation in
      await body { request in GradingReply(await conversation.ask(request.coded), limits) }
    }
  }
}

extension GradingReply {
  fileprivate init(_ answer: Answer, _ limits: ProcessLimits) {
    switch answer {
    case .answer(let bytes):
      do throws(CodingFault) {
        self = .answer(try Message(coded: bytes))
      } catch {
        self = .lost(.crash(signal: 0))
      }
    case .lost(let loss): self.init(loss, limits)
    }
  }

  private init(_ loss: Loss, _ limits: ProcessLimits) {
    switch loss {
    // Somebody else ended it: the system for want of memory, most likely. The walls of a worker end it otherwise.
    case .trapped(signal: 9): self = .nobody(code: 12)  // SIGKILL; ENOMEM
    case .trapped(let signal): self = .lost(.crash(signal: Int(signal)))
    case .outOfProcessorTime(let seconds): self = .lost(.computingTime(seconds: seconds))
    case .outOfMemory: self = .lost(.memory(bytes: limits.bytes))
    case .hung(let duration): self = .lost(.silence(seconds: Int(duration.components.seconds)))
    // The worker could not begin, for a fault that is not the file's: no room for temporary files, most likely.
    case .ended(code: 78): self = .nobody(code: 78)
    // It could not be loaded, as while the program or its libraries are replaced.
    case .ended(code: 126), .ended(code: 127): self = .nobody(code: 8)  // ENOEXEC
    case .ended, .garbled: self = .lost(.crash(signal: 0))
    case .cannotStart(let code): self = .nobody(code: Int(code))
    case .cancelled: self = .nobody(code: 0)
    }
  }
}
