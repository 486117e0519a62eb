import Foundation
import TestProgram
import Testing

/// Workbooks of layouts that none of our templates has, by several producers, with faults put in at known cells: each is
/// graded right to the last decimal, and each fault is reported at its cell.
@Suite("Foreign workbooks")
struct ForeignWorkbookTests {
  static let expectations = Expectation.all(in: "Foreign")

  /// All of them checked by one run of the program.
  private static let results: [ResultFile] = {
    let files = expectations.map { "Tests/Fixtures/Foreign/" + $0.file }
    let arguments = ["check", "--format", "json", "--roster", "Tests/Fixtures/Foreign/roster.csv"] + files
    guard let run = try? Program.run(arguments),
      let document = try? JSONDecoder().decode(CheckFile.self, from: Data(run.output.utf8))
    else { return [] }
    return document.files
  }()

  @Test("there are at least fifty")
  func fifty() {
    #expect(Self.expectations.count >= 50)
    #expect(Self.results.count == Self.expectations.count)
  }

  @Test("is graded right and its faults are reported at their cells", arguments: Array(expectations.enumerated()))
  func agrees(_ place: Int, _ expected: Expectation) throws {
    let result = try #require(Self.results.indices.contains(place) ? Self.results[place] : nil)
    expected.compare(with: result)
  }
}
