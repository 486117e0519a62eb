import Glibc

extension Misbehaviour {
  /// Ends the worker, or never comes back.
  static func fail(_ name: String, _ argument: String) -> Never {
    switch name {
    case "trap": preconditionFailure("as asked")
    case "abort": abort()
    case "segfault": unsafe UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
    case "overflow": print(depth(1))
    case "spin": while getpid() > 0 {}
    case "hang": while true { sleep(1_000) }
    case "exit": exit(Int32(argument) ?? 0)
    case "huge": print([UInt8](repeating: 1, count: 64 << 30).count)
    case "many": gather()
    case "grow": grow()
    case "half": writeHalf(UInt8(argument) ?? 0)
    case "garble": write(Array("these bytes are no header of any message".utf8), hang: true)
    case "mute": closePipes()
    default: exit(EX_USAGE)
    }
    exit(EX_SOFTWARE)
  }

  /// Millions of small ones, none of which goes.
  private static func gather() {
    final class Link {
      let next: Link?
      init(_ next: Link?) { self.next = next }
    }
    var last: Link?
    while getpid() > 0 { last = Link(last) }
    print(last == nil)
  }

  /// One that doubles.
  private static func grow() {
    var bytes: [UInt8] = [1]
    while getpid() > 0 { bytes.append(contentsOf: bytes) }
  }

  /// Each call needs the one below, so that none can take another's place.
  private static func depth(_ count: Int) -> Int {
    getpid() > 0 ? depth(count + 1) + depth(count + 2) : count
  }

  /// The descriptor of answers: the only pipe of the worker that can be written.
  private static let answers: Int32 =
    (3..<32).first { descriptor in
      fcntl(descriptor, F_GETFL) & O_ACCMODE == O_WRONLY
    } ?? -1

  private static func write(_ bytes: [UInt8], hang: Bool) {
    _ = unsafe Glibc.write(answers, bytes, bytes.count)
    while hang { sleep(1_000) }
  }

  /// The header of the answer to a message of a number that promises ten bytes, and five of them.
  private static func writeHalf(_ number: UInt8) {
    let mark: [UInt8] = [0x56, 0x54, 0x4B, 0x57, 5, 0, 0, 0, number, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0]
    write(mark + [1, 2, 3, 4, 5], hang: false)
    _exit(3)
  }

  private static func closePipes() {
    for descriptor in 3..<Int32(32) { close(descriptor) }
    while true { sleep(1_000) }
  }
}
