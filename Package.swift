// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, ground floor first. `Tests/StructureTests` holds the same table and
// reads the import lines against it, because the package manager lets an undeclared import through.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room: a library target in Sources with the rooms that it may import.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a room. Golden files lie beside the tests and are read from the source tree.
func tests(_ name: String, _ dependencies: [Target.Dependency], excludes: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: excludes,
    swiftSettings: settings)
}

let package = Package(
  name: "scrutiny",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    room("Diagnostics"),
    room("Figures", [.product(name: "BigInt", package: "BigInt")]),
    room("Documents", ["Diagnostics", "Figures"]),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("FiguresTests", ["Figures"]),
    tests(
      "DocumentsTests", ["Diagnostics", "Documents", "Figures"], excludes: ["Markdown/Golden"]),
  ]
)
