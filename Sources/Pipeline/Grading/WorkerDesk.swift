import Reporting
import Validation
import Workers

/// Grades in processes of their own, behind walls: what a workbook does to its reader befalls that process alone.
struct WorkerDesk: GradingDesk {
  /// What a file may take: seconds of computing time and bytes of memory (PRODUCT.md, limits for a submission).
  private static let limits = WorkerLimits()

  let pool: WorkerPool

  /// Workers for submissions that are judged so; they are started when they are needed.
  init(_ greeting: GradingGreeting, width: Int) {
    pool = WorkerPool(
      .thisProgram(arguments: [GradingWorker.argument]), greeting: greeting.coded, width: width,
      limits: Self.limits)
  }

  func conversation<Result: Sendable>(_ body: @Sendable (GradingAsk) async -> Result) async -> Result {
    await pool.conversation { conversation in
      await body { request in GradingReply(await conversation.ask(request.coded)) }
    }
  }
}

extension GradingReply {
  fileprivate init(_ answer: Answer) {
    switch answer {
    case .answer(let bytes):
      do throws(CodingFault) {
        self = .answer(try Message(coded: bytes))
      } catch {
        self = .lost(.crash(signal: 0))
      }
    case .lost(let loss): self.init(loss)
    }
  }

  private init(_ loss: Loss) {
    switch loss {
    case .trapped(let signal): self = .lost(.crash(signal: Int(signal)))
    case .outOfProcessorTime(let seconds): self = .lost(.computingTime(seconds: seconds))
    case .outOfMemory: self = .lost(.memory(bytes: WorkerLimits().memory ?? 0))
    case .hung(let duration): self = .lost(.silence(seconds: Int(duration.components.seconds)))
    // The worker could not begin, for a fault that is not the file's: no room for temporary files, most likely.
    case .ended(code: 78): self = .nobody(code: 78)
    case .ended, .garbled: self = .lost(.crash(signal: 0))
    case .cannotStart(let code): self = .nobody(code: Int(code))
    case .cancelled: self = .nobody(code: 0)
    }
  }
}
