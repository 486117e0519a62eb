import Scoring
import TestSupport
import Testing

@Suite struct Rankings {
  private static let units = contenders("a 1 90 A", "b 1 95 A", "c 2 90 A", "d 2 80.5 B", "e 2 80.50 B", "f 2 80 B")

  private func text(_ rule: RankingRule, _ units: [Contender] = units) -> [String] {
    Ranking(units, by: rule).entries.map { "\($0.place)\($0.isShared ? "=" : "") \($0.contender.unit)" }
  }

  @Test("Equal totals share a place, and as many places are left out as units share one")
  func skip() { #expect(text(RankingRule()) == ["1 b", "2= a", "2= c", "4= d", "4= e", "6 f"]) }

  @Test("Or the next place follows a shared one")
  func next() { #expect(text(RankingRule(afterTie: .next)) == ["1 b", "2= a", "2= c", "3= d", "3= e", "4 f"]) }

  @Test("Nobody is ranked, and one by itself is first") func few() {
    #expect(text(RankingRule(), []).isEmpty)
    #expect(text(RankingRule(), Array(Self.units.prefix(1))) == ["1 a"])
  }

  @Test("A place is told by unit") func place() {
    let ranking = Ranking(Self.units, by: RankingRule())
    #expect(ranking.place(of: "e") == 4)
    #expect(ranking.place(of: "x") == nil)
  }

  @Test("A total a hundredth of a point apart is no tie") func close() {
    #expect(text(RankingRule(), contenders("a - 84.99 -", "b - 85 -")) == ["1 b", "2 a"])
  }
}
