import CMessageDigest

/// The SHA-256 of bytes (FIPS 180-4), by which a submission is identified.
package struct SHA256Digest: Hashable, Sendable {
  /// The digest in lower-case hexadecimal, 64 characters.
  package let hexadecimal: String

  /// The digest of bytes.
  package init(of bytes: [UInt8]) {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&context)
    unsafe bytes.withUnsafeBufferPointer { unsafe SHA256Update(&context, $0.baseAddress, $0.count) }
    unsafe digest.withUnsafeMutableBufferPointer { unsafe SHA256Final($0.baseAddress, &context) }
    hexadecimal = digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
