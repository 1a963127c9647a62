import Publication
import Testing

struct PackPathTests {
  @Test(arguments: ["index.html", "04-performance.md", "charts/cla-rate.svg", "a", "2026-01-27-x"])
  func takesPlainNames(text: String) throws {
    #expect(try PackPath(text).description == text)
  }

  @Test(arguments: [
    ("", PackName.Fault.empty), ("a//b", .empty), ("/a", .empty), ("a/", .empty),
    ("Index.html", .character), ("a b", .character), ("a_b", .character), ("é", .character),
    ("a\\b", .character), ("a\0", .character), ("..", .edge), ("../a", .edge), (".a", .edge),
    ("-a", .edge), ("a.", .edge), ("con", .device), ("charts/lpt1.svg", .device),
    (String(repeating: "a", count: 60), .tooLong), ("a/b/c/d/e", .tooLong),
  ])
  func refusesEveryOtherName(text: String, fault: PackName.Fault) {
    #expect(throws: OutputProblem.name(text, fault)) { try PackPath(text) }
  }

  @Test func aNameOf59CharactersIsTheLongest() throws {
    #expect(try PackName(String(repeating: "a", count: 59)).text.count == 59)
  }

  @Test func aPathIsTakenOnceAndIsAFileOrAFolder() throws {
    var folder = PackFolder(.public)
    try folder.add(PackPath("a.html"), "1")
    try folder.add(PackPath("charts/b.svg"), "1")
    for text in ["a.html", "a.html/x", "charts", "manifest.json", "manifest.json/x"] {
      #expect(throws: OutputProblem.self, "\(text)") { try folder.add(PackPath(text), "2") }
    }
  }
}
