import Foundation
import TestSupport
import Testing

/// What a first analyst met with files of figures: the finding's letter, what was typed and what is said.
struct FirstUseFiguresTests {
  private static let meeting = "2027-01-12-scrutiny-committee"
  private static let release = "Data/councils/sefton/extracts/scorecard/2026-12-14"
  private let command: Command

  init() throws {
    command = try Command(withoutProject: ())
    let begun = try command.run("init", ".", "--council", "Sefton", "--date", "2027-01-12")
    #expect(begun.status == 0, "\(begun.errors)")
  }

  private func url(_ path: String) -> URL { command.folder.url.appending(path: path) }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  private func put(_ text: String, _ path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url(path), atomically: true, encoding: .utf8)
  }

  private func add(_ entries: String) throws {
    try put(text("Data/indicators.yaml") + entries, "Data/indicators.yaml")
  }

  /// A council's own measures, each kept by a rule of periods.
  private func add(_ measures: [(id: String, rule: String)]) throws {
    try add(
      measures.map {
        "\($0.id): {name: Measure of \($0.id), unit: count, polarity: none, about: none, period: \($0.rule)}\n"
      }.joined())
  }

  // MARK: D11, dates that end a quarter

  @Test func d11_datesOfQuarterEndsAreProposedAsDatesAndRead() throws {
    let names = ["front_door", "strategy_calls", "supervisions_held", "forms_returned"]
    try add(names.map { ($0, "quarter") })
    let rows = names.map { "Measure of \($0),12,14,15,19\n" }.joined()
    try put(
      "Measure,30/06/2025,30/09/2025,31/12/2025,31/03/2026\n\(rows)", "\(Self.release)/card.csv")
    let made = try command.run("new", "extract", "\(Self.release)/card.csv")
    #expect(made.status == 0, "\(made.errors)")
    let mapping = try text("\(Self.release)/mapping.yaml")
    #expect(mapping.contains("as: date  # guess"), "\(mapping)")
    let read = try command.run("check")
    #expect(read.status == 0 && read.output.contains("4 quarters"), "\(read.output)\(read.errors)")
  }

  /// Sixteen cells of four measures under four dates were sixteen errors.
  @Test func d11_oneWrongWordIsOneFindingWithItsCountAndItsCure() throws {
    let names = ["front_door", "strategy_calls", "supervisions_held", "forms_returned"]
    try add(names.map { ($0, "quarter") })
    let rows = names.map { "Measure of \($0),12,14,15,19\n" }.joined()
    try put(
      "Measure,30/06/2025,30/09/2025,31/12/2025,31/03/2026\n\(rows)", "\(Self.release)/card.csv")
    #expect(try command.run("new", "extract", "\(Self.release)/card.csv").status == 0)
    let mapping = try text("\(Self.release)/mapping.yaml")
    for (word, code, says) in [
      (
        "year", "E072", "'30/06/2025' is no year\n"
      ),
      (
        "quarter", "E072",
        "hint: as: date, where '30/06/2025' is the last day of a period"
      ),
    ] {
      try put(
        mapping.replacing("as: date", with: "as: \(word)"), "\(Self.release)/mapping.yaml")
      let said = try command.run("check").errors
      #expect(said.split(separator: "error[\(code)]").count == 2, "\(said)")
      #expect(said.contains(says) && said.contains("and so are 3 other headings of the row"))
    }
    try put(
      mapping.replacing("as: date", with: "as: month"), "\(Self.release)/mapping.yaml")
    let said = try command.run("check").errors
    #expect(said.split(separator: "error[E050]").count == 2, "\(said)")
    #expect(
      said.contains("'front_door' is kept by 'quarter', and the file has '30/06/2025'")
        && said.contains(
          "the same of 3 other times of the file: '30/09/2025', '31/12/2025', '31/03/2026'")
        && said.contains("the same of 3 other indicators kept so")
        && said.contains(
          "hint: as: date reads days, where '30/06/2025' is the last day of a period"),
      "\(said)")
  }

  @Test func d11_aColumnOfDatesIsOneFindingHoweverManyRowsItHas() throws {
    try add([("front_door", "quarter")])
    let rows = (1...60).map { "Sefton,\(($0 % 28) + 1)/0\($0 % 9 + 1)/2025,\($0)\n" }.joined()
    try put("Council,When,Calls\n\(rows)", "\(Self.release)/calls.csv")
    try put(
      "file: calls.csv\nlayout: long\narea: {column: Council}\nperiod: {column: When, as: date}\n"
        + "take: [{columns: {Calls: front_door}}]\n", "\(Self.release)/mapping.yaml")
    let said = try command.run("check").errors
    #expect(said.split(separator: "error[E050]").count == 2, "\(said)")
    #expect(said.contains("other times of the file: ") && said.contains(" more"), "\(said)")
  }

  // MARK: D15, what a period may be

  private static let periods: [(rule: String, label: String, kind: String, printed: String)] = [
    ("calendar year", "2025", "year", "the year ending 31 December 2025"),
    ("year ending 30 June", "2025", "year", "the year ending 30 June 2025"),
    (
      "three months ending 28 February", "2026", "year", "the three months ending 28 February 2026"
    ),
    (
      "three years ending 31 March", "2022/23 - 24/25", "three years",
      "the three years ending 31 March 2025"
    ),
    ("end of quarter", "Q3 2025/26", "quarter", "31 December 2025"),
    ("academic year", "2024/25", "academic year", "the year ending 31 August 2025"),
    ("half year", "H1 2025/26", "half year", "H1 2025/26"),
    ("half year", "Oct 2025 - Mar 2026", "half year", "H2 2025/26"),
    ("half year", "30/09/2025", "date", "H1 2025/26"),
    ("term", "Autumn term 2025/26", "term", "the autumn term 2025/26"),
    ("term", "Summer 2025", "term", "the summer term 2024/25"),
    ("autumn term", "2025/26 Autumn", "term", "the autumn term 2025/26"),
    (
      "autumn and spring terms", "Autumn and spring terms 2024/25", "term",
      "the autumn and spring terms 2024/25"
    ),
    ("week", "w/e 16/01/2026", "week ending", "the week ending 16 January 2026"),
    ("week", "Week 3 2026", "week", "the week ending 18 January 2026"),
    ("week beginning", "w/c 12/01/2026", "week beginning", "the week beginning 12 January 2026"),
    ("week beginning", "12/01/2026", "week beginning", "the week beginning 12 January 2026"),
  ]

  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(0x61 + index)))
  }

  @Test func d15_eachMeasureIsPrintedWithItsOwnPeriod() throws {
    var paper = ""
    var files = ""
    for (index, item) in Self.periods.enumerated() {
      let id = "measure_\(index)"
      try add([(id, item.rule)])
      try put(
        "Council,When,Number\nSefton,\(item.label),\(100 + index)\n",
        "\(Self.release)/f\(index).csv")
      files +=
        "  - {file: f\(index).csv, layout: long, area: {column: Council}, "
        + "period: {column: When, as: \(item.kind)}, take: [{columns: {Number: \(id)}}]}\n"
      paper += "\nOf \(Self.letter(index)): {{ \(id).latest }}, {{ \(id).period }}.\n"
    }
    try put("files:\n\(files)", "\(Self.release)/mapping.yaml")
    let path = "Data/councils/sefton/meetings/\(Self.meeting)/03-performance.md"
    let ids = Self.periods.indices.map { "measure_\($0)" }.joined(separator: ", ")
    try put(text(path).replacing("indicators: [", with: "indicators: [\(ids), ") + paper, path)
    let built = try command.run("build")
    #expect(built.status == 0, "\(built.errors)")
    let printed = try text("Output/sefton/\(Self.meeting)/public/03-performance.md")
    for (index, item) in Self.periods.enumerated() {
      #expect(
        printed.contains("Of \(Self.letter(index)): \(100 + index), \(item.printed)."),
        "\(item.rule): \(printed.split(separator: "\n").first { $0.contains("Of \(Self.letter(index)):") } ?? "")"
      )
    }
  }

  // MARK: C13, a second file of a release

  @Test func c13_aSecondFileIsAddedAndItsLabelsCanBeCopiedWhole() throws {
    let label =
      "Children who received a conviction, a final warning or a reprimand, or a youth caution during the year"
    let source = "Data/extracts/made-up/2026-01"
    let head =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
      + "old_la_code,new_la_code,la_name"
    let place =
      "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,343,E08000014,Sefton"
    for name in ["one", "two"] {
      try put(
        "\(head),kind,\(name)_number\n\(place),\"\(label)\",7\n\(place),All of them,9\n",
        "\(source)/\(name).csv")
    }
    #expect(try command.run("new", "extract", "\(source)/one.csv").status == 0)
    let added = try command.run("new", "extract", "\(source)/two.csv")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("added to \(source)/mapping.yaml"), "\(added.output)")
    let mapping = try text("\(source)/mapping.yaml")
    #expect(mapping.contains("- file: \"one.csv\"") && mapping.contains("- file: \"two.csv\""))
    #expect(!mapping.contains("..."), "\(mapping)")
    #expect(mapping.split(separator: "#   \"\(label)\"").count == 3, "\(mapping)")
  }
}
