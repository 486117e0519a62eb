import Glibc

/// What the operating system refused, on which path.
package struct DiskError: Error, Hashable, Sendable {
  /// What was being done.
  package enum Operation: String, Sendable {
    case open, read, write, flush, rename, list, makeFolder, lock, inspect, watch
  }

  /// What was being done.
  package let operation: Operation
  /// The path, as text for messages.
  package let path: String
  /// The system's error number.
  package let code: Int32

  /// A refusal with the error number of the call that just failed.
  init(_ operation: Operation, _ path: DiskPath, code: Int32 = errno) {
    self.operation = operation
    self.path = path.text
    self.code = code
  }

  /// A refusal for a reason of ours that has an error number.
  package init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether there is no such file or folder: nothing, or something of another kind.
  package var isMissing: Bool { [ENOENT, ENOTDIR, EISDIR, Self.notARegularFile].contains(code) }
  /// Whether another process holds the lock.
  package var isHeld: Bool { operation == .lock && (code == EWOULDBLOCK || code == EAGAIN) }
  /// Whether the file has more bytes than allowed.
  package var isTooLarge: Bool { operation == .read && code == EFBIG }
  /// Whether the place itself refuses: no space, no permission, read-only, a name that cannot be.
  package var isRefusal: Bool {
    [ENOSPC, EDQUOT, EFBIG, EACCES, EPERM, EROFS, EEXIST, ENOTDIR, EISDIR, ENAMETOOLONG, ENOENT].contains(code)
  }

  /// The number for what is no regular file, for which the system has none.
  static let notARegularFile: Int32 = 0

  /// That nothing is at a path.
  package static func missing(_ path: String) -> DiskError { DiskError(.read, path: path, code: ENOENT) }

  /// The number for a folder that is not there.
  package static let folderMissing: Int32 = ENOENT

  /// The system's words for the error number, in English.
  private var reason: String {
    code == Self.notARegularFile ? "Not a regular file" : unsafe String(cString: strerror(code))
  }
}

extension DiskError: CustomStringConvertible {
  /// The refusal in one English sentence without the full stop.
  package var description: String { "cannot \(operation.rawValue) \(path): \(reason)" }
}
