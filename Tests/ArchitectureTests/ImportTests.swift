import Disk
import Testing

/// docs and Package.swift say what may import what; this table holds it as data, for a plain build was seen to accept an
/// import that is not declared.
@Suite struct Imports {
  private static let allowed: [String: Set<String>] = [
    "ZipArchive": ["CZlib", "CDeflate", "Dispatch", "Glibc"],
    "Disk": ["CMessageDigest", "CLinux", "Glibc", "Synchronization"],
    "Ledger": ["GRDB", "GRDBSQLite", "Glibc", "FoundationEssentials"],
    "Watching": ["Disk"],
    "Workers": ["CSandbox", "Glibc"],
    "Spreadsheet": [],
    "XLSXReader": ["ZipArchive", "CLibXML2", "Spreadsheet"],
    "XLSXWriter": ["ZipArchive", "CXLSXWriter", "Spreadsheet", "Glibc"],
    "Scoring": ["Spreadsheet"],
    "Configuration": ["Scoring", "Yams"],
    "Binding": ["Spreadsheet", "Scoring"],
    "Validation": ["Scoring", "Spreadsheet"],
    "Reporting": ["Scoring", "Configuration", "Validation", "XLSXWriter", "Spreadsheet", "Mustache"],
    "Pipeline": [
      "Disk", "Watching", "Workers", "Ledger", "XLSXReader", "Spreadsheet", "Scoring", "Configuration", "Binding",
      "Validation",
      "Reporting", "Logging", "Synchronization", "Dispatch",
    ],
    "vtlt-batch": [
      "Pipeline", "Reporting", "Configuration", "Scoring", "Validation", "Disk", "XLSXReader", "Spreadsheet",
      "ArgumentParser", "Logging", "ServiceLifecycle", "UnixSignals", "Synchronization",
    ],
  ]

  @Test("Every target of Swift is in the table", arguments: SourceTree.targets)
  func known(target: String) { #expect(Self.allowed[target] != nil || SourceTree.isC(target)) }

  @Test("A target imports only what it may", arguments: SourceTree.files)
  func imports(file: SourceTree.File) {
    let allowed = Self.allowed[file.target] ?? []
    for module in file.imports { #expect(allowed.contains(module), "\(file) imports \(module)") }
  }

  @Test("Arrows point down only: no two targets allow each other") func noCycles() {
    for (target, modules) in Self.allowed {
      for module in modules { #expect(Self.allowed[module]?.contains(target) != true, "\(target) and \(module)") }
    }
  }
}
