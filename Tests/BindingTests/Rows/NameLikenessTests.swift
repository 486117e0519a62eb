import Scoring
import TestSupport
import Testing

@testable import Binding

@Suite struct NameLikenesses {
  private let likeness = NameLikeness(
    names: [["Công tác văn thư"], ["Công tác lưu trữ"], ["Công tác con dấu"]].map { $0.map { FoldedText($0) } })

  private func degree(_ name: String, _ known: String) -> Double {
    likeness.likeness(of: likeness.row(FoldedText(name)), to: likeness.known(FoldedText(known))).degree
  }

  @Test("The same name is wholly alike, nothing in common not at all") func ends() {
    #expect(degree("CÔNG TÁC VĂN THƯ", "Công tác văn thư") == 1)
    #expect(degree("Tuyên truyền", "Công tác văn thư") == 0)
    #expect(degree("", "Công tác văn thư") == 0)
  }

  @Test("Rare words say more than those that all names share") func weights() {
    #expect(degree("con dấu", "Công tác con dấu") > degree("công tác", "Công tác con dấu"))
  }

  @Test("A name that goes on after the known one is nearly as good, never the same") func longer() {
    let degree = degree("Công tác con dấu của cơ quan năm 2017", "Công tác con dấu")
    #expect(degree > 0.8)
    #expect(degree < 1)
  }
}
