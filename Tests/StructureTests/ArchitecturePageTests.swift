import Foundation
import TestSupport
import Testing

/// The table of modules on the page that a newcomer reads first.
struct ArchitecturePageTests {
  private static let page = Repository.root.appending(
    path: "Sources/scrutiny/scrutiny.docc/Architecture.md")

  private static var table: String {
    PackageDescription.own.modules.map { module in
      let imports = module.modules.isEmpty ? "nothing" : module.modules.joined(separator: ", ")
      let libraries = module.libraries.map { "\($0) (library)" }
      return
        "| `\(module.name)` | \(module.purpose) | \(([imports] + libraries).joined(separator: "; ")) |\n"
    }.joined()
  }

  /// `UPDATE_GOLDEN=1` writes it anew.
  @Test("the page of modules is as Package.swift has them")
  func thePageOfModulesIsAsThePackageHasThem() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.firstRange(of: "| --- | --- | --- |\n")?.upperBound)
    let end = try #require(text[start...].firstRange(of: "<!-- end -->")?.lowerBound)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      let page = text[..<start] + Self.table + text[end...]
      try Data(page.utf8).write(to: Self.page)
    } else {
      #expect(text[start..<end] == Self.table, "record it with UPDATE_GOLDEN=1 swift test")
    }
  }
}
