import Diagnostics
import Foundation
import Settings
import TestSupport
import Testing

@Suite struct HostileYAMLTests {
  struct Case: Decodable {
    let id: String
    let yaml: String
    let json: String?
  }

  static func cases(_ name: String) throws -> [Case] {
    try JSONDecoder().decode([Case].self, from: Data(SharedData.bytes("hostile/yaml/\(name)")))
  }

  func read(_ bytes: [UInt8]) -> (SettingsNode?, DiagnosticLog) {
    var log = DiagnosticLog()
    let node = SettingsReader.read(SourceText(name: "case.yaml", bytes: bytes), into: &log)
    return (node, log)
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `every document that is not YAML is refused with a place`() throws {
    let cases = try Self.cases("suite-invalid.json")
    #expect(cases.count == 94)
    for item in cases {
      let (node, log) = read(Array(item.yaml.utf8))
      #expect(node == nil && log.hasErrors, "\(item.id): \(item.yaml)")
      #expect(log.sorted().allSatisfy { $0.location.start != nil }, "\(item.id)")
    }
  }

  /// The JSON beside a case with every scalar as text, to compare letters and structure.
  static func plain(_ value: Any) -> String {
    switch value {
    case let list as [Any]: "[" + list.map(plain).joined(separator: ",") + "]"
    case let fields as [String: Any]:
      "{"
        + fields.sorted { $0.key < $1.key }.map { "\($0.key):\(plain($0.value))" }
        .joined(separator: ",") + "}"
    case is NSNull: "~"
    case let text as String: text
    default: "\(value)"
    }
  }

  static func plain(_ node: SettingsNode) -> String {
    switch node.content {
    case .nothing: "~"
    case .text(let text, _): text
    case .list(let items): "[" + items.map(plain).joined(separator: ",") + "]"
    case .fields(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }.map { "\($0.key):\(plain($0.value))" }
        .joined(separator: ",") + "}"
    }
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `a document that is YAML is read as what it means or refused`() throws {
    var taken = 0
    var compared = 0
    for item in try Self.cases("suite-valid.json") {
      let (node, log) = read(Array(item.yaml.utf8))
      #expect((node == nil) == log.hasErrors, "\(item.id)")
      guard let node else { continue }
      taken += 1
      guard let json = item.json,
        let value = try? JSONSerialization.jsonObject(
          with: Data(json.utf8), options: .fragmentsAllowed)
      else { continue }
      let wanted = Self.plain(value)
      // Numbers and truth values are text here; only structures of texts can be compared.
      guard !wanted.contains(where: \.isNumber), !json.contains("true"), !json.contains("false"),
        !json.contains("null")
      else { continue }
      compared += 1
      #expect(Self.plain(node) == wanted, "\(item.id): \(item.yaml)")
    }
    // One of them goes on with a line that begins with a dash, which here is a slip.
    #expect(taken >= 134)
    #expect(compared >= 85)
  }

  static let verdicts: [(name: String, isTaken: Bool)] = [
    ("billion-laughs.yaml", false), ("bom-crlf.yaml", true), ("deep-block.yaml", false),
    ("dup-keys-nested.yaml", false), ("list-as-key.yaml", false), ("long-scalar.yaml", false),
    ("self-alias.yaml", false), ("tags.yaml", false),
  ]

  @Test(
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)), arguments: verdicts)
  func `a hostile file gets its verdict`(name: String, isTaken: Bool) throws {
    let (node, log) = read(try SharedData.bytes("hostile/yaml/own/\(name)"))
    #expect((node != nil) == isTaken, "\(ConsoleWriter(usesColour: false).text(of: log))")
    #expect(log.hasErrors != isTaken)
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `flags that are quoted or misspelt are refused, each at its place`() throws {
    let bytes = try SharedData.bytes("hostile/yaml/own/norway-exempt.yaml")
    var log = DiagnosticLog()
    let node = SettingsReader.read(SourceText(name: "n.yaml", bytes: bytes), into: &log)
    let flags = node?.read("a report", into: &log) { fields -> [Bool?] in
      [
        fields.required("exempt").flag, fields.required("part2").flag,
        fields.required("restricted").flag,
      ]
    }
    #expect(flags == nil)
    #expect(log.codes == ["S025", "S025", "S025"])
  }

  @Test func `random letters of YAML never trap and end soon`() {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("ab:-?[]{},&*!|>'\"%#\n\n  \n\t\\<<:  - .é~".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }
      let (node, log) = read(bytes)
      #expect((node == nil) == log.hasErrors)
    }
  }
}
