import CSandbox
import Glibc

/// One end of a pipe, closed with this object.
final class Stream: Sendable {
  /// Why bytes do not go through.
  enum Failure: Error, Equatable {
    /// Nobody is at the other end.
    case ended
    /// The time is up.
    case late
    /// The system refuses; its error number.
    case refused(code: Int32)
  }

  let descriptor: Int32

  /// Takes over a descriptor.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The two ends of a new pipe.
  static func pipe() throws(Failure) -> (reading: Stream, writing: Stream) {
    var reading: Int32 = -1
    var writing: Int32 = -1
    let code = unsafe vtlt_pipe(&reading, &writing)
    guard code == 0 else { throw .refused(code: code) }
    return (Stream(reading), Stream(writing))
  }

  /// Lets this end, and not the other, wait only as long as it is told to.
  func makePatient() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) }

  /// Whether nothing has come, and the other end is open.
  var isQuiet: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&entry, 1, 0) == 0
  }

  /// Sends a message.
  func send(_ header: Frame.Header, _ payload: [UInt8], until deadline: Deadline = .never) throws(Failure) {
    let head = header.bytes
    let total = head.count + payload.count
    var sent = 0
    while sent < total {
      let count = unsafe write(head, payload, from: sent)
      if count >= 0 { sent += count } else { try wait(Int16(POLLOUT), errno, deadline) }
    }
  }

  /// Receives so many bytes.
  func receive(_ count: Int, until deadline: Deadline = .never) throws(Failure) -> [UInt8] {
    guard count > 0 else { return [] }
    var failure: Failure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Failure) {
        while filled < count { filled += try unsafe receive(into: buffer, from: filled, deadline) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private func receive(into buffer: UnsafeMutableBufferPointer<UInt8>, from filled: Int, _ deadline: Deadline)
    throws(Failure) -> Int
  {
    let found = unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
    if found == 0 { throw .ended }
    if found < 0 { try wait(Int16(POLLIN), errno, deadline) }
    return max(0, found)
  }

  /// Writes what is left of both, as one; -1 and `errno` when nothing can be written.
  @unsafe private func write(_ head: [UInt8], _ payload: [UInt8], from sent: Int) -> Int {
    unsafe head.withUnsafeBytes { head in
      unsafe payload.withUnsafeBytes { payload in
        let headSent = min(sent, head.count)
        let payloadSent = sent - headSent
        let pieces = unsafe [
          iovec(iov_base: address(head, headSent), iov_len: head.count - headSent),
          iovec(iov_base: address(payload, payloadSent), iov_len: payload.count - payloadSent),
        ]
        return unsafe writev(descriptor, pieces, 2)
      }
    }
  }

  private func address(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UnsafeMutableRawPointer? {
    unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress?.advanced(by: offset))
  }

  /// Waits for what an error number says is not there yet; fails for all others.
  private func wait(_ event: Int16, _ code: Int32, _ deadline: Deadline) throws(Failure) {
    if code == EINTR { return }
    if code == EPIPE { throw .ended }
    guard code == EAGAIN else { throw .refused(code: code) }
    guard !deadline.hasPassed else { throw .late }
    var entry = pollfd(fd: descriptor, events: event, revents: 0)
    _ = unsafe poll(&entry, 1, deadline.milliseconds)
  }
}
