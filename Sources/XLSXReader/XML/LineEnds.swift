/// Line ends as XML has them (XML 1.0, 2.11): CR LF and a lone CR become LF, also when the two come apart.
struct LineEnds {
  private var endsInReturn = false

  /// The bytes with their line ends as LF.
  mutating func normalized(_ bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x0A, endsInReturn {
        endsInReturn = false
        continue
      }
      endsInReturn = byte == 0x0D
      text.append(endsInReturn ? 0x0A : byte)
    }
    return text
  }

  /// Begins with a section of its own.
  mutating func reset() { endsInReturn = false }
}
