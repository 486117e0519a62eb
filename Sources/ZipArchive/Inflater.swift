internal import CZlib

/// zlib's raw inflate, fed from an array and writing into another.
///
/// The one place where this target touches C memory for reading. zlib keeps the address of its `z_stream`, so that lives
/// on the heap, owned by this value and freed with it.
@safe struct Inflater: ~Copyable {
  /// What a step came to.
  enum Step {
    /// So many bytes were written; more may follow.
    case wrote(Int)
    /// The stream ended after so many bytes.
    case ended(Int)
    /// The bytes are no deflate stream, or end in the middle of one; so many were written before.
    case damaged(Int)
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// An inflater at the start of a raw deflate stream.
  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe vtlt_inflateInitRaw(stream)
    precondition(status == Z_OK, "zlib refuses to start only without memory or of another version")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Fills the output from its start, taking input from a position that it moves on.
  mutating func step(_ input: [UInt8], from position: inout Int, to end: Int, into output: inout [UInt8]) -> Step {
    let available = UInt32(clamping: end - position)
    let capacity = UInt32(clamping: output.count)
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        guard let first = source.baseAddress, let space = target.baseAddress else { return Z_DATA_ERROR }
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: first + position)
        unsafe stream.pointee.avail_in = available
        unsafe stream.pointee.next_out = space
        unsafe stream.pointee.avail_out = capacity
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    let written = unsafe Int(capacity - stream.pointee.avail_out)
    unsafe position += Int(available - stream.pointee.avail_in)
    switch status {
    case Z_STREAM_END: return .ended(written)
    case Z_OK where written > 0: return .wrote(written)
    default: return .damaged(written)
    }
  }
}

/// The CRC-32 of a ZIP file, over bytes given piece by piece.
@safe struct Checksum {
  private(set) var value: UInt32 = 0

  /// Takes the first bytes of an array, as many as counted.
  mutating func add(_ bytes: [UInt8], count: Int) {
    value = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32(UInt(value), buffer.baseAddress, UInt32(clamping: count)))
    }
  }
}
