import TestSupport
import Testing
import Validation

@Suite struct SizesOfClusters {
  private func lines(_ count: Int) -> [String] { (0..<count).map { "u\($0)|Thôn \($0)||1" } }

  @Test(
    "A cluster has three or four units, told at its first row",
    arguments: [(2, true), (3, false), (4, false), (5, true)])
  func sizes(count: Int, isTold: Bool) {
    #expect(
      checked(lines(count), size: RosterExamination.usualClusterSize)
        == (isTold ? ["cluster-size warning D2 \(count)"] : []))
  }

  @Test("Another size may be asked for") func other() {
    #expect(checked(lines(5), size: 5...5).isEmpty)
    #expect(checked(lines(4), size: 5...5) == ["cluster-size warning D2 4"])
  }

  @Test("A unit that stands twice counts once") func twice() {
    #expect(checked(lines(3) + ["|Thôn 0||1"], size: 3...3) == ["duplicate error B5 Thôn 0"])
  }

  @Test("Without clusters there is no size") func none() { #expect(checked(["a|A"], size: 3...4).isEmpty) }
}
