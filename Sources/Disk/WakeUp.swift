import CLinux
import Glibc

/// What wakes a thread that waits for something else, such as to stop it; once given it stays given.
package final class WakeUp: Sendable {
  let descriptor: Int32

  /// A wake-up not yet given.
  ///
  /// - Throws: ``DiskError`` when the process has no descriptors left.
  package init() throws(DiskError) {
    descriptor = vtlt_eventfd()
    guard descriptor >= 0 else { throw DiskError(.watch, path: "eventfd", code: errno) }
  }

  deinit { close(descriptor) }

  /// Wakes who waits, now and ever after; from any thread, and from a signal's handler, for it only writes eight bytes.
  package func wake() { _ = vtlt_eventfd_add(descriptor) }

  /// Whether it was given.
  package var isGiven: Bool { wait(atMost: .zero) }

  /// Waits until it is given.
  ///
  /// - Parameter duration: how long at most; `nil` for as long as it takes.
  /// - Returns: whether it was given.
  package func wait(atMost duration: Duration?) -> Bool {
    ReadyDescriptors.wait(for: [descriptor], atMost: duration)[0]
  }
}

/// Waiting for descriptors.
enum ReadyDescriptors {
  /// Which of some descriptors have something to read; none when the time is over or a signal came.
  static func wait(for descriptors: [Int32], atMost duration: Duration?) -> [Bool] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = unsafe polled.withUnsafeMutableBufferPointer {
      unsafe poll($0.baseAddress, nfds_t($0.count), milliseconds(duration))
    }
    return polled.map { count > 0 && $0.revents != 0 }
  }

  /// A duration as poll takes it, rounded up so that nobody wakes before the time and asks again at once; at most a day.
  private static func milliseconds(_ duration: Duration?) -> Int32 {
    guard let duration else { return -1 }
    let (seconds, attoseconds) = duration.components
    guard seconds < 86_400 else { return 86_400_000 }
    guard duration > .zero else { return 0 }
    return Int32(seconds) * 1000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
