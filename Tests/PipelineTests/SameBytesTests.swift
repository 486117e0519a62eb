import Reporting
import Scoring
import TestSupport
import Testing

@testable import Pipeline

@Suite struct CopiesOfFiles {
  private func of(_ unit: String?) -> SubmissionReading {
    SubmissionReading(unit: unit.map { Unit(id: $0, name: $0) }, isAccepted: unit != nil)
  }

  @Test(
    "Of equal bytes of one unit the first counts; a name that says nothing repeats one that does, whichever came first",
    arguments: [
      Case("two of a unit", ["a", "a"], [2: 1]), Case("three of a unit", ["a", "a", "a"], [2: 1, 3: 1]),
      Case("two units", ["a", "b"], [:]), Case("two units and a copy", ["a", "b", "b", "a"], [3: 2, 4: 1]),
      Case("nobody's twice", [nil, nil], [2: 1]), Case("nobody's first", [nil, "a"], [1: 2]),
      Case("nobody's last", ["a", nil], [2: 1]), Case("nobody's twice, then a unit's", [nil, nil, "a"], [1: 3, 2: 1]),
      Case("one", ["a"], [:]), Case("none", [], [:]),
    ] as [Case<[String?], [Int: Int]>])
  func originals(given: Case<[String?], [Int: Int]>) {
    let files = given.given.enumerated().map { (id: $0 + 1, reading: of($1)) }
    #expect(SameBytes.originals(of: files) == given.expected)
  }

  @Test("Only files of equal bytes are compared, and those whose reading is known")
  func groups() {
    let entry = { (id: Int, sha256: String) in
      RoundEntry(id: id, name: "\(id).xlsx", sha256: sha256, written: 0, original: .missing, stored: nil)
    }
    let entries = [entry(1, "x"), entry(2, "y"), entry(3, "x"), entry(4, "x")]
    let readings = [1: of("a"), 2: of("a"), 3: of("a")]
    #expect(SameBytes.originals(of: entries, readings: readings) == [3: 1])
  }
}

@Suite struct WorkInOrder {
  @Test("Results are taken in the order of the items, at any width", arguments: [1, 2, 3, 7, 100])
  func order(_ width: Int) async {
    var taken: [Int] = []
    await inOrder(
      Array(0..<60), width: width,
      work: { item in
        if item.isMultiple(of: 3) { await Task.yield() }
        return item * 2
      }, take: { (result: Int) async in taken.append(result) })
    #expect(taken == (0..<60).map { $0 * 2 })
  }

  private struct Full: Error {}

  @Test("After a failure nothing more is taken, and what it threw is thrown", arguments: [1, 2, 5])
  func failure(_ width: Int) async {
    var taken: [Int] = []
    await #expect(throws: Full.self) {
      try await inOrder(
        Array(0..<40), width: width, work: { $0 },
        take: { (result: Int) async throws(Full) in
          guard result < 11 else { throw Full() }
          taken.append(result)
        })
    }
    #expect(taken == Array(0..<11))
  }
}
