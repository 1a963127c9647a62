import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Templating

struct HostileTests {
  /// Each line of the payload lists, and each template and data text of the Mustache cases.
  private static func payloads() throws -> [String] {
    let folder = try #require(SharedData.folder).appending(path: "data/hostile")
    var found: [String] = []
    for name in ["template/ssti.txt", "xss/XSS_Polyglots.txt"] {
      let text = String(
        decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
      found += text.split(whereSeparator: \.isNewline).map(String.init)
    }
    let cases = folder.appending(path: "template/mustache")
    for file in try FileManager.default.contentsOfDirectory(atPath: cases.path).sorted() {
      let json = try JSONSerialization.jsonObject(
        with: Data(contentsOf: cases.appending(path: file)))
      let tests = (json as? [String: Any])?["tests"] as? [[String: Any]] ?? []
      found += tests.compactMap { $0["template"] as? String }
    }
    return found
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func hostileTextsStayTextAsData() throws {
    let payloads = try Self.payloads()
    #expect(payloads.count > 150)
    for payload in payloads {
      #expect(Fixture.expand("a {{ hostile }} b", hostile: payload) == "a ⟦\(payload)⟧ b")
    }
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func hostileTextsAsTemplatesPrintOnlyWhatTheySay() throws {
    var refused = 0
    for payload in try Self.payloads() {
      var log = DiagnosticLogForTests()
      let text = log.expand(payload)
      #expect((text == nil) == log.log.hasErrors)
      if text == nil { refused += 1 }
      if payload.contains("{{"), !payload.contains("{#"), let text {
        Issue.record("'\(payload)' expands to '\(text)'")
      }
    }
    #expect(refused > 100)
  }

  @Test func deepNestingIsRefusedAndNotWalked() {
    let many = 20_000
    var log = DiagnosticLogForTests()
    let ifs = String(repeating: "{% if is_key %}\n", count: many)
    _ = log.expand(ifs + String(repeating: "{% end %}\n", count: many))
    #expect(log.log.codes == ["T013"])
    log = DiagnosticLogForTests()
    _ = log.expand(ifs)
    #expect(log.log.codes.filter { $0 == "T010" }.count >= 90)
    #expect(log.log.errorCount <= 110)
    for (inside, codes) in [
      (String(repeating: "(", count: many), ["T007"]),
      (String(repeating: "not ", count: many), ["T007"]),
      ("is_key" + String(repeating: " and is_key", count: many), []),
    ] {
      log = DiagnosticLogForTests()
      _ = log.expand("{% if \(inside) %}x{% end %}")
      #expect(log.log.codes == codes)
    }
  }

  @Test func insertsThatDoubleAreBounded() {
    var parts: [String: String] = [:]
    for level in 0..<25 {
      parts["p\(level).md"] = "{% insert \"p\(level + 1).md\" %}{% insert \"p\(level + 1).md\" %}"
    }
    parts["p25.md"] = "x"
    #expect(Fixture.expand("{% insert \"p0.md\" %}", parts: parts) == "T051")
  }

  @Test func loopsInLoopsAreBounded() {
    var log = DiagnosticLogForTests()
    var values = Fixture.values()
    values["indicators"] = .list(Array(repeating: .record(Indicator()), count: 2000))
    let loops =
      "{% for a in indicators %}{% for b in indicators %}{% for c in indicators %}x"
      + "{% end %}{% end %}{% end %}"
    #expect(log.expand(loops, values) == nil)
    #expect(log.log.codes == ["T083"])
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "{{ council.name }} words\n", "{{", "{%", "{#", "{{ \"", "}}", "{% if is_key %}", "{% end %}",
      "{{ '}} {{ \" ", "{{ a | b: ", "{ % # } ", "\n\n{{\n\n", "{% table ", "(((",
      "{{ council.name } ",
    ])
  func longTemplatesAreReadToTheirEnd(part: String) {
    let text = String(repeating: part, count: 200_000 / part.utf8.count)
    var log = DiagnosticLog()
    let template = Template.compile(
      SourceText(name: "report.md", text: text), vocabulary: Fixture.vocabulary(), into: &log)
    #expect((template == nil) == log.hasErrors)
  }

  @Test func mutatedTemplatesNeverTrap() {
    let seed = Array(
      """
      # Report {{ rereferral.latest | places: 1 | or: "none" }} {# note #}
      {% for i in indicators %}
      {{ i.at("2023/24") }} {% if i.rose and not loop.last or (is_key) %}x{% else if place is absent %}y{% else %}z{% end %}
      {% else %}
      {% end %}
      {% table rereferral, icpc_15 periods: 5 beside: neighbours, england %}
      {% insert "part.md" %}
      {% block summary %}
      {% blocks %}
      """.utf8)
    let pieces = ["{{", "}}", "{%", "%}", "{#", "#}", "\"", "|", "{% end %}", "(", ".", "\n", "é"]
    var random = SeededGenerator(seed: 7)
    var compiledCount = 0
    for _ in 0..<1500 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
          bytes.insert(contentsOf: Array(piece.utf8), at: place)
        default:
          bytes.removeSubrange(place..<min(place + 12, bytes.count))
        }
      }
      var log = DiagnosticLog()
      let template = Template.compile(
        SourceText(name: "report.md", bytes: bytes),
        vocabulary: Fixture.vocabulary(blocks: ["summary", "legal"]),
        library: Fixture.templates(["part.md": "part {{ council.name }}"]), into: &log)
      #expect((template == nil) == log.hasErrors)
      guard let template else { continue }
      compiledCount += 1
      let text = template.expand(Fixture.values(), tags: EchoTags(), into: &log)
      #expect((text == nil) == log.hasErrors)
      if let text { _ = Fixture.print(text) }
    }
    #expect(compiledCount > 50)
  }
}
