import Foundation
import Settings
import Skeletons
import TestSupport
import Testing

@testable import scrutiny

/// The page of reference, the schemas, and how files find them.
struct SchemaTests {
  /// `UPDATE_GOLDEN=1` writes it anew.
  @Test func thePageOfReferenceSaysWhatTheReadersRead() throws {
    let file = Repository.root.appending(
      path: "Sources/scrutiny/scrutiny.docc/SettingsReference.md")
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try Data(ReferencePage.markdown.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == ReferencePage.markdown, "record it with UPDATE_GOLDEN=1 swift test")
  }

  @Test func theCommandPrintsASchemaOfEachKind() throws {
    let command = try Command(withoutProject: ())
    let kinds = try command.run("schema").output.split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(
      kinds == [
        "indicators", "mapping", "council", "councils", "meeting", "facts", "tables", "house",
        "report", "targets", "recommendations", "areas", "neighbours", "bank-holidays",
      ])
    for kind in kinds.prefix(9) {
      let outcome = try command.run("schema", kind)
      #expect(outcome.status == 0)
      let schema = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema["type"] as? String == "object" || schema["anyOf"] != nil)
    }
    for kind in kinds.dropFirst(9) {
      let outcome = try command.run("schema", kind)
      #expect(outcome.status == 0)
      let schema = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let file = try #require(SettingsFile.all.first { $0.kind == kind })
      guard case .table(let table) = file.content else {
        Issue.record("\(kind) is no table")
        continue
      }
      #expect(fields.compactMap { $0["name"] as? String } == table.columns.map(\.name))
      for (field, column) in zip(fields, table.columns) {
        let constraints = field["constraints"] as? [String: Any]
        #expect(constraints?["required"] as? Bool ?? false == column.isFilled)
        if case .word(let words) = column.form {
          #expect(constraints?["enum"] as? [String] == words)
        }
      }
    }
    let unknown = try command.run("schema", "metting")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean 'meeting'?"))
  }

  /// Each file that begins with the line of the language server names a schema that is there.
  @Test func everySkeletonNamesASchemaThatIsThere() throws {
    let command = try Command(withoutProject: ())
    let begun = try command.run("init", "sefton", "--council", "Sefton")
    #expect(begun.status == 0, "\(begun.errors)")
    let house = try command.shell(
      "cd sefton && \"$scrutiny\" new house-style ours --from standard && \"$scrutiny\" new council kent --gss E10000016 --house ours"
    )
    #expect(house.status == 0, "\(house.errors)")
    let project = command.folder.url.appending(path: "sefton")
    var named: [String: String] = [:]
    let files = try #require(FileManager.default.enumerator(atPath: project.path))
    for case let path as String in files where path.hasSuffix(".yaml") {
      let url = project.appending(path: path)
      let first = try String(contentsOf: url, encoding: .utf8).prefix { $0 != "\n" }
      guard first.hasPrefix("# yaml-language-server: $schema=") else { continue }
      let schema = url.deletingLastPathComponent()
        .appending(path: String(first.dropFirst(32))).standardized
      #expect(FileManager.default.fileExists(atPath: schema.path), "\(path): \(first)")
      named[schema.lastPathComponent, default: ""] += path
    }
    let kinds = ["council", "facts", "house", "indicators", "mapping", "meeting"]
    #expect(named.keys.sorted() == kinds.map { "\($0).json" })
    #expect(try command.shell("cd sefton && \"$scrutiny\" check").status == 0)
  }
}
