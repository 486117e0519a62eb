package import Disk
import Glibc

/// A new empty folder of a test, removed with all it holds when it is let go; a class, for suites are copied.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let path: DiskPath

  /// Makes a folder.
  package init() throws {
    var template = Array("/tmp/vtlt-test-XXXXXX".utf8CString)
    guard
      unsafe template.withUnsafeMutableBufferPointer({ unsafe $0.baseAddress.flatMap { unsafe mkdtemp($0) } }) != nil
    else { throw DiskError(.makeFolder, path: "/tmp", code: errno) }
    path = DiskPath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit { Self.remove(path) }

  private static func remove(_ folder: DiskPath) {
    // Nothing is left to tell when a test's own folder has gone already.
    for entry in (try? Disk.list(folder)) ?? [] {
      if entry.kind == .folder { remove(entry.path) } else { unsafe Glibc.unlink(entry.path.text) }
    }
    unsafe Glibc.rmdir(folder.text)
  }

  /// Writes a file below the folder.
  @discardableResult
  package func write(_ text: String, at name: String) throws -> DiskPath {
    try write(Array(text.utf8), at: name)
  }

  /// Writes a file below the folder.
  @discardableResult
  package func write(_ bytes: [UInt8], at name: String) throws -> DiskPath {
    let target = path.appending(name)
    var files = DurableFiles()
    try files.add(bytes, at: target)
    try files.commit()
    return target
  }

  /// The names of everything below the folder, with folders, in order.
  package func names() throws -> [String] { try Self.names(in: path, below: "") }

  private static func names(in folder: DiskPath, below prefix: String) throws -> [String] {
    try Disk.list(folder).flatMap { entry in
      let name = prefix + entry.path.name
      return entry.kind == .folder ? [name + "/"] + (try names(in: entry.path, below: name + "/")) : [name]
    }
  }

  /// Sets when a file was last written, in seconds since 1970.
  package func setModified(_ name: String, seconds: Int) {
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    unsafe times.withUnsafeBufferPointer {
      _ = unsafe utimensat(AT_FDCWD, path.appending(name).text, $0.baseAddress, 0)
    }
  }

  /// Makes a symbolic link below the folder.
  package func link(_ name: String, to target: String) { _ = unsafe symlink(target, path.appending(name).text) }
}
