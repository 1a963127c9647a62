import Analysis
import Councils
import Diagnostics
import Documents
import Figures
import Houses
import Indicators
import Papers
import Settings
import Templating
import TestSupport
import Testing

/// Every field that a template may ask for is answered, and with what it declares.
struct RecordFieldsTests {
  /// What a record says of a field that it does not know.
  private static let noAnswers: Set<String> = [
    "no such field", "there is no such fact", "the table has no such row",
    "the table has no such column",
  ]

  /// The paths of the fields below a value that are not answered or answered by another kind.
  private func faults(
    _ value: TemplateValue, as type: TemplateType, called path: String
  ) -> [String] {
    switch (type.present, value) {
    case (.record(let type), .record(let record)):
      type.fields.flatMap { field in
        let value = record.value(of: field.name, argument: Self.argument(of: field))
        return faults(value, as: field.type, called: "\(path).\(field.name)")
      }
    // What says that it is never absent must not be: its hint would be of no use.
    case (_, .absent(let reason)):
      Self.noAnswers.contains(reason) ? [path] : type.canBeAbsent ? [] : ["\(path) is absent"]
    case (.text, .text), (.whole, .whole), (.date, .date), (.figure, .figure), (.flag, .flag),
      (.phrase, .phrase), (.list, .list), (.blocks, .blocks), (.style, .style),
      (.picture, .picture):
      []
    default: ["\(path) is no \(type.words)"]
    }
  }

  private static func argument(of field: RecordType.Field) -> String? {
    switch field.argument {
    case nil: nil
    case .text(_, let example)?: example
    case .oneOf(let words)?: words.first
    }
  }

  private func faults<Record: FixedRecord>(of record: Record) -> [String] {
    #expect(!Record.type.fields.isEmpty)
    return faults(.record(record), as: .record(Record.type), called: Record.type.name)
  }

  @Test func `an indicator answers all its fields`() throws {
    #expect(faults(of: IndicatorRecord(try reading())) == [])
    let meeting = try #require(CalendarDate(iso: "2024-06-30"))
    #expect(faults(of: IndicatorRecord(try reading(), meeting: meeting)) == [])
    #expect(faults(of: IndicatorRecord(try reading(from: 2024))) == [])
    let age = IndicatorRecord(try reading(), meeting: meeting).value(of: "age", argument: nil)
    guard case .whole(91) = age else {
      Issue.record("from 31 March to 30 June: \(age)")
      return
    }
  }

  @Test func `a field asked with a text that names nothing says what it knows`() throws {
    let record = IndicatorRecord(try reading())
    guard case .unknownArgument(let known) = record.value(of: "at", argument: "1901") else {
      Issue.record("1901 is no period of the indicator")
      return
    }
    #expect(known == ["2023", "2024"])
  }

  @Test func `the meeting, its front sheet and its letter answer all their fields`() throws {
    let meeting = try meeting()
    #expect(faults(of: MeetingRecord(meeting)) == [])
    var sheet = FrontSheetRecord.Sheet()
    sheet.membership = [Block(.paragraph([.text("Members")]))]
    #expect(faults(of: FrontSheetRecord(meeting, sheet)) == [])
    let letter = try #require(meeting.letter)
    let form = try #require(DateForm.allCases.first)
    #expect(
      faults(
        of: LetterRecord(letter, of: meeting, dates: form, titles: [:], notice: [], form: .html))
        == [])
  }

  @Test func `the council, its reports and its pages answer all their fields`() throws {
    #expect(faults(of: CouncilRecord(council)) == [])
    let report = ReportRecord(title: "Workforce")
    #expect(faults(of: report) == [])
    #expect(faults(of: PlacedReportRecord(report: report, item: 4, notice: [])) == [])
    #expect(faults(of: PlacedReportRecord(report: report, item: nil, notice: [])) == [])
    let sheet = try #require(StyleSheet(rules: "p { color: black }"))
    #expect(
      faults(
        of: PageRecord(
          title: "Workforce", description: "A report.", content: [], navigation: [], footer: [],
          style: sheet)) == [])
  }

  @Test func `declared facts and tables answer by the names that the council gave them`() {
    var log = DiagnosticLog()
    let declared = DeclaredFigures(
      facts: SourceText(
        name: "facts.yaml", text: "budget:\n  value: £1.5m\n  source: Budget book 2025/26\n"),
      tables: SourceText(name: "tables.yaml", text: PublishedTables.westSussex), into: &log)
    #expect(log.isEmpty && declared.isWhole)
    let values = declared.values(area: "E10000032")
    let vocabulary = ReportVocabulary.narrative(indicators: [], declared: declared)
    let names = vocabulary.names.filter { values[$0.name] != nil }
    #expect(names.count == values.count && names.count > 2)
    for name in names {
      #expect(
        values[name.name].map { faults($0, as: name.type, called: name.name) } == [])
    }
  }

  /// No row may be called as a field that every table has.
  @Test func `the fields of every table are the names that no row may have`() throws {
    var log = DiagnosticLog()
    let declared = DeclaredFigures(
      facts: nil,
      tables: SourceText(name: "tables.yaml", text: PublishedTables.westSussex), into: &log)
    let names = ReportVocabulary.narrative(indicators: [], declared: declared).names
    let type = try #require(names.first { $0.name == "establishment" }).type
    guard case .record(let table) = type else {
      Issue.record("a declared table is a record")
      return
    }
    #expect(
      Array(table.fields.map(\.name).prefix(DeclaredTable.ownFields.count))
        == DeclaredTable.ownFields)
    #expect(table.fields.count > DeclaredTable.ownFields.count)
  }

  // MARK: What the records are made of

  private var council: Council {
    Council(
      id: "northfold", name: "Northfold", area: Self.area, region: nil, england: nil,
      neighbours: [], neighbourModel: "", jurisdiction: .england, houseStyle: "standard",
      notice: "", disclosure: .standard, dataNoOlderThan: nil,
      workingDays: WorkingDays(closed: []), targets: [])
  }

  private static let area = Area(
    code: AreaCode("A"), dfe: "", name: "Northfold", level: .localAuthority)

  private func meeting() throws -> Meeting {
    var log = DiagnosticLog()
    let text = SourceText(
      name: "meeting.yaml",
      text: """
        committee: Scrutiny Committee
        date: 2026-03-17
        data_cut_off: 2026-03-01
        issued: 2026-03-09
        letter:
          from: Director of Law
          reason: the figures came late
          encloses: [04-workforce.md]
        agenda:
          - report: 04-workforce.md
        """)
    return try #require(MeetingReader.read(id: "2026-03-17-scrutiny", text, into: &log))
  }

  private func reading(from first: Int = 2023) throws -> PublishableReading {
    var log = DiagnosticLog()
    let text = SourceText(
      name: "indicators.yaml",
      text: """
        posts:
          name: Posts
          unit: count
          places: 0
          polarity: none
          about: staff
          period: year ending 31 March
        """)
    let node = try #require(SettingsReader.read(text, into: &log))
    let dictionary = try #require(IndicatorDictionary.read(node, into: &log))
    let indicator = try #require(dictionary["posts"])
    let all = [(2023, "110"), (2024, "120")]
    let observations = try all.filter { $0.0 >= first }.map { year, value in
      Observation(
        indicator: "posts", area: Self.area.code,
        period: try #require(indicator.period.period(of: .year(year))),
        value: .number(try #require(ExactDecimal(value)).rational), places: nil,
        origin: Origin(file: "a.csv", row: year, column: "posts"))
    }
    let builder = ReadingBuilder(
      dictionary: dictionary, dataset: Dataset(observations), council: Self.area, neighbours: [],
      region: nil,
      england: Area(code: AreaCode("E"), dfe: "", name: "England", level: .localAuthority))
    let reading = try #require(builder.reading(of: indicator, target: nil))
    return try #require(DisclosureControl(.standard).publishable(reading))
  }
}
