import Reporting
import Workers

/// The program as a worker: it reads and grades what the program that started it asks for, and does nothing else.
package enum GradingWorker {
  /// The argument by which the program starts itself as a worker.
  package static let argument = "grading-worker"

  /// Answers until there is nothing more to ask; to be called first of all when the program is started as a worker.
  package static func serve() -> Never {
    WorkerService.serve { greeting in
      let service = try GradingService(GradingGreeting(coded: greeting).settings())
      return {
        var service = service
        return { request in
          do throws(CodingFault) {
            return service.answer(try Message(coded: request)).coded
          } catch {
            return Message(GradingAnswer.confused).coded
          }
        }
      }
    }
  }
}
