import Testing

@testable import Desk

/// The settings at the head of a paper, of which the form changes one value and nothing else.
struct HeadTextTests {
  private func changed(
    _ head: String, _ path: [String], _ value: HeadText.Value?, isWord: Bool = false
  ) -> String? {
    let text = "---\n\(head)---\n# Words\n\n--- stay\n"
    let after = HeadText(text, named: "x.md")?
      .text(with: [.init(path: path, value: value, isWord: isWord)])
    return after.flatMap { after in
      guard after.hasPrefix("---\n"), after.hasSuffix("---\n# Words\n\n--- stay\n") else {
        return "all of it: \(after)"
      }
      return String(after.dropFirst(4).dropLast("---\n# Words\n\n--- stay\n".count))
    }
  }

  private static let head = """
    # A comment.
    title: "The old: one" # said twice
    wards: All
    portfolio:
      - Children's care
      - "Money, and more" 
    indicators: [cla_count, "cla_rate"]   # by year
    at_left:
    - one
    - two
    summary: |
      Two lines
        and an indent.

    reasons: A text that
      goes on # for long
    nothing:
    climate: {effect: neutral, note: 'It''s so'}
    recommendations:
      note: That it be noted.
      more: >
        Folded to
        one line.
    exempt: no

    """

  @Test func aValueTakesThePlaceOfAnotherAndOfNothingElse() {
    let head = Self.head
    func expect(
      _ path: [String], _ value: HeadText.Value?, _ old: String, _ new: String,
      isWord: Bool = false, _ place: SourceLocation = #_sourceLocation
    ) {
      #expect(head.contains(old), sourceLocation: place)
      #expect(
        changed(head, path, value, isWord: isWord) == head.replacing(old, with: new),
        sourceLocation: place)
    }
    expect(["title"], .text("Another"), "\"The old: one\" #", "Another #")
    expect(["title"], .text("One: two"), "\"The old: one\" #", "\"One: two\" #")
    expect(["wards"], .text("First\nSecond"), "wards: All\n", "wards: |-\n  First\n  Second\n")
    expect(
      ["portfolio"], .list(["Children's care", "New"]),
      "  - Children's care\n  - \"Money, and more\" \n", "  - Children's care\n  - New\n")
    expect(
      ["indicators"], .list(["cla_count", "a, b"]), "[cla_count, \"cla_rate\"]",
      "[cla_count, \"a, b\"]")
    expect(["at_left"], .list(["two", "three"]), "- one\n- two\n", "- two\n- three\n")
    expect(
      ["summary"], .text("One line\n\nand a last."), "  Two lines\n    and an indent.\n",
      "  One line\n\n  and a last.\n")
    expect(["summary"], .text("Short"), "|\n  Two lines\n    and an indent.\n", "Short\n")
    expect(
      ["reasons"], .text("A new\none"), "A text that\n  goes on #", "\"A new\\none\" #")
    expect(["nothing"], .text("Something"), "nothing:", "nothing: Something")
    expect(["climate", "note"], .text("A, b\nc"), "'It''s so'", "\"A, b\\nc\"")
    expect(["climate", "effect"], .text("positive"), "neutral", "positive", isWord: true)
    expect(["exempt"], .text("yes"), "exempt: no", "exempt: yes", isWord: true)
    expect(
      ["recommendations", "more"], .text("Two\nlines"), ">\n    Folded to\n    one line.\n",
      "|\n    Two\n    lines\n")
    expect(["wards"], nil, "wards: All\n", "")
    expect(["at_left"], nil, "at_left:\n- one\n- two\n", "")
  }

  @Test func whatWouldTakeSomethingElseWithItIsLeftToTheWords() {
    let head = "list:\n  - a  # why\n  - b\nmixed: [a, {b: c}]\nnested: {a: b}\n"
    #expect(changed(head, ["list"], .list(["a", "c"])) == nil)
    #expect(changed(head, ["mixed"], .list(["a"])) == nil || HeadText(head, named: "x") == nil)
    #expect(changed(head, ["nested", "other"], .text("a")) == nil)
    #expect(changed(head, ["nested"], .text("a")) == nil)
  }

  @Test func aFieldThatIsNotThereIsAddedAtTheEnd() {
    #expect(
      changed("title: A\n", ["portfolio"], .list(["Care", "A, b"]))
        == "title: A\nportfolio: [Care, \"A, b\"]\n")
    #expect(
      changed("title: A\n", ["exempt"], .text("no"), isWord: true) == "title: A\nexempt: no\n")
    #expect(
      changed("title: A\n", ["reasons"], .text("a\nb")) == "title: A\nreasons: \"a\\nb\"\n")
  }

  @Test func whatAFormSendsIsAList() {
    #expect(HeadText.Value(" a \n\nb\n", isList: true) == .list(["a", "b"]))
    #expect(HeadText.Value("\n a b \n", isList: false) == .text("a b"))
    #expect(HeadText.Value("a\n  b\n\n", isList: false) == .text("a\n  b"))
    #expect(HeadText.Value(" \n", isList: false).isEmpty)
    #expect(!HeadText.Value.text("a\u{1}").isSound)
  }
}
