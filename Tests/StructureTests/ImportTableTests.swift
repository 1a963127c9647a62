import Foundation
import Testing

/// Reads the import lines of every room against the table of the house. The package manager lets
/// an undeclared import of a sibling through, so the table is kept here as well as in Package.swift.
struct ImportTableTests {
  /// Each room with the rooms and libraries that it may import, ground floor first. "and below"
  /// is written out, so that a reader sees what a room can reach.
  static let table: [String: Set<String>] = {
    let diagnostics: Set<String> = []
    let figures: Set = ["BigInt"]
    let projectFiles: Set = [
      "Diagnostics", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization",
    ]
    let fingerprints: Set = ["ProjectFiles", "Crypto"]
    let settings: Set = ["Diagnostics", "Figures", "Yams"]
    let indicators: Set = ["Diagnostics", "Figures", "Settings"]
    let extracts: Set = [
      "Diagnostics", "Figures", "Settings", "Indicators", "Fingerprints", "ProjectFiles",
      "Dispatch", "Synchronization",
    ]
    let analysis: Set = [
      "Diagnostics", "Figures", "Settings", "Indicators", "Glibc", "Musl", "Darwin",
    ]
    let documents: Set = ["Diagnostics", "Figures"]
    let charts = analysis.union(documents).union(["Analysis", "Documents", "Indicators"])
      .subtracting(["Settings", "Glibc", "Musl", "Darwin"])
    let templating: Set = ["Diagnostics", "Figures", "Documents"]
    let publication: Set = [
      "Diagnostics", "Figures", "Documents", "Fingerprints", "ProjectFiles", "Glibc", "Musl",
      "Darwin",
    ]
    let comparison: Set = [
      "Diagnostics", "Figures", "Fingerprints", "Indicators", "Extracts", "Analysis", "Documents",
      "Publication",
    ]
    let packs = extracts.union(analysis).union(templating).union(publication).union([
      "Extracts", "Analysis", "Charts", "Templating", "Publication", "Comparison",
      "Synchronization",
    ])
    .subtracting(["Glibc", "Musl", "Darwin"])
    let scrutiny = packs.union(["Packs", "ArgumentParser", "Glibc", "Musl", "Darwin"])
    return [
      "Diagnostics": diagnostics, "Figures": figures, "ProjectFiles": projectFiles,
      "Fingerprints": fingerprints, "Settings": settings, "Indicators": indicators,
      "Extracts": extracts, "Analysis": analysis, "Documents": documents, "Charts": charts,
      "Templating": templating, "Publication": publication, "Comparison": comparison,
      "Packs": packs, "scrutiny": scrutiny,
    ]
  }()

  /// Each library has one room that knows it.
  static let libraries = ["BigInt", "Crypto", "Yams", "ArgumentParser"]

  private static var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
  }

  private static func imports(ofRoom room: String) throws -> [(file: String, module: String)] {
    let folder = sources.appending(path: room)
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var found: [(file: String, module: String)] = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), words.indices.contains(place + 1),
          words[..<place].allSatisfy({
            ["package", "internal", "public", "private", "fileprivate", "@preconcurrency"].contains(
              $0)
              || $0.hasPrefix("@")
          })
        else { continue }
        let module = words.last.map(String.init) ?? ""
        found.append((name, module.split(separator: ".").first.map(String.init) ?? module))
      }
    }
    return found
  }

  private static var rooms: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: sources.path)
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  /// `swift build -c release --static-swift-stdlib` builds every target but those of tests, and has no
  /// module `Testing`.
  @Test func everyTargetOfTestsIsATestTarget() throws {
    let package = Self.sources.deletingLastPathComponent().appending(path: "Package.swift")
    let lines = try String(contentsOf: package, encoding: .utf8).split(separator: "\n")
    let targets = lines.filter { $0.contains("path: \"Tests/") }
    #expect(!targets.isEmpty)
    #expect(targets.filter { !$0.contains(".testTarget(") } == [])
  }

  @Test func everyRoomStandsInTheTable() throws {
    #expect(try Self.rooms.filter { Self.table[$0] == nil } == [])
  }

  @Test func roomsImportOnlyWhatTheTableAllows() throws {
    for room in try Self.rooms {
      let allowed = (Self.table[room] ?? []).union(["Foundation", "FoundationEssentials"])
      for (file, module) in try Self.imports(ofRoom: room) {
        #expect(allowed.contains(module), "\(room)/\(file) imports \(module)")
      }
    }
  }

  @Test func eachLibraryIsImportedByOneRoom() throws {
    for library in Self.libraries {
      let users = try Self.rooms.filter { room in
        try Self.imports(ofRoom: room).contains { $0.module == library }
      }
      #expect(users.count <= 1, "\(library) is imported by \(users)")
    }
  }

  @Test func foundationStaysOutWhereItsTextWouldChangeWithTheSystem() throws {
    for room in try Self.rooms {
      for (file, module) in try Self.imports(ofRoom: room) where module == "Foundation" {
        let folder = Self.sources.appending(path: room)
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        #expect(
          text.contains("#if canImport(FoundationEssentials)"),
          "\(room)/\(file) imports the whole of Foundation")
      }
    }
  }
}
