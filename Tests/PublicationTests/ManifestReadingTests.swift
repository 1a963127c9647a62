import Diagnostics
import Publication
import TestSupport
import Testing

struct ManifestReadingTests {
  private func expect(
    _ marked: String, _ codes: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = MarkedSource(marked)
    var log = DiagnosticLog()
    let manifest = Manifest.read(Array(source.text.utf8), name: "m.json", log: &log)
    #expect(manifest == nil, sourceLocation: sourceLocation)
    #expect(log.codes == codes, sourceLocation: sourceLocation)
    for (number, finding) in log.sorted().enumerated() {
      guard let place = source.places[number + 1] else { continue }
      #expect(
        finding.location.start == SourcePosition(line: place.line, column: place.column),
        "\(finding.problem.message)", sourceLocation: sourceLocation)
    }
  }

  @Test func refusesWhatIsNotJSON() {
    expect("①", ["O040"])
    expect("{\"a\": 1①", ["O040"])
    expect("{\"a\": 1, ①}", ["O040"])
    expect("[1, ①]", ["O040"])
    expect("{①a: 1}", ["O040"])
    expect("{\"a\": ①'x'}", ["O040"])
    expect("{\"a\": \"①\n\"}", ["O040"])
    expect("{\"a\": \"①\\x\"}", ["O040"])
    expect("{\"a\": \"①\\ud800\"}", ["O040"])
    expect("{\"a\": \"①\\udc00\\ud800\"}", ["O040"])
    expect("{\"a\": ①01}", ["O040"])
    expect("{\"a\": ①-}", ["O040"])
    expect("{\"a\": ①1.}", ["O040"])
    expect("{\"a\": ①NaN}", ["O040"])
    expect("{} ①{}", ["O040"])
    expect("{} ①// words", ["O040"])
  }

  @Test func refusesAKeyThatStandsTwiceHoweverItIsWritten() {
    expect("{\"a\": 1, ①\"a\": 2}", ["O041"])
    expect("{\"a\": 1, ①\"\\u0061\": 2}", ["O041"])
    let many = (0..<20).map { "\"k\($0)\": {\"a\": 0}, " }.joined()
    expect("{\(many)①\"k3\": 2}", ["O041"])
    expect("{\(many)①\"k\\u0039\": 2}", ["O041"])
  }

  @Test func refusesDeepNestingWithoutGoingDown() {
    expect(String(repeating: "[", count: 1_000_000), ["O040"])
    expect(String(repeating: "{\"a\":", count: 100_000), ["O040"])
  }

  @Test func refusesBytesThatAreNotUTF8() {
    var log = DiagnosticLog()
    #expect(Manifest.read([0x7B, 0xFF, 0x7D], name: "m", log: &log) == nil)
    #expect(log.codes == ["O040"])
  }

  @Test func saysThatANewerManifestNeedsANewerProgram() {
    expect("{\"manifest\": ①3, \"things\": []}", ["O042"])
    expect("{\"manifest\": ①99999999999999999999}", ["O042"])
  }

  @Test func saysThatAnotherFileIsNoManifest() {
    expect("①{}", ["O043"])
    expect("①[]", ["O043"])
    expect("①{\"manifest\": \"1\"}", ["O043"])
    expect("①{\"manifest\": 0}", ["O043"])
    expect("①{\"manifest\": 1.0}", ["O043"])
    expect("①{\"manifest\": -1}", ["O043"])
  }

  @Test func tellsAllThatIsWrongWhereItStands() {
    expect(
      """
      {"manifest": 1, "council": ①{"id": "n"}, "meeting": ②[], "part": ③"secret",
       "version": ④1, "reports": ⑤{}, "recommendations": [], "sections": [],
       "figures": [{"id": ⑥"x", "origins": ⑦[], "places": [⑧7], "printed": "1"}],
       "inputs": [{"path": "a", ⑨"pth": "b"}], "files": [{"path": "a", "sha256": ⑩"0"}]}
      """,
      [
        "O044", "O046", "O046", "O046", "O046", "O046", "O046", "O046", "O045", "O046",
      ])
  }
}
