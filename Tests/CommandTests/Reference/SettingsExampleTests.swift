import Councils
import Diagnostics
import Extracts
import Figures
import Houses
import Indicators
import Papers
import Settings
import Skeletons
import TestSupport
import Testing

/// Every key of every settings file has a line on the page of reference, and its example can be read:
/// a file is put together for each key and given to the reader of its kind. A reader that asks for a key
/// without a line stops the test at once (see `Fields`).
struct SettingsExampleTests {
  @Test(arguments: SettingsFile.all.map(\.kind))
  func everyKeyHasALineAndAnExample(kind: String) throws {
    let file = try #require(SettingsFile.all.first { $0.kind == kind })
    var keys: [(place: String, key: SettingsKey)] = []
    switch file.content {
    case .table(let table): keys = table.columns.map { (file.file, $0) }
    case .settings(let form):
      keys = form.shapes.flatMap { shape in shape.keys.map { (shape.place, $0) } }
    }
    #expect(!keys.isEmpty)
    for (place, key) in keys {
      #expect(!key.meaning.isEmpty && !key.meaning.hasSuffix("."), "\(place): \(key.name)")
      #expect(!key.meaning.contains("\n"), "\(place): \(key.name)")
      // A column that may be empty shows it so.
      if case .textOrEmpty = key.form { continue }
      #expect(!SettingsExample.value(of: key).isEmpty, "\(place): \(key.name)")
    }
  }

  @Test(arguments: SettingsFile.withSchemas.map(\.kind))
  func everyExampleIsRead(kind: String) throws {
    let file = try #require(SettingsFile.all.first { $0.kind == kind })
    let examples = SettingsExample.files(of: try #require(file.form))
    #expect(examples.count > 5)
    for example in examples {
      let log = Self.read(Self.suited(example.text, kind), as: kind)
      // A word that does not suit the other keys is still one that the key takes.
      let errors = log.sorted()
        .filter { $0.severity == .error && (example.isOwn || $0.code.hasPrefix("S")) }
        .map { "\($0.code) \($0.problem.message)" }
      #expect(errors == [], "\(kind), \(example.path):\n\(example.text)")
    }
  }

  /// The table of each kind is read as its example stands, with each allowed word, and with each cell blank
  /// that may be; one that must hold something is refused where it does not.
  @Test(arguments: SettingsFile.all.filter { $0.form == nil }.map(\.kind))
  func everyTableIsReadAsItIsDescribed(kind: String) throws {
    let file = try #require(SettingsFile.all.first { $0.kind == kind })
    guard case .table(let table) = file.content else { return }
    let example = table.columns.map { SettingsExample.value(of: $0) }
    #expect(Self.errors(kind, table, example) == [], "\(example)")
    for (index, column) in table.columns.enumerated() {
      var cells = example
      cells[index] = ""
      // What else must be there or must not, where a cell is blank, is no matter of the column.
      let said = Self.errors(kind, table, cells)
      #expect(
        said.isEmpty != column.isFilled || said.allSatisfy { $0.hasPrefix("P") },
        "\(kind) \(column.name): \(said)")
      guard case .word(let words) = column.form else { continue }
      for word in words {
        cells[index] = word
        #expect(!Self.errors(kind, table, cells).contains { $0.contains("'\(word)'") }, "\(word)")
      }
      cells[index] = "nonsense"
      #expect(!Self.errors(kind, table, cells).isEmpty, "\(kind) \(column.name)")
    }
  }

  private static func errors(_ kind: String, _ table: SettingsTable, _ cells: [String]) -> [String]
  {
    var log = DiagnosticLog()
    var rows = [cells]
    // The region of the example, and the neighbour.
    if kind == "areas" { rows.append(["E12000002", "", "North West", "region", "", "", "", ""]) }
    let text = ([table.columns.map(\.name)] + rows)
      .map { $0.joined(separator: ",") + "\n" }.joined()
    guard let file = ReceivedText(name: "\(kind).csv", bytes: Array(text.utf8)).file(into: &log)
    else { return ["no text"] }
    switch kind {
    case "areas": _ = AreaTable.read(file, into: &log)
    case "neighbours":
      let known = AreaTable(
        areas.areas + [
          Area(code: AreaCode("E08000015"), dfe: "344", name: "Wirral", level: .localAuthority)
        ])
      _ = StatisticalNeighbours.read(file, known, into: &log)
    case "bank-holidays": _ = BankHolidays.read(file, into: &log)
    case "recommendations": _ = RecommendationTracker.read(file, into: &log)
    default: _ = Target.read(file, rated, into: &log)
    }
    return log.sorted().filter { $0.severity == .error }.map { "\($0.code) \($0.problem.message)" }
  }

  /// A dictionary whose measure may have a target.
  private static let rated: IndicatorDictionary = {
    var log = DiagnosticLog()
    let text =
      "rereferral: {name: Re-referrals, unit: per cent, polarity: lower is better, period: on 31 March}\n"
    let root = SettingsReader.read(SourceText(name: "indicators.yaml", text: text), into: &log)
    return root.flatMap { IndicatorDictionary.read($0, into: &log) } ?? IndicatorDictionary([])
  }()

  /// An example with what it needs beside it and no key of its own can give.
  private static func suited(_ text: String, _ kind: String) -> String {
    switch kind {
    case "house":
      return text.replacing(
        "field: legal, label: Legal implications, must: required, lead",
        with: "field: recommendations, label: To do, must: required, lead")
    case "mapping":
      return text.replacing(
        "columns: F to N, as: quarter, in_title", with: "columns: F, as: quarter, in_title"
      ).replacing("indicators: {names:", with: "indicators: {column: Measure, names:")
    case "council":
      return text.replacing("codes: {gss: E08000014}", with: "codes: {gss: E08000014, dfe: 343}")
    case "report":
      let more =
        text.contains("recommendations:") ? "" : "recommendations: {note: That it is noted.}\n"
      // The head of a paper of another kind asks for what the house's own does not.
      let asked = [
        "minutes": "meeting_of: 2026-01-27", "note": "report_of: Head of Service",
        "programme": "report_of: Head of Service", "presentation": "presented_by: Head of Service",
        "response": "response_of: Cabinet",
      ]
      let other = asked.first { text.contains("kind: \($0.key)\n") }?.value
      return text + more + (other ?? "key_decision: no") + "\n"
    case "tables":
      guard text.contains("columns: {share: ") else { return text }
      let wide = text.replacing(
        "columns: {share: ", with: "columns: {posts: Posts, staff: Staff, share: ")
      return wide.contains("derive: posts +")
        ? wide : wide.replacing("\"17.5\"]", with: "\"17.5\", \"1\"]")
    default: return text
    }
  }

  /// What the reader of a kind says of a text.
  static func read(_ text: String, as kind: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    let source = SourceText(
      name: kind == "report" ? "04-performance.md" : "\(kind).yaml",
      text: kind == "indicators" ? text + parts : text)
    switch kind {
    case "council":
      let reader = CouncilReader(
        areas: areas, neighbours: StatisticalNeighbours([]), bankHolidays: [],
        houses: ["standard"])
      _ = reader.read(id: "sefton", source, targets: [], into: &log)
    case "meeting":
      _ = MeetingReader.read(id: "2026-03-17-overview-and-scrutiny", source, into: &log)
    case "house": _ = HouseStyleReader.read(id: "sefton", source, into: &log)
    case "report":
      let report = SourceText(name: source.name, text: "---\n\(text)---\nWords.\n")
      if let house = house(into: &log), let name = PaperName(file: source.name) {
        _ = ReportSourceReader(house: house).read(name, report, into: &log)
      }
    default:
      switch kind {
      case "indicators":
        let root = SettingsReader.read(source, into: &log)
        if let root { _ = IndicatorDictionary.read(root, into: &log) }
      case "mapping":
        let root = SettingsReader.read(source, into: &log)
        if let root { _ = ExtractMapping.read(root, dictionary(), into: &log) }
      case "facts": _ = DeclaredFigures(facts: source, tables: nil, into: &log)
      case "tables": _ = DeclaredFigures(facts: facts, tables: source, into: &log)
      default: break
      }
    }
    return log
  }

  /// The indicators that others name.
  private static let parts = [
    "cla_count", "cla_boys", "cla_girls", "population_0_17", "rereferral",
    "referral_count", "cla_start_count", "cla_cease_count",
  ].map { id in
    "\(id): {name: \(id), unit: count, polarity: none, period: on 31 March}\n"
  }.joined()

  private static func dictionary() -> IndicatorDictionary {
    var log = DiagnosticLog()
    let root = SettingsReader.read(SourceText(name: "indicators.yaml", text: parts), into: &log)
    return root.flatMap { IndicatorDictionary.read($0, into: &log) } ?? IndicatorDictionary([])
  }

  private static let facts = SourceText(
    name: "facts.yaml",
    text:
      "vacant: {value: \"9\", source: Words, about: none}\nagency: {value: \"1\", source: Words, about: none}\n"
  )

  private static let areas = AreaTable([
    Area(
      code: AreaCode("E08000014"), dfe: "343", name: "Sefton", level: .localAuthority,
      region: AreaCode("E12000002")),
    Area(code: AreaCode("E12000002"), dfe: "", name: "North West", level: .region),
  ])

  /// A house that asks for all that a report can be asked for.
  private static func house(into log: inout DiagnosticLog) -> HouseStyle? {
    let text = """
      name: Sefton
      paragraphs: none
      recommendations: none
      header: none
      blocks:
        - {field: recommendations, label: Recommendations, must: may be left out}
        - {field: legal, label: Legal, must: may be left out, sign_off: Principal Solicitor}
        - {field: climate, label: Climate, must: may be left out, grid: {caption: A, question: B, choose: {effect: {negative: Bad}}}}
        - body
      checks:
        consult_when: {spend_over: £1000, grid: climate, then: legal}
        key_decision: {field: key_decision, notice_days: 28}

      """
    return HouseStyleReader.read(
      id: "sefton",
      SourceText(
        name: "house.yaml",
        text: text.replacing("header: none", with: "header: [{Key decision: key_decision}]")),
      into: &log)
  }
}
