import Testing

@Suite struct Style {
  @Test("No call is forced, and no error dropped without a word why", arguments: SourceTree.files)
  func forced(file: SourceTree.File) {
    for (number, line) in file.lines.enumerated() {
      #expect(!line.code.contains("try!"), "\(file):\(number + 1)")
      #expect(!line.code.contains("as!"), "\(file):\(number + 1)")
      guard line.code.contains("try?") else { continue }
      let isExplained = line.hasComment || (number > 0 && file.lines[number - 1].hasComment)
      #expect(isExplained, "\(file):\(number + 1): try? without a comment")
    }
  }

  @Test("What is sendable without a check says why", arguments: SourceTree.files)
  func unchecked(file: SourceTree.File) {
    for (number, line) in file.lines.enumerated() where line.code.contains("@unchecked Sendable") {
      #expect(number > 0 && file.lines[number - 1].hasComment, "\(file):\(number + 1)")
    }
  }

  private static let unsafeTargets: Set<String> = [
    "ZipArchive", "XLSXReader", "XLSXWriter", "Disk", "Ledger", "Workers",
  ]

  @Test("Unsafe memory is touched where C is wrapped, and nowhere else", arguments: SourceTree.files)
  func unsafe(file: SourceTree.File) {
    guard !Self.unsafeTargets.contains(file.target) else { return }
    for (number, line) in file.lines.enumerated() {
      #expect(!line.words.contains("unsafe"), "\(file):\(number + 1)")
    }
  }

  @Test("The test sees what it looks for") func sees() {
    let line = SourceTree.Line("let a = try? b()  // why: unsafe")
    #expect(line.code == "let a = try? b()  ")
    #expect(line.hasComment)
    #expect(!line.words.contains("unsafe"))
    #expect(SourceTree.Line("  unsafe f(\"//\")").words.contains("unsafe"))
    #expect(SourceTree.module(imported: "package import struct Disk.DiskPath") == "Disk")
    #expect(SourceTree.module(imported: "@testable import Binding") == "Binding")
    #expect(SourceTree.module(imported: "// import Foundation") == nil)
    #expect(SourceTree.files.count > 200)
  }
}
