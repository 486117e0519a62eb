internal import CZlib

/// zlib's raw inflate, fed from an array and writing into another.
///
/// The one place where this target touches C memory for reading. zlib keeps the address of its `z_stream`, so that lives
/// on the heap. What an inflater leaves behind the next one takes, for a state costs more to make than to reset.
@safe struct Inflater: ~Copyable {
  /// What a step came to.
  enum Step {
    /// So many bytes were taken and so many written; more may follow.
    case wrote(Int, taken: Int)
    /// The stream ended after so many bytes.
    case ended(Int, taken: Int)
    /// The bytes are no deflate stream; so many were written before.
    case damaged(Int)
  }

  private let state: InflateState

  /// An inflater at the start of a raw deflate stream.
  init() { state = InflateState.spare.take() ?? InflateState() }

  deinit {
    if state.reset() { InflateState.spare.giveBack(state) }
  }

  /// Fills the output from its start, taking from a range of the input.
  mutating func step(_ input: [UInt8], in range: Range<Int>, into output: inout [UInt8]) -> Step {
    state.step(input, in: range, into: &output)
  }
}

/// A `z_stream`, freed with this object.
// One inflater at a time has it: it is taken out of the list of spare ones and put back when that inflater ends.
@safe private final class InflateState: @unchecked Sendable {
  /// States that wait for their next stream: 40 KiB each, and a few are in use at a time.
  static let spare = Spare<InflateState>(limit: 4)

  private let stream: UnsafeMutablePointer<z_stream>

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

  /// Makes it ready for another stream.
  func reset() -> Bool { unsafe inflateReset(stream) == Z_OK }

  func step(_ input: [UInt8], in range: Range<Int>, into output: inout [UInt8]) -> Inflater.Step {
    let available = UInt32(clamping: range.count)
    let capacity = UInt32(clamping: output.count)
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        guard let first = source.baseAddress, let space = target.baseAddress else { return Z_DATA_ERROR }
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: first + range.lowerBound)
        unsafe stream.pointee.avail_in = available
        unsafe stream.pointee.next_out = space
        unsafe stream.pointee.avail_out = capacity
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    let written = unsafe Int(capacity - stream.pointee.avail_out)
    let taken = unsafe Int(available - stream.pointee.avail_in)
    switch status {
    case Z_STREAM_END: return .ended(written, taken: taken)
    case Z_OK where written > 0 || taken > 0: return .wrote(written, taken: taken)
    default: return .damaged(written)
    }
  }
}
