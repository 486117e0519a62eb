// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that neither the flags nor the targets of fuzzing touch the build of the program.
// `make fuzz` builds it with libFuzzer and the address sanitizer; without them it does not link.

/// As strict as the program's own targets.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A target's only file would otherwise be taken for a script, whose `main` libFuzzer brings itself.
let fuzzTarget: [SwiftSetting] = strict + [.unsafeFlags(["-parse-as-library"])]

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "vtlt-batch", path: "..")],
  targets: [
    .target(
      name: "Promises", dependencies: [.product(name: "XLSXReader", package: "vtlt-batch")], swiftSettings: strict),
    .executableTarget(name: "FuzzBytes", dependencies: ["Promises"], swiftSettings: fuzzTarget),
    .systemLibrary(name: "CLibFuzzer"),
    .executableTarget(name: "FuzzParts", dependencies: ["Promises", "CLibFuzzer"], swiftSettings: fuzzTarget),
  ]
)
