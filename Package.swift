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
func tests(
  _ name: String, _ dependencies: [Target.Dependency], excludes: [String] = ["Golden"]
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: excludes,
    swiftSettings: settings)
}

let package = Package(
  name: "scrutiny",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "scrutiny", targets: ["scrutiny"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    room("Diagnostics"),
    room("Figures", [.product(name: "BigInt", package: "BigInt")]),
    room("ProjectFiles", ["Diagnostics"]),
    room("Fingerprints", ["ProjectFiles", .product(name: "Crypto", package: "swift-crypto")]),
    room("Settings", ["Diagnostics", "Figures", .product(name: "Yams", package: "Yams")]),
    room("Indicators", ["Diagnostics", "Figures", "Settings"]),
    room(
      "Extracts",
      ["Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators"]),
    room("Analysis", ["Diagnostics", "Figures", "Indicators"]),
    room("Documents", ["Diagnostics", "Figures"]),
    room("Charts", ["Diagnostics", "Figures", "Indicators", "Analysis", "Documents"]),
    room("Templating", ["Diagnostics", "Figures", "Documents"]),
    room("Publication", ["Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Documents"]),
    room(
      "Comparison",
      [
        "Diagnostics", "Figures", "Fingerprints", "Indicators", "Extracts", "Analysis", "Documents",
        "Publication",
      ]),
    room(
      "Packs",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts", "Analysis", "Documents", "Charts", "Templating", "Publication", "Comparison",
      ]),
    .executableTarget(
      name: "scrutiny",
      dependencies: [
        "Diagnostics", "Figures", "ProjectFiles", "Publication", "Comparison", "Packs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["scrutiny.docc"], swiftSettings: settings),

    // A test target, so that a build of the program alone, static too, never needs `Testing`.
    .testTarget(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("FiguresTests", ["Figures"], excludes: []),
    tests("ProjectFilesTests", ["Diagnostics", "ProjectFiles"], excludes: []),
    tests("FingerprintsTests", ["ProjectFiles", "Fingerprints"], excludes: []),
    tests("SettingsTests", ["Diagnostics", "Figures", "Settings"]),
    tests("IndicatorsTests", ["Diagnostics", "Figures", "Settings", "Indicators"]),
    tests(
      "ExtractsTests",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts",
      ],
      excludes: ["Golden", "Workbook/Golden"]),
    tests(
      "AnalysisTests", ["Diagnostics", "Figures", "Settings", "Indicators", "Analysis"],
      excludes: []),
    tests(
      "DocumentsTests", ["Diagnostics", "Figures", "Documents"],
      excludes: ["Markdown/Golden", "Writing/Golden"]),
    tests(
      "ChartsTests",
      ["Diagnostics", "Figures", "Settings", "Indicators", "Analysis", "Documents", "Charts"]),
    tests("TemplatingTests", ["Diagnostics", "Figures", "Documents", "Templating"]),
    tests(
      "PublicationTests",
      ["Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Publication"]),
    tests(
      "ComparisonTests",
      [
        "Diagnostics", "Figures", "Indicators", "Extracts", "Analysis", "Documents", "Fingerprints",
        "Publication", "Comparison",
      ]),
    tests(
      "PacksTests",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Analysis", "Documents", "Templating", "Publication", "Comparison", "Packs",
      ],
      excludes: [
        "Golden", "Disclosure/Golden", "Clock/Golden", "Recommendations/Golden", "Facts/Golden",
        "Houses/Golden",
      ]),
    tests("StructureTests", [], excludes: []),
    tests("CommandTests", ["scrutiny", "Fingerprints"], excludes: []),
  ]
)
