/// What a worker is told first: what it may take, and the caller's own bytes.
struct Greeting: Equatable {
  let limits: WorkerLimits
  let bytes: [UInt8]

  init(_ bytes: [UInt8], limits: WorkerLimits) {
    self.limits = limits
    self.bytes = bytes
  }

  /// A greeting as it was received, or `nil` for bytes that are none.
  init?(payload: [UInt8]) {
    guard payload.count >= 16 else { return nil }
    let numbers = [payload[0..<8], payload[8..<16]].map { field in
      Int(truncatingIfNeeded: field.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
    limits = WorkerLimits(processorSeconds: numbers[0], memory: numbers[1] == 0 ? nil : numbers[1])
    bytes = Array(payload[16...])
  }

  /// The greeting as it is sent; the limits that the worker itself keeps stand before the caller's bytes.
  var payload: [UInt8] {
    limits.processorSeconds.littleEndianBytes + (limits.memory ?? 0).littleEndianBytes + bytes
  }
}
