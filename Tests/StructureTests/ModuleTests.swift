import Foundation
import TestSupport
import Testing

/// Holds the import lines and the folders to `Package.swift`. The package manager lets an undeclared
/// import of a sibling through.
struct ModuleTests {
  /// Modules of the system, and where they may be imported. Every call of the system that is unsafe
  /// has its one address so.
  private static let system: [String: Set<String>] = {
    let libraries: Set = ["ProjectFiles", "Analysis", "Publication", "scrutiny"]
    return [
      "Glibc": libraries, "Musl": libraries, "Darwin": libraries,
      "Dispatch": ["ProjectFiles", "Extracts"],
      "Synchronization": ["ProjectFiles", "Extracts", "Publication", "Papers", "Shards", "Packs", "Desk"],
    ]
  }()

  /// What is imported and may not be.
  static func undeclared(
    _ imports: [ImportLine], of module: PackageDescription.Module
  ) -> [String] {
    let allowed = Set(module.modules + module.libraries + ["Foundation", "FoundationEssentials"])
    return imports.filter { line in
      !allowed.contains(line.module) && system[line.module]?.contains(module.name) != true
    }.map { "\($0.file) imports \($0.module)" }
  }

  @Test func eachFolderOfSourcesIsOneModule() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    #expect(
      folders.filter { !$0.hasPrefix(".") }.sorted()
        == PackageDescription.own.modules.map(\.name).sorted())
  }

  @Test func aModuleImportsNoneThatStandsBelowIt() {
    var above: Set<String> = []
    for module in PackageDescription.own.modules {
      #expect(
        module.modules.filter { !above.contains($0) } == [],
        "\(module.name) imports what stands below it")
      above.insert(module.name)
    }
  }

  @Test func modulesImportOnlyWhatThePackageDeclares() throws {
    for module in PackageDescription.own.modules {
      for line in Self.undeclared(try ImportLine.all(of: module.name), of: module) {
        Issue.record("\(line), which Package.swift does not declare")
      }
    }
  }

  /// The check itself, over a package and files that break it.
  @Test func anUndeclaredImportIsFound() throws {
    let package = PackageDescription(
      """
      func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .target(name: name)
      }
      targets: [
        // What is read.
        module("Reading"),
        // What is written, and
        // what is not.
        module("Writing", ["Reading", .product(name: "Yams", package: "Yams")]),
        .executableTarget(name: "tool", dependencies: ["Writing"], exclude: ["tool.docc"])
      ]
      """)
    #expect(package.modules.map(\.name) == ["Reading", "Writing", "tool"])
    #expect(
      package.modules.map(\.purpose) == ["What is read.", "What is written, and what is not.", ""])
    #expect(package.modules.map(\.modules) == [[], ["Reading"], ["Writing"]])
    #expect(package.modules.map(\.libraries) == [[], ["Yams"], []])
    let text = """
      package import Yams
      @testable internal import struct Reading.Page
      import Foundation
        import Dispatch
      import tool
      """
    let lines = ImportLine.read(text, in: "Writing/Pen.swift")
    #expect(lines.map(\.module) == ["Yams", "Reading", "Foundation", "Dispatch", "tool"])
    #expect(
      Self.undeclared(lines, of: package.modules[1]) == [
        "Writing/Pen.swift imports Dispatch", "Writing/Pen.swift imports tool",
      ])
  }

  @Test func eachModuleSaysWhatLivesThere() {
    for module in PackageDescription.own.modules {
      #expect(module.purpose.hasSuffix("."), "\(module.name) has no comment above it")
    }
  }

  @Test func eachLibraryIsImportedByTheOneModuleThatDeclaresIt() throws {
    let modules = PackageDescription.own.modules
    let libraries = modules.flatMap(\.libraries)
    #expect(Set(libraries).count == libraries.count, "two modules declare one library")
    for library in libraries {
      let users = try modules.filter { module in
        try ImportLine.all(of: module.name).contains { $0.module == library }
      }
      #expect(
        users.count == 1 && users[0].libraries.contains(library),
        "\(library) is imported by \(users)")
    }
  }

  /// A module that grows beyond this is two.
  @Test func onlyExtractsAndDocumentsHaveMoreThanAHundredFiles() throws {
    for module in PackageDescription.own.modules
    where !["Extracts", "Documents"].contains(module.name) {
      let count = try SwiftFiles.of(module.name).count
      #expect(count <= 100, "\(module.name) has \(count) files")
    }
  }

  @Test func foundationStaysOutWhereItsTextWouldChangeWithTheSystem() throws {
    for module in PackageDescription.own.modules {
      for (name, text) in try SwiftFiles.of(module.name)
      where ImportLine.read(text, in: name).contains(where: { $0.module == "Foundation" }) {
        #expect(
          text.contains("#if canImport(FoundationEssentials)"),
          "\(name) imports the whole of Foundation")
      }
    }
  }

  /// `swift build -c release --static-swift-stdlib` builds every target but those of tests, and has no
  /// module `Testing`.
  @Test func everyTargetOfTestsIsATestTarget() throws {
    let package = Repository.root.appending(path: "Package.swift")
    let text = try String(contentsOf: package, encoding: .utf8)
    let calls = text.matches(of: /\.(\w+)\([^()]*path: "Tests\//).map { String($0.1) }
    #expect(calls.count == text.ranges(of: "path: \"Tests/").count && !calls.isEmpty)
    #expect(calls.filter { $0 != "testTarget" } == [])
  }
}
