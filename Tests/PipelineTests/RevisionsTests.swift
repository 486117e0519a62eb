import Binding
import Disk
import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

@testable import Pipeline

@Suite struct RevisionsSorted {
  /// A file of a unit, told by its name, its digest and when it came.
  private func file(
    _ name: String, unit: String?, sha256: String, archived: Int? = nil, modified: Int = 0
  ) -> ReadSubmission {
    let title: [[Draft]] = unit.map { [[.text("UBND xã \($0)")]] } ?? []
    let rows = title + [["Nội dung", "Tự chấm"], ["Tuyên truyền", 8], ["Văn thư", 8]]
    let bound = WorkbookBinder(scheme: .small, roster: nil).bind(
      ReceivedWorkbook(fileName: "1.xlsx", sheets: [Sheet("A", rows)]))
    return submission(name, sha256, archived, modified, .bound(bound, hasMacros: false))
  }

  private func refused(_ name: String, _ detail: Finding.FileDetail, sha256: String) -> ReadSubmission {
    submission(name, sha256, nil, 0, .refused(Finding(.file(detail), at: .init())))
  }

  private func submission(
    _ name: String, _ sha256: String, _ archived: Int?, _ modified: Int, _ outcome: ReadSubmission.Outcome
  ) -> ReadSubmission {
    let file = ReceivedFile(path: DiskPath(name), name: name, archived: archived, modified: modified)
    return ReadSubmission(file: file, sha256: sha256, outcome: outcome)
  }

  @Test("Of one unit's files the one written last counts, whatever its name, and the others are told") func superseded()
  {
    let revisions = Revisions([
      file("a.xlsx", unit: "Kim Chung", sha256: "3", modified: 30),
      file("b.xlsx", unit: "Kim Chung", sha256: "1", modified: 10),
      file("c.xlsx", unit: "KIM CHUNG", sha256: "2", modified: 20),
    ])
    #expect(revisions.current.map(\.submission.file.name) == ["a.xlsx"])
    #expect(revisions.current.map(\.revision) == [3])
    #expect(
      revisions.current[0].findings.map(\.detail) == [
        .identity(.superseded(earlier: "b.xlsx", later: "a.xlsx")),
        .identity(.superseded(earlier: "c.xlsx", later: "a.xlsx")),
      ])
    #expect(revisions.superseded.map(\.file) == ["b.xlsx", "c.xlsx"])
    #expect(revisions.superseded.map(\.by) == ["a.xlsx", "a.xlsx"])
  }

  @Test("Written at one moment, the lesser name came first") func sameMoment() {
    let revisions = Revisions([file("b.xlsx", unit: "A", sha256: "1"), file("a.xlsx", unit: "A", sha256: "2")])
    #expect(revisions.current.map(\.submission.file.name) == ["b.xlsx"])
  }

  @Test("What was archived came before what lies in the inbox, in the order of its numbers") func archived() {
    let revisions = Revisions([
      file("new.xlsx", unit: "A", sha256: "1", modified: 1),
      file("old.xlsx", unit: "A", sha256: "2", archived: 2, modified: 99),
      file("older.xlsx", unit: "A", sha256: "3", archived: 1, modified: 999),
    ])
    #expect(revisions.current.map(\.submission.file.name) == ["new.xlsx"])
    #expect(revisions.current[0].findings.map(\.found) == ["older.xlsx", "old.xlsx"])
  }

  @Test("Of equal bytes the first counts, and its copies are told") func duplicates() {
    let revisions = Revisions([
      file("b.xlsx", unit: "A", sha256: "1", modified: 2), file("a.xlsx", unit: "A", sha256: "1", modified: 1),
    ])
    #expect(revisions.current.map(\.submission.file.name) == ["a.xlsx"])
    #expect(revisions.current.map(\.revision) == [1])
    #expect(revisions.duplicates.map { [$0.file, $0.by, $0.unitID ?? ""] } == [["b.xlsx", "a.xlsx", "xa-a"]])
    #expect(revisions.current[0].findings.map(\.detail) == [.identity(.duplicate(file: "b.xlsx", original: "a.xlsx"))])
    #expect(revisions.superseded.isEmpty)
  }

  @Test("A copy of an earlier file that comes after a corrected one takes nothing back") func copyOfEarlier() {
    let revisions = Revisions([
      file("v1.xlsx", unit: "A", sha256: "1", modified: 1), file("v2.xlsx", unit: "A", sha256: "2", modified: 2),
      file("v1 copy.xlsx", unit: "A", sha256: "1", modified: 3),
    ])
    #expect(revisions.current.map(\.submission.file.name) == ["v2.xlsx"])
    #expect(revisions.duplicates.map(\.file) == ["v1 copy.xlsx"])
  }

  @Test("A file whose reading, unit or table fails is refused, and replaces none") func refusedFiles() {
    let revisions = Revisions([
      file("a.xlsx", unit: "A", sha256: "1", modified: 1), file("b.xlsx", unit: nil, sha256: "2", modified: 2),
      refused("c.xlsx", .encrypted, sha256: "3"), refused("d.xlsx", .encrypted, sha256: "3"),
    ])
    #expect(revisions.current.map(\.submission.file.name) == ["a.xlsx"])
    #expect(Set(revisions.refused.map(\.submission.file.name)) == ["b.xlsx", "c.xlsx"])
    #expect(revisions.duplicates.map(\.file) == ["d.xlsx"])
  }

  @Test("Files whose bytes could not be read are no copies, neither of each other nor of an empty file")
  func unreadable() {
    let empty = SHA256Digest(of: []).hexadecimal
    let revisions = Revisions([
      refused("a.xlsx", .unreadable(.noPermission), sha256: empty),
      refused("b.xlsx", .unreadable(.noPermission), sha256: empty), refused("c.xlsx", .notXLSX(.empty), sha256: empty),
    ])
    #expect(revisions.refused.map(\.submission.file.name) == ["a.xlsx", "b.xlsx", "c.xlsx"])
    #expect(revisions.duplicates.isEmpty)
  }

  @Test("The same bytes under names of two units are two units' files") func twoUnits() {
    let revisions = Revisions([
      file("a.xlsx", unit: "A", sha256: "1"), file("b.xlsx", unit: "B", sha256: "1", modified: 1),
    ])
    #expect(revisions.current.map(\.unit.id) == ["xa-a", "xa-b"])
    #expect(revisions.duplicates.isEmpty)
  }

  @Test("A file renamed so that its unit is known counts, and the copy refused before is the one too many")
  func renamed() {
    let revisions = Revisions([
      refused("bang diem.xlsx", .encrypted, sha256: "1"), file("Kim Chung.xlsx", unit: "A", sha256: "1", modified: 1),
      refused("again.xlsx", .encrypted, sha256: "1"),
    ])
    #expect(revisions.current.map(\.submission.file.name) == ["Kim Chung.xlsx"])
    #expect(revisions.refused.isEmpty)
    #expect(Set(revisions.duplicates.map(\.file)) == ["bang diem.xlsx", "again.xlsx"])
  }

  @Test(
    "What was refused on an earlier night is replaced by a later file of its name that is good",
    arguments: [true, false])
  func mended(isLater: Bool) {
    let bad = submission(
      "in/b.xlsx", "1", isLater ? 1 : 3, 0, .refused(Finding(.file(.encrypted), at: .init())))
    let revisions = Revisions([bad, file("out/b.xlsx", unit: "A", sha256: "2", archived: 2)])
    #expect(revisions.refused.isEmpty == isLater)
    #expect(revisions.superseded.map(\.by) == (isLater ? ["out/b.xlsx"] : []))
  }
}
