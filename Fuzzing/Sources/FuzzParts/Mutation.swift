internal import CLibFuzzer

/// libFuzzer's mutator: half of the mutations are libFuzzer's own, half move whole elements and attribute values about, so
/// that what was well formed stays so and reaches the readers of parts.
///
/// - Parameters:
///   - data: The input, to be changed in place.
///   - count: Its bytes.
///   - capacity: The most bytes it may have.
///   - seed: What makes the mutation random.
/// - Returns: The number of bytes of the changed input.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutateParts(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: UInt32) -> Int {
  var random = SeededGenerator(seed: seed)
  if Bool.random(using: &random) { return unsafe LLVMFuzzerMutate(data, count, capacity) }
  var text = MarkupText(unsafe Array(UnsafeBufferPointer(start: data, count: count)))
  text.mutate(using: &random)
  guard !text.bytes.isEmpty, text.bytes.count <= capacity else { return unsafe LLVMFuzzerMutate(data, count, capacity) }
  for (position, byte) in text.bytes.enumerated() { unsafe data[position] = byte }
  return text.bytes.count
}

/// Numbers that a seed decides (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt32) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
