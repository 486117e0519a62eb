import Glibc

/// Who runs the program as a service and wants to hear of it: systemd, by the protocol of sd_notify(3).
package struct ServiceManager: Sendable {
  private let path: [UInt8]?

  /// The manager that the environment names in NOTIFY_SOCKET, if any.
  package init() {
    path = unsafe getenv("NOTIFY_SOCKET").map { unsafe Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  }

  /// The program is ready.
  package func ready() { tell("READY=1") }

  /// The program is alive.
  package func alive() { tell("WATCHDOG=1") }

  /// The program is about to stop.
  package func stopping() { tell("STOPPING=1") }

  /// Tells the manager something; when it cannot be told nothing is lost but its knowing.
  private func tell(_ text: String) {
    guard let path, let first = path.first, [UInt8(ascii: "/"), UInt8(ascii: "@")].contains(first) else { return }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // An address that starts with @ is abstract: its first byte is zero.
    let name = [first == UInt8(ascii: "@") ? 0 : first] + path.dropFirst()
    let isShort = unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
      guard name.count < room.count else { return false }
      unsafe room.copyBytes(from: name)
      return true
    }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard isShort else { return }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
    let message = Array(text.utf8)
    _ = unsafe withUnsafePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe message.withUnsafeBytes { unsafe sendto(descriptor, $0.baseAddress, $0.count, 0, address, length) }
      }
    }
  }
}
