import Analysis
import Diagnostics
import Figures
import Indicators
import Settings
import Testing

/// What follows from what, found in figures of which the dictionary says nothing, and several packs as
/// one publication.
struct RelationTests {
  /// Quarters of 2024/25 and 2025/26, one number each, of a made-up council; nil where there is none.
  private struct Council {
    var entries: [(id: String, more: String)]
    var numbers: [String: [String?]]

    func readings(_ ids: [String]) throws -> [Reading] {
      var log = DiagnosticLog()
      let text = entries.map { entry in
        let unit = entry.more.contains("unit:") ? "" : "unit: count, "
        return "\(entry.id): {name: \(entry.id), \(unit)polarity: none, about: children, "
          + "period: quarter\(entry.more.isEmpty ? "" : ", ")\(entry.more)}"
      }.joined(separator: "\n")
      let node = SettingsReader.read(SourceText(name: "indicators.yaml", text: text), into: &log)
      let found = try #require(node)
      let read = IndicatorDictionary.read(found, into: &log)
      let dictionary = try #require(read)
      var observations: [Observation] = []
      for (id, row) in numbers {
        for (index, number) in row.enumerated() {
          guard let decimal = number.flatMap({ ExactDecimal($0) }) else { continue }
          observations.append(
            Observation(
              indicator: id, area: Self.area.code,
              period: .quarter(financialYear: 2024 + index / 4, number: index % 4 + 1),
              value: .number(decimal.rational), places: decimal.places,
              origin: Origin(file: "f.csv", row: index + 2, column: id)))
        }
      }
      let builder = ReadingBuilder(
        dictionary: dictionary, dataset: Dataset(observations), council: Self.area,
        neighbours: [], region: nil, england: nil)
      return try ids.map { id in
        let indicator = try #require(dictionary[id])
        return try #require(builder.reading(of: indicator, target: nil))
      }
    }

    static let area = Area(
      code: AreaCode("E10000028"), dfe: "", name: "Staffordshire", level: .localAuthority)
  }

  private func withheld(_ outcome: DisclosureControl.Outcome) -> Set<String> {
    Set(outcome.withheld.map { "\($0.figure.indicator) \($0.figure.period)" })
  }

  private static let started: [String?] = ["7", "12", "9", "14", "8", "3", "9", "11"]

  @Test func `a year so far beside its quarters is found, told and protected`() throws {
    let council = Council(
      entries: [("st", ""), ("sty", "year_to_date: yes")],
      numbers: ["st": Self.started, "sty": ["7", "19", "28", "42", "8", "11", "20", "31"]])
    let outcome = DisclosureControl(.standard)
      .publishable(try council.readings(["st", "sty"]))
    #expect(outcome.problems.map(\.code) == ["A105"])
    #expect(outcome.problems[0].message.hasPrefix("'sty' is 'st' added up"))
    #expect(outcome.problems[0].hint?.contains("total_of: [st]") == true)
    let gone = withheld(outcome)
    #expect(gone.contains("st 2025-26-q2"))
    // 11 less 8 is the number: one of the two must go, and what would give that back.
    #expect(
      !gone.isDisjoint(with: ["sty 2025-26-q2", "sty 2025-26-q1"]), "\(gone.sorted())")
  }

  @Test func `what the dictionary says is not told again`() throws {
    let council = Council(
      entries: [("st", ""), ("sty", "year_to_date: yes, total_of: [st]")],
      numbers: ["st": Self.started, "sty": ["7", "19", "28", "42", "8", "11", "20", "31"]])
    let outcome = DisclosureControl(.standard)
      .publishable(try council.readings(["st", "sty"]))
    #expect(outcome.problems.isEmpty)
    #expect(withheld(outcome).count > 1)
  }

  @Test(
    arguments: [
      // Sums of one row.
      (
        ["7", "12", "9", "14", "8", "3", "9", "11"],
        ["20", "21", "22", "23", "24", "25", "26", "27"],
        ["27", "33", "31", "37", "32", "28", "35", "38"],
        "'whole' is the sum of 'first' and 'second'"
      ),
      // The last four quarters.
      (
        ["7", "12", "9", "14", "8", "3", "9", "11"],
        ["50", "61", "50", "61", "50", "61", "50", "61"],
        [nil, nil, nil, "42", "43", "34", "34", "31"], "sum of the last 4 periods of 'first'"
      ),
      // Since the beginning.
      (
        ["7", "12", "9", "14", "8", "3", "9", "11"],
        ["50", "61", "50", "61", "50", "61", "50", "61"],
        ["107", "119", "128", "142", "150", "153", "162", "173"], "'whole' is 'first' added up"
      ),
      // A stock and its flows.
      (
        ["7", "12", "9", "14", "8", "3", "9", "11"], ["6", "9", "10", "8", "7", "11", "12", "6"],
        ["61", "64", "63", "69", "70", "62", "59", "64"], "with 'first' more and 'second' less"
      ),
      // The same under two names.
      (
        ["7", "12", "9", "14", "8", "3", "9", "11"],
        ["50", "61", "50", "61", "50", "61", "50", "61"],
        ["7", "12", "9", "14", "8", "3", "9", "11"], "is the same as"
      ),
    ] as [([String?], [String?], [String?], String)])
  func `other relations are found`(
    first: [String?], second: [String?], whole: [String?], words: String
  ) throws {
    let council = Council(
      entries: [("first", ""), ("second", ""), ("whole", "")],
      numbers: ["first": first, "second": second, "whole": whole])
    let outcome = DisclosureControl(.standard)
      .publishable(try council.readings(["first", "second", "whole"]))
    #expect(outcome.problems.map(\.code) == ["A105"])
    #expect(outcome.problems.contains { $0.message.contains(words) })
    #expect(withheld(outcome).count > 1, "\(withheld(outcome))")
  }

  @Test(
    arguments: [
      // Nothing adds up in the last row.
      ["27", "33", "31", "37", "32", "28", "35", "39"],
      // Too few rows to tell it from chance.
      [nil, nil, nil, nil, nil, nil, "35", "38"],
    ] as [[String?]])
  func `chance is no relation`(whole: [String?]) throws {
    let council = Council(
      entries: [("first", ""), ("second", ""), ("whole", "")],
      numbers: [
        "first": Self.started, "second": ["20", "21", "22", "23", "24", "25", "26", "27"],
        "whole": whole,
      ])
    let outcome = DisclosureControl(.standard)
      .publishable(try council.readings(["first", "second", "whole"]))
    #expect(outcome.problems.isEmpty)
    #expect(withheld(outcome) == ["first 2025-26-q2"])
  }

  @Test func `a rate of which nobody says what it rests on goes with its numerator`() throws {
    let council = Council(
      entries: [("part", ""), ("all", ""), ("rate", "unit: per cent, places: 1")],
      numbers: [
        "part": ["7", "12", "9", "14", "8", "3", "9", "11"],
        "all": ["70", "80", "75", "90", "88", "77", "91", "85"],
        "rate": ["10.0", "15.0", "12.0", "15.6", "9.1", "3.9", "9.9", "12.9"],
      ])
    let outcome = DisclosureControl(.standard)
      .publishable(try council.readings(["all", "part", "rate"]))
    #expect(outcome.problems.map(\.code) == ["A105"])
    #expect(withheld(outcome) == ["part 2025-26-q2", "rate 2025-26-q2"])
  }

  @Test func `two packs are one publication`() throws {
    let council = Council(
      entries: [("tot", "total_of: [a, b, c]"), ("a", ""), ("b", ""), ("c", "")],
      numbers: [
        "tot": ["64", "77"], "a": ["3", "11"], "b": ["21", "22"], "c": ["40", "44"],
      ])
    let control = DisclosureControl(.standard)
    for packs in [
      [["tot", "a", "b"], ["tot", "a", "c"]], [["tot", "c"], ["tot", "b"], ["a"]],
    ] {
      let outcomes = control.publishable(
        try packs.enumerated().map { ("pack \($0.offset)", try council.readings($0.element)) })
      let gone = outcomes.reduce(into: Set<String>()) { $0.formUnion(withheld($1)) }
      let open = zip(packs, outcomes).reduce(into: Set<String>()) { open, pack in
        let own = withheld(pack.1)
        open.formUnion(pack.0.map { "\($0) 2024-25-q1" }.filter { !own.contains($0) })
      }
      #expect(gone.contains("a 2024-25-q1"))
      // Of tot, b and c at most two are printed anywhere, and what one withholds none prints.
      #expect(open.count == 2 && open.isDisjoint(with: gone), "\(open.sorted())")
    }
  }

  /// Neither the half nor its small part is printed: the whole less the other half, less what is printed
  /// of this one, is the small part.
  @Test func `a part of a part that nobody prints is protected`() throws {
    let council = Council(
      entries: [
        ("whole", "total_of: [left, right]"), ("left", "total_of: [north, south]"),
        ("right", "total_of: [east, west]"), ("north", ""), ("south", ""), ("east", ""),
        ("west", ""),
      ],
      numbers: [
        "whole": ["110", "67"], "left": ["83", "56"], "west": ["14", "6"],
      ])
    let outcome = DisclosureControl(.standard)
      .publishable(try council.readings(["whole", "left", "west"]))
    #expect(withheld(outcome).count == 1)
    #expect(
      withheld(outcome).isSubset(of: ["whole 2024-25-q2", "left 2024-25-q2", "west 2024-25-q2"]))
  }

  /// The part that both totals have is known from the first, and then the rest of the second.
  @Test func `a part of two totals that nobody prints is protected`() throws {
    let council = Council(
      entries: [
        ("one", "total_of: [both, p]"), ("two", "total_of: [both, q]"), ("both", ""), ("p", ""),
        ("q", ""),
      ],
      numbers: ["one": ["54", "58"], "p": ["21", "23"], "two": ["36", "48"]])
    let outcome = DisclosureControl(.standard).publishable(
      try council.readings(["one", "p", "two"]))
    #expect(!withheld(outcome).isEmpty)
    #expect(withheld(outcome).allSatisfy { $0.hasSuffix("2024-25-q1") })
  }
}
