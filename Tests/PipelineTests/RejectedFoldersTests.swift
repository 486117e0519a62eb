import TestSupport
import Testing

@testable import Pipeline

@Suite struct NamesOfRejectedFolders {
  private func names(for files: [String]) -> [String] {
    var folders = RejectedFolders()
    return files.map { folders.take($0) }
  }

  @Test(
    "A folder is named like its file, and is nothing but a name",
    arguments: [
      Case("plain", "Kim Chung.xlsx", "Kim Chung.xlsx"), Case("Vietnamese", "Hải Bối.xlsx", "Hải Bối.xlsx"),
      Case("a subfolder", "cum 1/a.xlsx", "cum 1_a.xlsx"), Case("a way out", "../../etc/passwd", "_.._.._etc_passwd"),
      Case("the folder above", "..", "_"),
      Case("this folder", ".", "_"), Case("nothing", "", "_"), Case("a root", "/", "_"),
      Case("Windows' separators", "a\\..\\b:c", "a_.._b_c"), Case("Windows' other signs", "a*?\"<>|b", "a______b"),
      Case("control characters", "a\u{0}\n\u{1B}[2Jb\u{7F}", "a___[2Jb_"),
      Case("a right-to-left override", "a\u{202E}xslx.exe", "a_xslx.exe"),
      Case("bytes that are no UTF-8", "a\u{FFFD}.xlsx", "a_.xlsx"),
      Case("points and spaces at the end", "a.xlsx. . ", "a.xlsx"), Case("hidden", ".a", "_.a"),
    ])
  func names(given: Case<String, String>) { #expect(names(for: [given.given]) == [given.expected]) }

  @Test("Names that a file system takes as one are told apart") func collisions() {
    #expect(
      names(for: ["A.xlsx", "a.XLSX", "a.xlsx", "a.xlsx-2", "b"]) == [
        "A.xlsx", "a.XLSX-2", "a.xlsx-3", "a.xlsx-2-2", "b",
      ])
    #expect(names(for: ["a/b", "a_b"]) == ["a_b", "a_b-2"])
    #expect(names(for: ["ă", "a\u{306}"]) == ["ă", "a\u{306}-2"])
  }

  @Test(
    "A long name is cut between its letters, and stays a name of its own",
    arguments: ["a", "ệ", "a\u{302}\u{323}", "👨‍👩‍👧"])
  func long(letter: String) {
    let long = String(repeating: letter, count: 300)
    let names = names(for: [long, long + "x"])
    #expect(names.allSatisfy { $0.utf8.count <= 200 && !$0.isEmpty })
    #expect(Set(names).count == 2)
  }
}
