import Glibc

/// The pipes that a worker was started with, out of reach of what reads standard input and prints.
struct ServiceStreams {
  /// What the program sent.
  struct Message {
    let kind: Frame.Kind
    let number: UInt32
    let bytes: [UInt8]
  }

  /// Why there is no further message.
  enum End: Error {
    /// The program has closed the pipe, or is gone.
    case ended
    /// What came is no message.
    case garbled
  }

  private let requests: Stream
  private let answers: Stream

  /// Takes over standard input and output, and leaves nothing in their place; `nil` when the system refuses.
  init?() {
    let nothing = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { return nil }
    let kept = [STDIN_FILENO, STDOUT_FILENO].map { fcntl($0, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) }
    guard kept.allSatisfy({ $0 >= 0 }) else { return nil }
    guard dup2(nothing, STDIN_FILENO) >= 0, dup2(nothing, STDOUT_FILENO) >= 0 else { return nil }
    close(nothing)
    (requests, answers) = (Stream(kept[0]), Stream(kept[1]))
  }

  /// Waits for the next message.
  func next() throws(End) -> Message {
    guard let header = Frame.Header(try receive(Frame.Header.size)) else { throw .garbled }
    return Message(kind: header.kind, number: header.number, bytes: try receive(header.count))
  }

  private func receive(_ count: Int) throws(End) -> [UInt8] {
    do throws(Stream.Failure) { return try requests.receive(count) } catch { throw .ended }
  }

  /// Answers a message; when nobody listens any more, the next message is the end.
  func answer(_ message: Message, _ kind: Frame.Kind, _ bytes: [UInt8]) {
    // The program is gone: so is whoever could be told.
    try? answers.send(Frame.Header(kind, number: message.number, count: bytes.count), bytes)
  }
}
