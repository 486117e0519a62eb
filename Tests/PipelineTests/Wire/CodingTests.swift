import Disk
import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Pipeline

@Suite struct Coding {
  @Test("A value comes back from its bytes, to the last byte of its texts", arguments: CodedSamples.all)
  func comesBack(_ sample: CodedSample) throws {
    #expect(try sample.comesBack())
    #expect(try sample.again(sample.bytes) == sample.bytes)
  }

  @Test("A large record comes back") func large() throws {
    let bytes = CodedSamples.largeRecord.coded
    #expect(bytes.count > 30_000)
    #expect(try SubmissionRecord(coded: bytes) == CodedSamples.largeRecord)
  }

  @Test("Bytes that end early are refused, wherever they end", arguments: CodedSamples.all)
  func cutOff(_ sample: CodedSample) {
    for count in 0..<sample.bytes.count {
      var fault: CodingFault?
      do throws(CodingFault) { _ = try sample.again(Array(sample.bytes.prefix(count))) } catch { fault = error }
      guard case .cutOff? = fault else {
        Issue.record("\(count): \(String(describing: fault))")
        continue
      }
    }
  }

  @Test("Bytes that go on behind the value are refused", arguments: CodedSamples.all)
  func leftOver(_ sample: CodedSample) {
    #expect(throws: CodingFault.leftOver(at: sample.bytes.count)) { try sample.again(sample.bytes + [0]) }
  }

  @Test("Whatever the bytes are, they are refused or are a value", arguments: CodedSamples.all)
  func damaged(_ sample: CodedSample) throws {
    var random = FixedSeed(state: 11)
    for _ in 0..<300 {
      var bytes = sample.bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      guard let read = try? sample.again(bytes) else { continue }  // Refusing is right.
      #expect(try sample.again(read) == read)
    }
  }

  @Test("Of damaged records most are refused") func refusesMost() {
    var random = FixedSeed(state: 12)
    let bytes = CodedSamples.record.coded
    var refused = 0
    for _ in 0..<1_000 {
      let noise = (0..<bytes.count).map { _ in UInt8.random(in: 0...255, using: &random) }
      // Refusing is right.
      if (try? SubmissionRecord(coded: noise)) == nil { refused += 1 }
    }
    #expect(refused > 990)
  }

  @Test("Equal values have equal bytes, however they were made") func stable() {
    let names = (0..<50).map { "limit-\($0)" }
    let limits = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var again: [String: Int] = [:]
    for (value, name) in names.enumerated().reversed() { again[name] = value }
    #expect(limits.coded == again.coded)
  }

  @Test("Points are exact, where a decimal of 15 digits rounds") func exact() throws {
    let points = Points("10") + Points("0.123456789012345")
    #expect(points != Points(stringLiteral: points.description))
    #expect(try Points(coded: points.coded) == points)
  }
}

/// A small random source that gives the same numbers in every run (SplitMix64).
struct FixedSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
