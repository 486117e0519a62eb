import Testing

@testable import Workers

/// What stands before the bytes of a message, read from whoever may have written it.
@Suite struct Frames {
  @Test("A header is read as it was written", arguments: [0, 1, 255, 256, 25_000_000, Int.max])
  func same(count: Int) {
    for kind in [Frame.Kind.greeting, .ready, .firstRequest, .nextRequest, .answer] {
      let header = Frame.Header(kind, number: .max, count: count)
      #expect(header.bytes.count == Frame.Header.size)
      #expect(Frame.Header(header.bytes) == header)
    }
  }

  private static let damages: [(place: Int, value: UInt8)] = [(0, 0), (3, 0xFF), (4, 0), (4, 6), (7, 1), (19, 0x80)]

  @Test("Bytes that are no header are told from one", arguments: damages)
  func damaged(place: Int, value: UInt8) {
    var bytes = Frame.Header(.answer, number: 1, count: 10).bytes
    bytes[place] = value
    #expect(Frame.Header(bytes) == nil)
  }

  @Test("A header of another length is none", arguments: [0, 19, 21])
  func length(count: Int) {
    let bytes = Frame.Header(.answer, number: 1, count: 10).bytes + [0]
    #expect(Frame.Header(Array(bytes.prefix(count))) == nil)
  }

  @Test("A greeting brings the limits that the worker keeps itself", arguments: [nil, 1, 512 << 20])
  func greeting(memory: Int?) throws {
    let sent = Greeting([1, 2, 3], limits: WorkerLimits(processorSeconds: 7, memory: memory))
    let received = try #require(Greeting(payload: sent.payload))
    #expect(received.bytes == [1, 2, 3])
    #expect(received.limits.processorSeconds == 7)
    #expect(received.limits.memory == memory)
    #expect(Greeting(payload: Array(sent.payload.prefix(15))) == nil)
  }
}

/// Until when a stream is waited for.
@Suite struct Deadlines {
  private static let lefts: [(left: Duration, passed: Bool)] = [
    (.seconds(-1), true), (.zero, true), (.seconds(3_600), false), (.seconds(Int64.max / 4), false),
  ]

  @Test("What has passed has no time left, and what is far away has much", arguments: lefts)
  func left(left: Duration, passed: Bool) {
    let deadline = Deadline.after(left)
    #expect(deadline.hasPassed == passed)
    #expect((deadline.milliseconds == 0) == passed)
    #expect(deadline.milliseconds >= 0)
  }

  @Test("Never does not come") func never() {
    #expect(!Deadline.never.hasPassed)
    #expect(Deadline.never.milliseconds == -1)
  }
}
