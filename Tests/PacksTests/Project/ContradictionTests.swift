import Diagnostics
import Packs
import Testing

/// Figures of one paper that cannot all be right.
@Suite struct ContradictionTests {
  private static let stock = """
    x_open: {name: Open plans, unit: count, polarity: none, period: quarter, about: none, flow: {started: x_new, ceased: x_gone}}
    x_new: {name: Plans begun, unit: count, polarity: none, period: quarter, about: none}
    x_gone: {name: Plans ended, unit: count, polarity: none, period: quarter, about: none}
    """
  private static let numbers = [
    "x_open": ["Q2 2025/26 = 536", "Q3 2025/26 = 535"], "x_new": ["Q3 2025/26 = 54"],
    "x_gone": ["Q3 2025/26 = 46"],
  ]

  private func stock(_ text: String, ids: [String] = ["x_open", "x_new", "x_gone"]) throws
    -> OwnFiguresProject
  {
    let own = try OwnFiguresProject(indicators: Self.stock, ids: ids, text: text)
    // Each from a source of its own.
    for (id, values) in Self.numbers { try own.add(id, values, source: "own-\(id.dropFirst(2))") }
    return own
  }

  private static let whole =
    "Plans open were {{ x_open.latest }} after {{ x_open.previous }}; {{ x_new.latest }} began and "
    + "{{ x_gone.latest }} ended."

  @Test func `a stock, what came and what went stop a paper that prints them all`() async throws {
    let log = try await stock(Self.whole).log()
    #expect(log.codes == ["P160"] && log.hasErrors, "\(shown(log))")
    #expect(shown(log).contains("536 + 54 - 46 = 544"))
  }

  @Test func `a change tells the figure before`() async throws {
    let text =
      "Plans open {{ x_open.movement }} to {{ x_open.latest }}; {{ x_new.latest }} began and "
      + "{{ x_gone.latest }} ended."
    #expect(try await stock(text).log().codes == ["P160"])
  }

  @Test func `what a paper tells in part is a warning about the files`() async throws {
    let text = "Plans open were {{ x_open.latest }}; {{ x_new.latest }} began."
    let log = try await stock(text).log()
    #expect(log.codes == ["E132"] && !log.hasErrors, "\(shown(log))")
    let less = try await stock(text, ids: ["x_open", "x_new"]).log()
    #expect(less.isEmpty, "what ended is not read: \(shown(less))")
  }

  @Test func `an answer with its reason lets the paper go`() async throws {
    let own = try stock(Self.whole)
    try own.project.replace(
      "climate: {",
      with:
        "silence: [{rule: P160, near: Plans open were, reason: A transfer is in neither.}]\nclimate: {",
      in: OwnFiguresProject.report)
    let log = try await own.log()
    #expect(log.isEmpty && log.silenced().count == 1, "\(shown(log))")
  }

  @Test func `a total of the year is that of its quarters`() async throws {
    let indicators = """
      x_all: {name: All visits, unit: count, polarity: none, period: quarter, about: none, total_of: [x_a, x_b]}
      x_a: {name: First visits, unit: count, polarity: none, period: month, about: none}
      x_b: {name: Later visits, unit: count, polarity: none, period: quarter, about: none}
      """
    for (months, codes) in [([1, 2, 3], []), ([1, 2, 4], ["P160"])] {
      let own = try OwnFiguresProject(
        indicators: indicators, ids: ["x_all", "x_a", "x_b"],
        text: "{% table x_all, x_b periods: 1 %}\n\n{% table x_a periods: 3 %}")
      try own.add("E08000014,Q3 2025/26,x_all,16\nE08000014,Q3 2025/26,x_b,10\n")
      let names = ["October 2025", "November 2025", "December 2025"]
      try own.add(
        zip(names, months).map { "E08000014,\($0),x_a,\($1)\n" }.joined(), source: "own-months")
      try own.project.replace(
        "as: quarter", with: "as: month",
        in: "Data/councils/sefton/extracts/own-months/2026-02-20/mapping.yaml")
      let log = try await own.log()
      #expect(log.codes == codes, "\(shown(log))")
    }
  }

  // MARK: One measure, two numbers

  private static let family =
    "x_family: {name: Children in family-based settings, unit: per cent, polarity: none, period: quarter, about: none}"
    + "\nx_twin: {name: Placed with families, unit: per cent, places: 1, polarity: none, period: quarter, about: none, same_as: [x_family]}"

  private func family(_ fact: String, _ text: String, ids: [String] = ["x_family"]) throws
    -> OwnFiguresProject
  {
    let own = try OwnFiguresProject(indicators: Self.family, ids: ids, text: text)
    try own.add("x_family", ["Q2 2025/26 = 80.0", "Q3 2025/26 = 81.0"])
    try own.add("x_twin", ["Q2 2025/26 = 80.0", "Q3 2025/26 = 80.8"], source: "own-twin")
    let path = "Data/councils/sefton/facts.yaml"
    try own.project.write(path, own.project.text(path) + "\n" + fact + "\n")
    return own
  }

  static let facts: [(fact: String, code: String?)] = [
    ("value: 79.8%, period: Q2 2025/26, called: family-based setting", "P161"),
    ("value: 79.8%, period: at the end of 2025/26 Q2, called: family-based setting", "P161"),
    ("value: 79.8%, period: at 30 September 2025, label: Share in family-based settings", "P161"),
    ("value: 79.8%, period: Q2 2025/26, same_as: x_family", "P161"),
    ("value: 80%, period: Q2 2025/26, called: family-based setting", nil),
    ("value: 79.8%, period: Q1 2025/26, called: family-based setting", nil),
    ("value: 79.8%, called: family-based setting", nil),
    ("value: 12, period: Q2 2025/26, called: family-based setting", nil),
    ("value: about 79%, period: Q2 2025/26, called: family-based setting", nil),
    ("value: 79.8%, period: Q2 2025/26, called: family-based settings of other councils", nil),
    ("value: 79.8%, period: Q2 2025/26, label: In a residential setting", nil),
  ]

  @Test(arguments: facts)
  func `a fact beside the indicator that measures the same`(_ fact: (fact: String, code: String?))
    async throws
  {
    let own = try family(
      "x_fact: {\(fact.fact), source: A test, about: none}",
      "It was {{ x_fact }}.\n\n{% table x_family periods: 2 %}")
    let log = try await own.log()
    #expect(log.codes == (fact.code.map { [$0] } ?? []), "\(shown(log))")
  }

  @Test func `two indicators that measure the same, and a silence`() async throws {
    let own = try family(
      "x_fact: {value: \"1\", source: A test, about: none}",
      "It is {{ x_family.latest }}, and {{ x_twin.latest }} by the team's own count.",
      ids: ["x_family", "x_twin"])
    let log = try await own.log()
    #expect(log.codes == ["P161"])
    #expect(
      shown(log).contains(
        "'x_twin' is 80.8% for Q3 2025/26, and 'x_family', which measures the same, is 81.0%"))
    try own.project.replace(
      "climate: {",
      with:
        "silence: [{rule: P161, near: team's own count, reason: Counted a week apart.}]\nclimate: {",
      in: OwnFiguresProject.report)
    #expect(try await own.log().isEmpty)
  }

  @Test func `a fact that measures the same as nothing is an error`() async throws {
    let own = try family(
      "x_fact: {value: \"1\", source: A test, about: none, same_as: x_famly}", "It is {{ x_fact }}."
    )
    let log = try await own.log()
    #expect(log.hasErrors && shown(log).contains("x_famly"))
  }

  private func shown(_ log: DiagnosticLog) -> String {
    ConsoleWriter(usesColour: false).text(of: log)
  }
}
