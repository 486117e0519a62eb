import CSandbox
import Glibc

/// A process that answers, as the thread that started it sees it.
struct Worker: ~Copyable {
  /// The process, which other threads may kill.
  let process: ChildProcess
  private let limits: WorkerLimits
  private let requests: Stream
  private let answers: Stream
  private var number: UInt32 = 0

  /// Starts a process; the first thing that it is to hear is ``greet(_:)``.
  init(_ command: WorkerCommand, limits: WorkerLimits) throws(Stream.Failure) {
    let (requestsOut, requestsIn) = try Stream.pipe()
    let (answersOut, answersIn) = try Stream.pipe()
    process = try ChildProcess(command, input: requestsOut, output: answersIn)
    (requests, answers) = (requestsIn, answersOut)
    requests.makePatient()
    answers.makePatient()
    self.limits = limits
  }

  /// Whether it waits for a request and has said nothing unasked.
  var isSound: Bool { !process.wasKilled && answers.isQuiet }

  /// Gives it its settings, and hears how it is confined.
  mutating func greet(_ bytes: [UInt8]) throws(Loss) -> Confinement {
    let greeting = Greeting(bytes, limits: limits).payload
    let answer = try ask(.greeting, greeting, expecting: .ready)
    guard let walls = answer.first else { throw garbled() }
    return Confinement(rawValue: walls)
  }

  /// Has a request answered; when that throws, the process is gone and reaped.
  mutating func ask(_ kind: Frame.Kind, _ request: [UInt8], expecting: Frame.Kind = .answer) throws(Loss) -> [UInt8] {
    let answer: [UInt8]?
    do throws(Stream.Failure) {
      answer = try exchange(kind, request, expecting)
    } catch {
      throw lose(error)
    }
    guard let answer else { throw garbled() }
    return answer
  }

  /// Sends a request and receives what is answered; `nil` when that is no answer to it, or too large a one.
  private mutating func exchange(
    _ kind: Frame.Kind, _ request: [UInt8], _ expecting: Frame.Kind
  ) throws(Stream.Failure) -> [UInt8]? {
    let deadline = Deadline.after(limits.patience)
    defer { number &+= 1 }
    try requests.send(Frame.Header(kind, number: number, count: request.count), request, until: deadline)
    let header = Frame.Header(try answers.receive(Frame.Header.size, until: deadline))
    guard let count = size(of: header, expecting) else { return nil }
    return try answers.receive(count, until: deadline)
  }

  /// The bytes that follow a header, or `nil` when it is not the one that was to come.
  private func size(of header: Frame.Header?, _ expecting: Frame.Kind) -> Int? {
    guard let header, header.kind == expecting, header.number == number else { return nil }
    return header.count <= limits.answerBytes ? header.count : nil
  }

  /// Sees to it that the process is gone, and tells why it was lost.
  private func lose(_ failure: Stream.Failure) -> Loss {
    if failure == .ended { return lossOfEnded() }
    process.end()
    switch failure {
    case .late: return .hung(after: limits.patience)
    case .refused(let code): return .cannotStart(code: code)
    case .ended: return .garbled
    }
  }

  private func garbled() -> Loss {
    process.end()
    return .garbled
  }

  /// Why a process has closed its pipes: by its end, which is told a moment later, unless it goes on without them.
  private func lossOfEnded() -> Loss {
    guard let ending = process.wait(until: .after(.seconds(3))) else { return garbled() }
    switch ending {
    case .exited(Int32(VTLT_EXIT_OUT_OF_MEMORY)): return .outOfMemory
    case .exited(let code): return .ended(code: code)
    case .signalled(SIGXCPU): return .outOfProcessorTime(seconds: limits.processorSeconds)
    case .signalled(let signal): return .trapped(signal: signal)
    case .unknown: return .ended(code: -1)
    }
  }
}
