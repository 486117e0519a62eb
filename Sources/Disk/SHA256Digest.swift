import CMessageDigest

/// The SHA-256 of bytes (FIPS 180-4), by which a submission is identified.
package struct SHA256Digest: Hashable, Sendable {
  /// The digest in lower-case hexadecimal, 64 characters.
  package let hexadecimal: String

  /// The digest of bytes.
  package init(of bytes: [UInt8]) {
    var running = RunningDigest()
    running.take(bytes)
    self = running.finish()
  }

  fileprivate init(_ digest: [UInt8]) {
    hexadecimal = digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}

/// A digest under way, fed piece by piece.
struct RunningDigest {
  private var context = SHA2_CTX()

  init() {
    unsafe SHA256Init(&context)
  }

  mutating func take(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe SHA256Update(&context, $0.baseAddress, $0.count) }
  }

  mutating func finish() -> SHA256Digest {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe digest.withUnsafeMutableBufferPointer { unsafe SHA256Final($0.baseAddress, &context) }
    return SHA256Digest(digest)
  }
}
