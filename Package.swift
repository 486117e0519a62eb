// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: the strictest the toolchain has, so that what compiles is what was meant.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "vtlt-batch",
  products: [
    .library(name: "XLSXReader", targets: ["XLSXReader", "Spreadsheet"]),
    .executable(name: "vtlt-batch", targets: ["vtlt-batch"]),
    // Of the tests: a library with faults, which they have the program load in place of the real one.
    .library(name: "BrokenInflater", type: .dynamic, targets: ["BrokenInflater"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C: a module map and a shim each.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CLinux"),

    // Bytes.
    .target(name: "ZipArchive", dependencies: ["CZlib", "CDeflate"], swiftSettings: strict),
    .target(name: "Disk", dependencies: ["CMessageDigest", "CLinux"], swiftSettings: strict),
    .target(name: "Watching", dependencies: ["Disk"], swiftSettings: strict),

    // Memory.
    .target(
      name: "Ledger",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // Processes.
    .target(
      name: "CSandbox", publicHeadersPath: ".",
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .target(name: "Workers", dependencies: ["CSandbox"], swiftSettings: strict),

    // Words.
    .target(name: "Spreadsheet", swiftSettings: strict),

    // Formats.
    .target(
      name: "XLSXReader", dependencies: ["ZipArchive", "CLibXML2", "Spreadsheet"], swiftSettings: strict),
    .target(
      name: "XLSXWriter", dependencies: ["ZipArchive", "CXLSXWriter", "Spreadsheet"],
      swiftSettings: strict),

    // Domain.
    .target(name: "Scoring", dependencies: ["Spreadsheet"], swiftSettings: strict),
    .target(
      name: "Configuration", dependencies: ["Scoring", "Yams"],
      resources: [
        .embedInCode("Schemes/hanoi-2017.yaml"), .embedInCode("Schemes/national-2007.yaml"),
        .embedInCode("Schemes/ductho-2022.yaml"), .embedInCode("Schemes/hcmc-2019.yaml"),
      ], swiftSettings: strict),

    // Stages.
    .target(name: "Binding", dependencies: ["Spreadsheet", "Scoring"], swiftSettings: strict),
    .target(name: "Validation", dependencies: ["Scoring", "Spreadsheet"], swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "Scoring", "Configuration", "Validation", "XLSXWriter", "Spreadsheet",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("HTML/Templates")], swiftSettings: strict),

    // Conductor.
    .target(
      name: "Pipeline",
      dependencies: [
        "Disk", "Watching", "Workers", "Ledger", "XLSXReader", "Spreadsheet", "Scoring", "Configuration", "Binding",
        "Validation",
        "Reporting", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // Command.
    .executableTarget(
      name: "vtlt-batch",
      dependencies: [
        "Pipeline", "Reporting", "Validation", "Configuration", "Scoring", "Disk", "XLSXReader", "Spreadsheet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // Tests, one target each.
    .testTarget(name: "ZipArchiveTests", dependencies: ["ZipArchive"], swiftSettings: strict),
    .testTarget(
      name: "XLSXReaderTests", dependencies: ["XLSXReader", "ZipArchive", "Spreadsheet"], swiftSettings: strict),
    .testTarget(
      name: "XLSXWriterTests", dependencies: ["XLSXWriter", "XLSXReader", "ZipArchive", "Spreadsheet"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Scoring", "Validation", "Configuration", "XLSXReader", "XLSXWriter", "Spreadsheet", "TestSupport",
        "TestProgram",
      ],
      swiftSettings: strict),
    .target(name: "TestProgram", path: "Tests/TestProgram", swiftSettings: strict),
    .target(
      name: "BrokenInflater", path: "Tests/BrokenInflater",
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["TestProgram", "Ledger", "vtlt-batch"], swiftSettings: strict),
    .testTarget(
      name: "AcceptanceTests", dependencies: ["TestProgram", "vtlt-batch", "XLSXReader", "Spreadsheet"],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Scoring", "Spreadsheet", "Configuration", "Disk"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["Scoring", "Spreadsheet", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "Scoring", "TestSupport", "Yams"],
      swiftSettings: strict),
    .testTarget(
      name: "BindingTests", dependencies: ["Binding", "Scoring", "Spreadsheet", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ValidationTests", dependencies: ["Validation", "Reporting", "Scoring", "Spreadsheet", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SchemeProofTests",
      dependencies: [
        "Binding", "Configuration", "Reporting", "Scoring", "Spreadsheet", "Validation", "XLSXReader", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "DiskTests", dependencies: ["Disk", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "WatchingTests", dependencies: ["Watching", "Disk", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Ledger", "Disk", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Disk", "Binding", "Configuration", "Reporting", "Scoring", "Spreadsheet", "Validation",
        "XLSXReader", "ZipArchive", "TestSupport", "Ledger", "Watching",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "WorkerProbe", dependencies: ["Workers"], path: "Tests/WorkerProbe", swiftSettings: strict),
    .executableTarget(
      name: "AnnotationProbe", dependencies: ["XLSXWriter", "XLSXReader", "Spreadsheet", "Disk"],
      path: "Tests/AnnotationProbe", swiftSettings: strict),
    .testTarget(name: "WorkersTests", dependencies: ["Workers", "WorkerProbe"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["Disk"], swiftSettings: strict),
  ]
)
