// swift-tools-version: 6.2
import PackageDescription

// The modules in the order of the journey of a figure; none imports one that stands below it here.
// `Tests/StructureTests` reads this file and holds the import lines to it, because the package manager
// lets an undeclared import through; Architecture.md shows it, each module with the line above it.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module in Sources with the modules that it may import.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module. Golden files lie beside the tests and are read from the source tree.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], excludes: [String] = ["Golden"]
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: excludes,
    swiftSettings: settings)
}

/// What stands in the place of Foundation's networking; it is no module, since nobody imports it.
let absentNetworking: Target.Dependency = "AbsentNetworking"

let package = Package(
  name: "scrutiny",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "scrutiny", targets: ["scrutiny"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // Findings with their places and words, as text and as JSON Lines; safety of text.
    module("Diagnostics"),
    // Exact numbers, periods, absences, figures and how they are printed, days and working days.
    module("Figures", [.product(name: "BigInt", package: "BigInt")]),
    // Every read and write of the project's files, the system calls, and the programs that are run.
    module("ProjectFiles", ["Diagnostics"]),
    // SHA-256.
    module("Fingerprints", ["ProjectFiles", .product(name: "Crypto", package: "swift-crypto")]),
    // YAML and front matter read to typed values with their places.
    module("Settings", ["Diagnostics", "Figures", .product(name: "Yams", package: "Yams")]),
    // The dictionary of indicators, observations, series, targets, areas, neighbours and facts.
    module("Indicators", ["Diagnostics", "Figures", "Settings"]),
    // Files of figures as received: layouts, mappings, checks; files in, observations out.
    module(
      "Extracts",
      ["Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators"]),
    // Files made elsewhere that go out with papers: their kinds, and what is refused.
    module("Attachments", ["Diagnostics", "Extracts"]),
    // Word files read strictly to a small tree: text, changes, comments, tables; what is refused in them.
    module("WordFiles", ["Diagnostics", "Extracts"]),
    // Readings of indicators: change, rating, variation, disclosure control, sentences, questions.
    module("Analysis", ["Diagnostics", "Figures", "Indicators"]),
    // A table as it may be published: `scrutiny withhold`.
    module(
      "Withholding", ["Diagnostics", "Figures", "ProjectFiles", "Extracts", "Analysis"]),
    // The tree of a paper, its Markdown reader, its HTML and Markdown writers, rules about papers.
    module("Documents", ["Diagnostics", "Figures"]),
    // A pack as markup for a typesetter, from the tree of its blocks.
    module("Typesetting", ["Figures", "Documents"]),
    // A paper as a Word file: styles from the house's rules, numbering, sections, tracked changes.
    module("WordWriting", ["Diagnostics", "Figures", "Fingerprints", "Documents"]),
    // Charts with their words and values, from publishable readings alone.
    module("Charts", ["Diagnostics", "Figures", "Indicators", "Analysis", "Documents"]),
    // Strict templates: vocabulary, compiler, expander.
    module("Templating", ["Diagnostics", "Figures", "Documents"]),
    // Manifests, packs, and how Output is written, whole or not at all.
    module("Publication", ["Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Documents"]),
    // What changed between two manifests or two releases of a file, and the page that says so.
    module(
      "Comparison",
      [
        "Diagnostics", "Figures", "Fingerprints", "Indicators", "Extracts", "Analysis", "Documents",
        "Publication",
      ]),
    // House styles as data: fields, blocks, labels, numbering, limits and checks.
    module(
      "Houses",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Settings", "Indicators", "Analysis", "Documents",
        "Templating",
      ]),
    // Papers of earlier years, from Word, pages, Markdown or the text of a PDF: what they say, and where two differ.
    module(
      "OldPapers", ["Diagnostics", "Figures", "ProjectFiles", "WordFiles", "Documents", "Houses"]),
    // What a council declares: itself, its meetings, facts, tables, tracker, deadlines, exemptions.
    module(
      "Councils",
      [
        "Diagnostics", "Figures", "Settings", "Indicators", "Extracts", "Attachments", "Analysis",
        "Documents", "Templating", "Houses",
      ]),
    // One report to one document: fields, blocks, tags, records, rules about a paper.
    module(
      "Papers",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts", "WordFiles", "Analysis", "Documents", "WordWriting", "Charts", "Templating",
        "Publication", "Houses", "Councils",
      ]),
    // What is done and said about a pack after its publication: papers taken off, and notices.
    module(
      "Afterwards",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Documents", "Publication",
        "Comparison", "Councils",
      ]),
    // The forms of a paper and of a pack, and the programs that make those for print.
    module(
      "Forms",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Documents", "Typesetting",
        "WordWriting",
        "Publication", "Councils",
      ]),
    // A meeting's papers to a pack: agenda, manifest, history, changes, print forms.
    module(
      "Packs",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts", "Attachments", "Analysis", "Documents", "Typesetting", "WordWriting",
        "Charts", "Templating", "Publication", "Comparison", "Houses", "Councils", "Papers",
        "Afterwards", "Forms",
      ]),
    // A pack as files for a committee system, one an item: `scrutiny hand-over`.
    module(
      "Handovers",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Publication", "Councils", "Forms",
        "Packs",
      ]),
    // Where a figure comes from and who prints it: `scrutiny figures`.
    module(
      "Provenance",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Indicators", "Extracts", "Analysis",
        "Publication", "Councils", "Packs",
      ]),
    // What of a Word file that came back from comment goes into the Markdown: `scrutiny take`.
    module("Returns", ["Diagnostics", "Settings", "WordFiles", "Documents"]),
    // Which meetings are due, and when: `scrutiny schedule` and `build --due`.
    module(
      "Schedules",
      ["Diagnostics", "Figures", "Settings", "Publication", "Councils", "Packs"]),
    // A run over many councils in parts that other machines make: plans, shards, receipts, merges.
    module(
      "Shards",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Publication", "Councils",
        "Forms", "Packs",
      ]),
    // What a project begins with: `scrutiny init`, `update` and `new`.
    module(
      "Skeletons",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts", "Analysis", "Documents", "Templating", "Publication", "Houses", "OldPapers",
        "Councils", "Papers", "Packs",
      ]),
    // The desk: papers written, seen and checked in a browser on the same machine: `scrutiny serve`.
    module(
      "Desk",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts", "Documents", "Publication", "Comparison", "Houses", "Councils", "Papers",
        "Forms", "Packs", "Provenance", "Schedules", "Skeletons",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
        absentNetworking,
      ]),
    // The command: one file a verb.
    .executableTarget(
      name: "scrutiny",
      dependencies: [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts",
        "Attachments", "WordFiles", "Analysis",
        "Withholding", "Documents", "Charts", "Templating", "Publication", "Comparison", "Houses",
        "OldPapers",
        "Councils", "Papers", "Afterwards", "Forms", "Packs", "Handovers", "Provenance",
        "Returns", "Schedules", "Shards", "Skeletons", "Desk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What of Foundation's networking FlyingFox names and the desk never uses, so that no run loads that
    // library and libcurl with it. Libraries of which nothing is used are left out of what is linked with it.
    .target(
      name: "AbsentNetworking", path: ".ci/AbsentNetworking", exclude: ["as-needed.cfg"],
      publicHeadersPath: ".",
      linkerSettings: [
        .unsafeFlags(
          [
            "-Xclang-linker",
            "--config=\(Context.packageDirectory)/.ci/AbsentNetworking/as-needed.cfg",
          ], .when(platforms: [.linux]))
      ]),

    // Builds the pages of `scrutiny.docc`: `swift package generate-documentation`.
    .plugin(
      name: "Documentation", capability: .command(intent: .documentationGeneration()),
      path: ".ci/Documentation"),

    // A test target, so that a build of the program alone, static too, never needs `Testing`.
    .testTarget(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/Support",
      swiftSettings: settings),
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
      excludes: [
        "Layouts/EES/Golden", "Layouts/Tidy/Golden", "Screening/Golden", "Workbook/Golden",
      ]),
    tests("WordFilesTests", ["Diagnostics", "WordFiles"], excludes: []),
    tests(
      "OldPapersTests",
      ["Diagnostics", "Figures", "Documents", "WordFiles", "OldPapers"], excludes: []),
    tests(
      "AnalysisTests", ["Diagnostics", "Figures", "Settings", "Indicators", "Analysis"],
      excludes: []),
    tests(
      "WordWritingTests", ["Diagnostics", "Figures", "Documents", "WordWriting"], excludes: []),
    tests(
      "WithholdingTests", ["Diagnostics", "Extracts", "Analysis", "Withholding"], excludes: []),
    tests(
      "DocumentsTests", ["Diagnostics", "Figures", "Documents"],
      excludes: ["Markdown/Golden", "Writing/Golden"]),
    tests("TypesettingTests", ["Figures", "Documents", "Typesetting"], excludes: []),
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
      "HousesTests", ["Diagnostics", "Houses"], excludes: ["Reading/Golden"]),
    tests(
      "CouncilsTests",
      ["Diagnostics", "Figures", "Indicators", "Extracts", "Analysis", "Councils"], excludes: []),
    tests(
      "PapersTests",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Settings", "Indicators", "Analysis", "Documents",
        "Templating", "Houses", "Councils", "Papers",
      ],
      excludes: ["Rules/Golden", "Tags/Golden"]),
    tests(
      "PacksTests",
      [
        "Diagnostics", "Figures", "ProjectFiles", "Fingerprints", "Settings", "Indicators",
        "Extracts", "Analysis", "Documents", "Templating", "Publication", "Comparison", "Houses",
        "Councils", "Papers", "Forms", "Packs", "Provenance", "Schedules",
      ],
      excludes: [
        "Disclosure/Golden", "Project/Golden", "Schedule/Golden", "Tracker/Golden",
      ]),
    tests(
      "ShardsTests",
      [
        "Councils", "Diagnostics", "Fingerprints", "ProjectFiles", "Publication", "Packs", "Shards",
      ],
      excludes: []),
    tests("ReturnsTests", ["Diagnostics", "WordFiles", "Returns"], excludes: []),
    tests("DeskTests", ["Diagnostics", "Desk"], excludes: []),
    tests("StructureTests", [], excludes: []),
    tests(
      "CommandTests",
      [
        "Diagnostics", "Figures", "Fingerprints", "Settings", "Indicators", "Extracts", "Houses",
        "Councils", "Papers", "Forms", "Packs", "ProjectFiles", "Skeletons", "scrutiny",
      ],
      excludes: []),
  ]
)
