internal import Diagnostics
internal import Figures
internal import Indicators

/// What the proposals for the files of one release have taken of the dictionary, and the entries that
/// they draft for measures that it does not have. One value goes from file to file, so that no
/// indicator is guessed twice.
package struct IndicatorDrafts: Sendable {
  /// The indicators that stand in a mapping of the release already.
  package var taken: Set<String>
  package private(set) var entries: [Entry] = []

  /// The most entries that are drafted for one file: a longer list is nobody's to look through.
  static let limit = 60

  package init(taken: Set<String> = []) { self.taken = taken }

  /// An entry for `indicators.yaml`, of which only the name is certain.
  package struct Entry: Sendable, Hashable {
    package let id: String
    let name: String
    let unit: Unit
    let places: Int
    let about: Subject
    let period: String
    let source: String

    /// The lines of the entry, each guess marked.
    package var lines: [String] {
      [
        "\(id):", "  name: \(YAMLText.quoted(name))",
        "  unit: \(unit.rawValue)  # guess: by its words and cells",
        "  places: \(places)  # guess: as many as its cells have",
        "  polarity: none  # or: higher is better, or: lower is better",
        "  about: \(about.rawValue)  # guess: whom it counts, children, staff or none",
        "  period: \(period)  # guess: by the headings",
        "  source: \(YAMLText.quoted(source))  # guess: write the title of the publication",
      ]
    }
  }

  /// A measure as a file has it.
  struct Measure {
    /// What people call it: a label, or the heading of a column.
    let name: String
    /// What else says something of it, such as the labels of its rows.
    var context = ""
    /// What the file's own description says of its unit; mostly nothing.
    var unit = ""
    /// Some of its cells.
    let cells: [Cell]
    let kind: PeriodLabel.Kind
    let time: ReportingTime?
    /// Whether a title says the day, and no other is there to say how often it comes.
    var isOneDay = false
  }

  /// Drafts an entry and gives its id, which the dictionary does not have yet.
  mutating func add(_ measure: Measure, to dictionary: IndicatorDictionary, source: String)
    -> String
  {
    let words = "\(measure.name) \(measure.unit) \(measure.context)".lowercased()
    let unit = Self.unit(words, measure.cells)
    let id = id(for: measure.context.isEmpty ? measure.name : "\(measure.context) \(measure.name)")
    {
      dictionary[$0] != nil
    }
    taken.insert(id)
    let name = measure.context.isEmpty ? measure.name : "\(measure.name), \(measure.context)"
    entries.append(
      Entry(
        id: id, name: YAMLText.line(name.replacing("_", with: " ")), unit: unit,
        places: unit == .count ? 0 : Self.places(measure.cells, unit),
        about: Self.about(words, unit),
        period: Self.period(words, measure), source: source))
    return id
  }

  /// Small letters, digits and underscores, told apart by a number where that is needed.
  private func id(for text: String, isKnown: (String) -> Bool) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "_" {
        slug.append("_")
      }
    }
    var words = slug.split(separator: "_")
    while words.count > 1, words.joined(separator: "_").utf8.count > 40 { words.removeLast() }
    var stem = String(words.joined(separator: "_").prefix(40))
    if !IndicatorDictionary.isID(stem) { stem = stem.isEmpty ? "measure" : "m_\(stem)" }
    var number = 1
    var id = stem
    while isKnown(id) || taken.contains(id) {
      number += 1
      id = "\(stem)_\(number)"
    }
    return id
  }

  private static func unit(_ words: String, _ cells: [Cell]) -> Unit {
    func says(_ parts: String...) -> Bool { parts.contains(where: words.contains) }
    if says("per 10,000", "per 10000", "per_10000") { return .perTenThousand }
    if cells.contains(where: { $0.kind == .percentage || $0.text.hasSuffix("%") })
      || says("%", "per cent", "percent", "proportion", "pct", "share of")
    {
      return .perCent
    }
    if says("£", "spend", "cost ", "expenditure")
      || cells.contains(where: { $0.text.contains("£") })
    {
      return .pounds
    }
    if says("fte") { return .fte }
    if says("caseload") { return .cases }
    if says("average days", "(days)", "in days", "number of days") { return .days }
    if says("(weeks)", "in weeks") { return .weeks }
    if says("(months)", "in months") || cells.contains(where: isDuration) {
      return .months
    }
    // Nothing that is counted is below zero.
    let isBelowZero = cells.contains { $0.text.hasPrefix("-") && $0.text.count > 1 }
    return places(cells, .ratio) == 0 && !isBelowZero ? .count : .ratio
  }

  private static func isDuration(_ cell: Cell) -> Bool {
    cell.kind == .duration || cell.text.contains(/^[0-9]{1,2}:[0-9]{2}$/)
  }

  /// The most digits behind the point, up to two.
  private static func places(_ cells: [Cell], _ unit: Unit) -> Int {
    let places = cells.compactMap { cell -> Int? in
      let text = cell.text.hasSuffix("%") ? String(cell.text.dropLast()) : cell.text
      guard let (number, _) = NumberReader.decimal(text.replacing(",", with: "")) else {
        return nil
      }
      return cell.kind == .percentage ? max(number.places - 2, 0) : number.places
    }
    return min(places.max() ?? (unit == .perCent ? 1 : 0), 2)
  }

  private static func about(_ words: String, _ unit: Unit) -> Subject {
    if unit == .pounds { return .none }
    let staff = ["worker", "staff", "agency", "vacanc", "caseload", "turnover", "fte"]
    return staff.contains(where: words.contains) ? .staff : .children
  }

  private static func period(_ words: String, _ measure: Measure) -> String {
    switch measure.kind {
    case .quarter, .calendarQuarter: return PeriodRule.quarter.rawValue
    case .month: return PeriodRule.month.rawValue
    case .academicYear: return PeriodRule.yearEndingAugust31.rawValue
    case .threeYears:
      guard case .average(let end, _)? = measure.time, end.month == 12 else {
        return "three years ending 31 March"
      }
      return "three years ending 31 December"
    case .threeMonths: return PeriodRule.rollingThreeMonths.rawValue
    case .halfYear: return PeriodRule.halfYear.rawValue
    case .term:
      // The two together have a rule of their own.
      guard case .term(_, .autumnAndSpring)? = measure.time else { return PeriodRule.term.rawValue }
      return PeriodRule.yearly(.autumnAndSpring).rawValue
    case .week, .weekEnding: return PeriodRule.week.rawValue
    case .weekBeginning: return PeriodRule.weekBeginning.rawValue
    case .date:
      if case .week? = measure.time { return PeriodRule.week.rawValue }
      guard case .day(let day)? = measure.time else { return PeriodRule.quarter.rawValue }
      if measure.isOneDay {
        let rule = Period.day(day).rule
        if PeriodRule(rawValue: rule) != nil { return rule }
      }
      return day.month.isMultiple(of: 3) ? PeriodRule.quarter.rawValue : PeriodRule.month.rawValue
    case .year, .financialYear:
      if words.contains("30 september") { return PeriodRule.onSeptember30.rawValue }
      return words.contains("31 march") && !words.contains("year ending")
        ? PeriodRule.onMarch31.rawValue : PeriodRule.yearEndingMarch31.rawValue
    }
  }

  /// The text of a file of drafts; nil where there are none.
  package var text: String? {
    guard !entries.isEmpty else { return nil }
    let head = [
      "# Drafts for measures that no indicator of Data/indicators.yaml fits. Nothing here is read:",
      "# look at each word that says 'guess' and move the entries that are wanted into that file.",
    ]
    return (head + entries.flatMap { [""] + $0.lines }).joined(separator: "\n") + "\n"
  }
}
