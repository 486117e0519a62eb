@testable import Pipeline

/// A value of any kind as its bytes, with what reads them.
struct CodedSample: Sendable, CustomStringConvertible {
  let description: String
  /// The bytes of the value.
  let bytes: [UInt8]
  /// Whether reading its bytes gives the value.
  let comesBack: @Sendable () throws -> Bool
  /// Reads bytes as a value of the kind, and writes it again.
  let again: @Sendable ([UInt8]) throws(CodingFault) -> [UInt8]

  init<Value: ByteCoded & Equatable & Sendable>(_ name: String, _ value: Value) {
    description = name
    let bytes = value.coded
    self.bytes = bytes
    comesBack = { try Value(coded: bytes) == value }
    again = { bytes throws(CodingFault) in try Value(coded: bytes).coded }
  }
}
