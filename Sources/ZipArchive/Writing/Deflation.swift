internal import CZlib

/// How hard zlib tries.
package enum DeflationLevel: Int32, Sendable {
  /// For bytes made anew for every submission.
  case fastest = 1
  /// For bytes made once and copied raw ever after.
  case balanced = 6
}

extension CompressedMember {
  /// A member compressed here: deflated, or stored where deflating would not make it smaller.
  ///
  /// - Throws: ``ZipWriteError/notDeflated(name:code:)`` when zlib has no memory for it, and
  ///   ``ZipWriteError/tooLarge`` for contents that need ZIP64.
  package init(name: String, contents: [UInt8], level: DeflationLevel) throws(ZipWriteError) {
    // zlib counts input and output in 32 bits, and so do the headers.
    guard contents.count <= Int(UInt32.max) / 2 else { throw .tooLarge }
    let deflated = try Deflater(level: level, name: name).deflate(contents)
    let isSmaller = deflated.count < contents.count
    var checksum = Checksum()
    checksum.add(contents, count: contents.count)
    self.init(
      name: name, method: isSmaller ? 8 : 0, checksum: checksum.value, size: contents.count,
      bytes: isSmaller ? deflated[...] : contents[...])
  }
}

/// zlib's raw deflate of one member (RFC 1951, without zlib's header).
///
/// zlib keeps the address of its `z_stream`, so that lives on the heap, owned by this value and freed with it.
@safe private struct Deflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let name: String

  init(level: DeflationLevel, name: String) throws(ZipWriteError) {
    self.name = name
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe vtlt_deflateInitRaw(stream, level.rawValue)
    guard code == Z_OK else { throw .notDeflated(name: name, code: Int(code)) }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The contents as one stream.
  consuming func deflate(_ contents: [UInt8]) throws(ZipWriteError) -> [UInt8] {
    let bound = Int(unsafe deflateBound(stream, UInt(contents.count)))
    var code = Z_OK
    let deflated = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      code = unsafe contents.withUnsafeBufferPointer { input in
        // zlib declares its input mutable and does not write to it.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        return unsafe CZlib.deflate(stream, Z_FINISH)
      }
      count = output.count - Int(unsafe stream.pointee.avail_out)
    }
    guard code == Z_STREAM_END else { throw .notDeflated(name: name, code: Int(code)) }
    return deflated
  }
}
