/// A path as the bytes that the system has: names that are not UTF-8 stay what they are.
package struct DiskPath: Hashable, Sendable {
  /// The bytes, without a terminating zero.
  package let bytes: [UInt8]

  /// The path of a text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path of bytes, without a terminating zero.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path as text; bytes that are not UTF-8 are shown as U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of something in this folder; an absolute text stands for itself.
  package func appending(_ name: String) -> DiskPath {
    name.utf8.first == UInt8(ascii: "/") ? DiskPath(name) : appending(bytes: Array(name.utf8))
  }

  /// The path of something in this folder that is named like something elsewhere, byte by byte.
  package func appending(nameOf other: DiskPath) -> DiskPath {
    appending(bytes: Array(other.bytes.split(separator: UInt8(ascii: "/")).last ?? []))
  }

  /// The path of something in this folder by the bytes of its name, or of its path from here; none stand for the folder.
  package func appending(bytes name: [UInt8]) -> DiskPath {
    guard !name.isEmpty else { return self }
    guard !bytes.isEmpty, bytes != [UInt8(ascii: ".")] else { return DiskPath(bytes: name) }
    let slash: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return DiskPath(bytes: bytes + slash + name)
  }

  /// The bytes of the last part of the path.
  package var nameBytes: [UInt8] { Array(bytes.split(separator: UInt8(ascii: "/")).last ?? []) }

  /// Whether it lies below a folder, by their bytes alone; everything relative lies below the empty path.
  package func isBelow(_ folder: DiskPath) -> Bool {
    folder.bytes.isEmpty ? !bytes.isEmpty : bytes.starts(with: folder.bytes + [UInt8(ascii: "/")])
  }

  /// The last part of the path.
  package var name: String {
    String(decoding: bytes.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
  }

  /// The folder that holds it.
  package var folder: DiskPath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return DiskPath(".") }
    return DiskPath(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
  }

  /// Runs something with the path as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = (bytes + [0]).map { CChar(bitPattern: $0) }
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      // The array holds at least the terminating zero, so it has a base address.
      guard let base = buffer.baseAddress else { preconditionFailure("a C string has at least its zero") }
      return unsafe body(base)
    }
  }
}
