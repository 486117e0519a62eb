// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: the strictest the toolchain has, as in the root package.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "vtlt-benchmarks",
  dependencies: [.package(name: "vtlt-batch", path: "..")],
  targets: [
    .executableTarget(
      name: "read-every-cell", dependencies: [.product(name: "XLSXReader", package: "vtlt-batch")],
      swiftSettings: strict)
  ]
)
