import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

@testable import Pipeline

@Suite struct HostileBytes {
  private static func refusal<Value: ByteCoded>(
    _: Value.Type, _ bytes: [UInt8]
  ) -> CodingFault? {
    do throws(CodingFault) {
      _ = try Value(coded: bytes)
      return nil
    } catch {
      return error
    }
  }

  private static let endless = [UInt8](repeating: 0xFF, count: 9) + [1]

  @Test(
    "What no value writes is refused, and where it stands is told",
    arguments: [
      Case("a flag of 2", refusal(Bool.self, [2]), .unknownCase(at: 0)),
      Case("a kind that there is not", refusal(GradingAnswer.self, [6]), .unknownCase(at: 0)),
      Case("a request that there is not", refusal(GradingRequest.self, [4]), .unknownCase(at: 0)),
      Case("a remark that there is not", refusal(OtherFile.self, [2]), .unknownCase(at: 0)),
      Case("a target that there is not", refusal(Target.self, [2]), .unknownCase(at: 0)),
      Case("a cell that there is not", refusal(NumberCell.Reading.self, [10]), .unknownCase(at: 0)),
      Case("a rule that there is not", refusal(RuleID.self, "score.nice".coded), .unknownCase(at: 0)),
      Case("a layer that there is not", refusal([Layer].self, [1] + "me".coded), .unknownCase(at: 1)),
      Case("text that is none", refusal(String.self, [2, 0xC3, 0x28]), .notText(at: 0)),
      Case("half a character", refusal(String.self, [1, 0xC3]), .notText(at: 0)),
      Case("a number of 65 bits", refusal(Int.self, [UInt8](repeating: 0xFF, count: 9) + [2]), .outOfRange(at: 0)),
      Case("a number without an end", refusal(Int.self, [UInt8](repeating: 0x80, count: 50)), .outOfRange(at: 0)),
      Case("a text of 2^64 bytes", refusal(String.self, endless), .cutOff(at: 10)),
      Case("2^64 texts", refusal([String].self, endless), .cutOff(at: 10)),
      Case("2^64 limits", refusal([String: Int].self, endless), .cutOff(at: 10)),
      Case("row 0", refusal(CellReference.self, 0.coded + 1.coded), .outOfRange(at: 0)),
      Case("column -1", refusal(CellReference.self, 1.coded + (-1).coded), .outOfRange(at: 0)),
      Case(
        "a row too many", refusal(CellReference.self, (CellReference.rowLimit + 1).coded + 1.coded), .outOfRange(at: 0)),
      Case("the most points that bytes can say", refusal(Points.self, points(.max)), .outOfRange(at: 0)),
      Case("the least", refusal(Points.self, points(.min)), .outOfRange(at: 0)),
      Case("a unit above its folder", refusal(Unit.self, Unit(id: "../a", name: "a").coded), .unsafeName(at: 0)),
      Case("a unit of an absolute path", refusal(Unit.self, Unit(id: "/etc", name: "a").coded), .unsafeName(at: 0)),
      Case("a unit without an id", refusal(Unit.self, Unit(id: "", name: "a").coded), .unsafeName(at: 0)),
    ] as [Case<CodingFault?, CodingFault?>])
  func refused(given: Case<CodingFault?, CodingFault?>) { #expect(given.given == given.expected) }

  private static func points(_ units: Int128) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(signed: units)
    return writer.bytes
  }
}

@Suite struct MessageBytes {
  private static let attachments: [[UInt8]] = [[], [1, 2, 3], [UInt8](repeating: 7, count: 100_000)]

  @Test("A message comes back with what came along", arguments: [0, 1, 3])
  func comesBack(_ count: Int) throws {
    let attachments = Array(Self.attachments.prefix(count))
    let message = Message(GradingAnswer.done(CodedSamples.record), attachments: attachments)
    let again = try Message<GradingAnswer>(coded: message.coded)
    #expect(again.value == message.value)
    #expect(again.attachments == attachments)
  }

  @Test("A message that ends early is refused, or has fewer attachments, wherever it ends")
  func cutOff() {
    let bytes = Message(GradingAnswer.confused, attachments: [[1, 2], [3]]).coded
    #expect(bytes == [1, 3, 2, 1, 2, 1, 3])
    let counts = (0..<bytes.count).map { count in
      // Refusing is right.
      (try? Message<GradingAnswer>(coded: Array(bytes.prefix(count))))?.attachments.count
    }
    #expect(counts == [nil, nil, 0, nil, nil, 1, nil])
  }

  @Test("More attachments than any message has are refused") func tooMany() throws {
    let head = Message(GradingAnswer.confused).coded
    #expect(try Message<GradingAnswer>(coded: head + [UInt8](repeating: 0, count: 16)).attachments.count == 16)
    #expect(throws: CodingFault.leftOver(at: 18)) {
      try Message<GradingAnswer>(coded: head + [UInt8](repeating: 0, count: 17))
    }
  }

  @Test("Files go where they belong, and nowhere when they are not as many") func files() {
    let answer = Message(GradingAnswer.done(CodedSamples.record), attachments: [[1], [2]])
    #expect(answer.files(at: ["a", "b"])?.map(\.path) == ["a", "b"])
    #expect(answer.files(at: ["a", "b"])?.map(\.bytes) == [[1], [2]])
    #expect(answer.files(at: ["a"]) == nil)
    #expect(answer.files(at: ["a", "b", "c"]) == nil)
  }
}
