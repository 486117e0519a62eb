internal import CDeflate

/// libdeflate's raw inflate, which takes a whole stream at once in half of zlib's time.
///
/// The parts of a submission are no larger than one buffer; for those that are, there is ``Inflater``.
@safe struct WholeInflater: ~Copyable {
  /// What inflating came to.
  enum Outcome {
    /// So many bytes were written, from so many that were taken.
    case wrote(Int, taken: Int)
    /// The stream inflates to more bytes than there is room for.
    case tooLong
    /// The bytes are no deflate stream, or end in the middle of one.
    case damaged
  }

  private let state: DecompressorState

  /// An inflater that is ready for any number of streams.
  init() { state = DecompressorState.spare.take() ?? DecompressorState() }

  deinit { DecompressorState.spare.giveBack(state) }

  /// Inflates a range of the input to the start of the output, of which only so many bytes may be written.
  func inflate(_ input: [UInt8], in range: Range<Int>, into output: inout [UInt8], limit: Int) -> Outcome {
    var taken = 0
    var written = 0
    let result = unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        unsafe libdeflate_deflate_decompress_ex(
          state.decompressor, source.baseAddress?.advanced(by: range.lowerBound), range.count, target.baseAddress,
          min(limit, target.count), &taken, &written)
      }
    }
    switch result {
    case LIBDEFLATE_SUCCESS: return .wrote(written, taken: taken)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .tooLong
    default: return .damaged
    }
  }
}

/// A decompressor of libdeflate, freed with this object.
// One inflater at a time has it: it is taken out of the list of spare ones and put back when that inflater ends.
@safe private final class DecompressorState: @unchecked Sendable {
  /// States that wait for their next stream: 11 KiB each, and a few are in use at a time.
  static let spare = Spare<DecompressorState>(limit: 4)

  let decompressor: OpaquePointer

  init() {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
      preconditionFailure("libdeflate refuses to start only without memory")
    }
    unsafe self.decompressor = decompressor
  }

  deinit { unsafe libdeflate_free_decompressor(decompressor) }
}
