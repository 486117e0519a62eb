import Dispatch
import Glibc

/// What a worker can be asked: to answer, or to fail in some way.
enum Misbehaviour {
  /// The answer to words separated by spaces; bytes that begin with 0 are echoed, those with 1 answered by 100 KB.
  static func answer(_ request: [UInt8], asked: Int, greeted: Int32) -> [UInt8] {
    if request.isEmpty || request[0] == 0 { return request }
    if request[0] == 1 { return [UInt8](repeating: 1, count: 100_000) }
    let words = String(decoding: request, as: UTF8.self).split(separator: " ").map(String.init)
    let argument = words.count > 1 ? words[1] : ""
    if let act = Act(rawValue: words[0]) { return Array("\(act.outcome(argument))".utf8) }
    switch words[0] {
    case "pid": return Array("\(getpid())".utf8)
    case "asked": return Array("\(asked)".utf8)
    case "greeted": return Array("\(greeted)".utf8)
    case "bytes": return [UInt8](repeating: 1, count: Int(argument) ?? 0)
    case "print":
      print("printed")
      fflush(nil)
      return Array("quiet".utf8)
    case "threads": return Array("\(threads(Int(argument) ?? 0))".utf8)
    case "environment": return Array(environment().joined(separator: " ").utf8)
    case "content": return Array(content(argument).utf8)
    case "folder": return Array("\(folder())".utf8)
    case "allocate": return allocate(Int(argument) ?? 0)
    default: fail(words[0], argument)
    }
  }

  /// Takes so many bytes, uses them, and lets them go.
  private static func allocate(_ count: Int) -> [UInt8] {
    let bytes = [UInt8](repeating: 7, count: count)
    return Array("\(bytes.count)".utf8)
  }

  /// How many bytes a file has when it is read, up to a thousand.
  private static func content(_ path: String) -> String {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return errno == EPERM ? "refused" : "\(errno)" }
    defer { close(file) }
    return unsafe withUnsafeTemporaryAllocation(byteCount: 1_000, alignment: 1) { space in
      unsafe "\(read(file, space.baseAddress, 1_000))"
    }
  }

  /// How many threads could work at a time, begun behind the walls.
  private static func threads(_ count: Int) -> Int {
    let all = DispatchSemaphore(value: 0)
    let queue = DispatchQueue(label: "probe", attributes: .concurrent)
    for _ in 0..<count { queue.async { all.signal() } }
    return (0..<count).count { _ in all.wait(timeout: .now() + 30) == .success }
  }

  private static func environment() -> [String] {
    var names: [String] = []
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      unsafe names.append(String(String(cString: text).prefix { $0 != "=" }))
      unsafe entry += 1
    }
    return names
  }

  private static func folder() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "?" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
