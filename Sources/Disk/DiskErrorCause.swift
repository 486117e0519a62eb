import Glibc

extension DiskError {
  /// Why the operating system refused, as far as people can do something about it.
  package enum Cause: Hashable, Sendable {
    /// The rights do not allow it.
    case noPermission
    /// Nothing is at the path.
    case missing
    /// A folder, a device or a pipe is where a file should be.
    case notARegularFile
    /// A file is where a folder should be.
    case notAFolder
    /// The file system takes no writing.
    case readOnly
    /// The disk, or the share of it that the user has, is full.
    case noSpace
    /// The file has more bytes than are allowed.
    case tooLarge
    /// The name or path is longer than the file system takes.
    case nameTooLong
    /// Another program holds the file.
    case inUse
    /// The disk itself fails.
    case device
    /// The network or the server of a shared folder fails.
    case network
    /// The machine has no memory or no file handles left.
    case exhausted
    /// The bytes are no text.
    case notText
    /// Anything else, by the system's error number.
    case other(code: Int32)

    /// The cause that an error number stands for; ``DiskError/notARegularFile`` is one too.
    package init(code: Int32) {
      self = Self.byCode[code] ?? .other(code: code)
    }

    private static let byCode: [Int32: Self] = [
      EACCES: .noPermission, EPERM: .noPermission,
      ENOENT: .missing,
      DiskError.notARegularFile: .notARegularFile, EISDIR: .notARegularFile,
      ENOTDIR: .notAFolder,
      EROFS: .readOnly,
      ENOSPC: .noSpace, EDQUOT: .noSpace,
      EFBIG: .tooLarge, EOVERFLOW: .tooLarge,
      ENAMETOOLONG: .nameTooLong,
      EBUSY: .inUse, ETXTBSY: .inUse, EAGAIN: .inUse,
      EIO: .device, ENXIO: .device, ENODEV: .device,
      ESTALE: .network, ETIMEDOUT: .network, ENETDOWN: .network, ENETUNREACH: .network, EHOSTDOWN: .network,
      EHOSTUNREACH: .network, ECONNRESET: .network, ECONNABORTED: .network, ENOTCONN: .network, EREMOTEIO: .network,
      EMFILE: .exhausted, ENFILE: .exhausted, ENOMEM: .exhausted,
      EILSEQ: .notText,
    ]
  }

  /// Why the operating system refused.
  package var cause: Cause { Cause(code: code) }
}
