import Scoring
import TestSupport
import Testing

@Suite struct FolderNames {
  private func id(_ text: String) -> String { FolderName.id(for: UnitName(text, kinds: Scheme.hanoi.unitKinds)) }

  @Test("A unit of no roster has its name in plain letters") func plain() {
    #expect(id("UBND xã Kim Chung") == "xa-kim-chung")
  }

  @Test("A device of Windows and letters that are not plain are marked, each differently")
  func marked() {
    let ids = ["Con", "東", "西", "Αθήνα"].map(id)
    #expect(Set(ids).count == 4)
    #expect(ids.allSatisfy { $0.hasPrefix("unit-") && FolderName.isSafe($0) })
  }
}
