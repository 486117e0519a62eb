import CSandbox
import Glibc

/// The worker's side: a program that answers on its standard input and output, confined, until nothing more is asked.
package enum WorkerService {
  /// Answers the requests of one conversation, in their order.
  package typealias Answering = (_ request: [UInt8]) -> [UInt8]

  /// Serves the program that started this process, on the thread that calls, for good.
  ///
  /// To be called first in the program, on its main thread: what other threads have begun before is not under Landlock.
  /// What is printed goes nowhere, so that it cannot be taken for an answer; standard error is left as it is. Ends the
  /// process with 0 when nothing more is asked, with 76 (`EX_PROTOCOL`) for what is no request, and with 78
  /// (`EX_CONFIG`) when the greeting throws.
  ///
  /// - Parameter greet: Takes the caller's greeting, before the walls are up and limits hold: what needs a file has to be
  ///   done here. What it returns makes the answering of each conversation anew.
  package static func serve(_ greet: (_ greeting: [UInt8]) throws -> () -> Answering) -> Never {
    vtlt_worker_begins()
    guard let streams = ServiceStreams() else { _exit(EX_PROTOCOL) }
    let message = next(streams)
    guard message.kind == .greeting, let greeting = Greeting(payload: message.bytes) else { _exit(EX_PROTOCOL) }
    let begin: () -> Answering
    do { begin = try greet(greeting.bytes) } catch { _exit(EX_CONFIG) }
    let walls = Sandbox.enter(limitsMemory: greeting.limits.memory != nil)
    streams.answer(message, .ready, [walls.rawValue])
    answer(streams, greeting.limits, begin)
  }

  private static func answer(_ streams: ServiceStreams, _ limits: WorkerLimits, _ begin: () -> Answering) -> Never {
    var answering: Answering?
    while true {
      let request = next(streams)
      switch request.kind {
      case .firstRequest:
        answering = nil
        vtlt_job_begins(UInt64(limits.processorSeconds), UInt64(limits.memory ?? 0))
        answering = begin()
      case .nextRequest: break
      case .greeting, .ready, .answer: _exit(EX_PROTOCOL)
      }
      guard let answering else { _exit(EX_PROTOCOL) }
      streams.answer(request, .answer, answering(request.bytes))
    }
  }

  /// The next message; ends the process in order when there is none.
  private static func next(_ streams: ServiceStreams) -> ServiceStreams.Message {
    do throws(ServiceStreams.End) {
      return try streams.next()
    } catch {
      switch error {
      case .ended: _exit(EX_OK)
      case .garbled: _exit(EX_PROTOCOL)
      }
    }
  }
}
