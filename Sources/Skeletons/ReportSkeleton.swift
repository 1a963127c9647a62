import Councils
import Diagnostics
import Figures
import Houses
import Packs
import Papers

/// A first draft of a report in the form of a house style: every field that the house asks for, in
/// its order, with sentences that are true whatever the figures are.
struct ReportSkeleton {
  private let house: HouseStyle
  private let figures: [FigureChoice.Chosen]
  private let councilName: String
  private var kind = PaperKind.report
  /// The day of the meeting, of a paper that is no report.
  private var meeting: CalendarDate?
  /// The words and measures of a paper that a new project begins with; nil for a list of figures.
  private var starter: (paper: StarterPaper, found: StarterMeasures)?

  init(
    _ files: SkeletonMaker.CouncilFiles, cutOff: CalendarDate, inputs: ProjectInputs
  ) throws(SkeletonMaker.Failure) {
    var log = DiagnosticLog()
    let choice = FigureChoice(files, cutOff: cutOff, inputs: inputs, into: &log)
    guard !log.hasErrors else { throw .project(log) }
    self.init(house: files.house, figures: choice.indicators, of: files.council.name)
  }

  init(house: HouseStyle, figures: [FigureChoice.Chosen], of councilName: String) {
    self.house = house
    self.figures = figures
    self.councilName = councilName
  }

  /// A paper that is no report, in the form that its kind has in the house. It prints no figures.
  init(_ kind: PaperKind, house: HouseStyle, meeting: CalendarDate, of councilName: String) {
    self.init(house: house.form(of: kind), figures: [], of: councilName)
    self.kind = kind
    self.meeting = meeting
  }

  /// A paper that a new project begins with, in the form of the house.
  init(house: HouseStyle, _ paper: StarterPaper, _ found: StarterMeasures, of councilName: String) {
    self.init(house: house, figures: [], of: councilName)
    starter = (paper, found)
  }

  /// What the author should know about the draft.
  var notes: [String] {
    if kind == .minutes {
      return ["'meeting_of' is the day of this meeting; write that of the meeting that they are of"]
    }
    return kind == .report && figures.isEmpty
      ? ["no release under Data has a figure for \(councilName) yet; the report prints none"] : []
  }

  /// The file's text.
  ///
  /// - Parameter paper: the file. Its recommendation is named after it, because the reports of a
  ///   meeting have no two of one name.
  func text(title: String, of paper: PaperName) -> String {
    var front = ["title: \(SettingsText.value(title))"]
    let wanted = house.header.fields.filter {
      !HouseStyle.meetingFields.contains($0) && $0 != "title"
    }
    if kind != .report { front.append("kind: \(kind.rawValue)") }
    var written: Set<String> = ["title"]
    for field in wanted where written.insert(field).inserted {
      let open = house.checks.classification.flatMap { $0.field == field ? $0.open : nil }
      let day = field == "meeting_of" ? meeting?.iso : nil
      front.append("\(field): \(open ?? day ?? Self.headerValue(of: field))")
    }
    if written.insert("exempt").inserted { front.append("exempt: no") }
    if kind == .report { front += silences }
    let indicators = starter.map { $0.paper.indicators($0.found) } ?? figures.map(\.id)
    if !indicators.isEmpty {
      front.append("indicators: [\(indicators.joined(separator: ", "))]")
    }
    var body: [String] = []
    for field in house.fields where written.insert(field.id).inserted {
      guard field.requirement != .mayBeLeftOut else { continue }
      if let lines = Self.settings(of: field, in: paper) { front += lines }
      if let text = self.body(of: field) { body.append(text) }
    }
    let optional = house.fields.filter { $0.requirement == .mayBeLeftOut }.map(heading)
    if !optional.isEmpty {
      front.append("# Sections that may be added: \(optional.joined(separator: "; ")).")
    }
    if house.hasBody, kind == .report { body.append(narrative) }
    return "---\n" + front.joined(separator: "\n") + "\n---\n" + body.joined(separator: "\n")
  }

  /// What a house without a place for a date, an author or a recommendation leaves unsaid.
  private var silences: [String] {
    let names = Set(house.header.fields + house.fields.map(\.id))
    // What members are asked to look at is as good as a recommendation.
    let asks = ["recommendations", "focus_for_scrutiny"]
    var silenced: [(findings: [any Problem], what: String)] = []
    if !names.contains("date") {
      silenced.append((NoDateRule.Finding.samples, "the date of the meeting"))
    }
    if names.isDisjoint(with: ["report_of", "report_by", "report_author", "contact"]) {
      silenced.append((NoAuthorRule.Finding.samples, "whose report it is"))
    }
    if names.isDisjoint(with: asks) {
      silenced.append((NoRecommendationRule.Finding.samples, "a recommendation"))
    }
    guard !silenced.isEmpty else { return [] }
    return ["silence:"]
      + silenced.flatMap { findings, what in
        findings.flatMap { finding in
          [
            "  - rule: \(finding.code)",
            "    reason: The house style \(house.id) has no place for \(what).",
          ]
        }
      }
  }

  /// What stands in the front matter for a field of the blocks; nil for a field of the body.
  private static func settings(of field: HouseField, in paper: PaperName) -> [String]? {
    switch field.kind {
    case .recommendations:
      return [
        "recommendations:",
        "  note-\(paper.stem.dropFirst(3)): That the committee notes the information set out in this report.",
      ]
    case .rows(let labels, _, _):
      return ["\(field.id):"] + labels.map { "  \(SettingsText.key($0)): None" }
    case .grid(let grid):
      let choices = grid.choices.map { choice in
        "\(choice.key): \(SettingsText.value(neutral(among: choice.options.map(\.word))))"
      }
      let answers = choices + grid.questions.map { "\($0.key): no" }
      return ["\(field.id): {\(answers.joined(separator: ", "))}"]
    case .prose: return isShort(field.id) ? ["\(field.id): \(headerValue(of: field.id))"] : nil
    case .details(let details):
      return ["\(field.id):"]
        + details.map { "  \(SettingsText.key($0.key)): \(headerValue(of: $0.key))" }
    case .signatures: return ["\(field.id): [\(headerValue(of: "report_of"))]"]
    case .extracts: return nil
    }
  }

  private func body(of field: HouseField) -> String? {
    switch field.kind {
    case .prose where !Self.isShort(field.id):
      "# \(heading(of: field))\n\n\(prose(of: field))\n"
    case .grid:
      "# \(heading(of: field))\n\nThe report sets out information and proposes no change.\n"
    default: nil
    }
  }

  /// The field's label as a heading, without what stands in parentheses and the colon; where that
  /// could be read as something else, the words of its name.
  private func heading(of field: HouseField) -> String {
    var depth = 0
    var label = ""
    for character in field.label {
      if character == "(" { depth += 1 }
      if depth == 0 { label.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    label = label.split(separator: " ").joined(separator: " ")
    while label.hasSuffix(":") || label.hasSuffix(" ") { label.removeLast() }
    let isPlain = label.allSatisfy { $0.isLetter || $0.isNumber || " ,;’'–-&?/".contains($0) }
    if isPlain, label.first?.isLetter == true, house.field(headed: label)?.id == field.id {
      return label
    }
    let name = field.id.replacing("_", with: " ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private func prose(of field: HouseField) -> String {
    if let words = KindWords.of(field.id, in: kind) { return words }
    if field.id == "summary" { return summary }
    if field.requirement == .requiredOrNone { return "None." }
    switch field.id {
    case "reasons", "purpose", "reason":
      return
        "The report lets the committee consider how services for children in {{ council.name }} "
        + "are performing."
    default: return "The report sets out information and proposes no change."
    }
  }

  /// Few words, so that it stays within any house's limit.
  private var summary: String {
    if let starter { return starter.paper.summary(starter.found) }
    guard !figures.isEmpty else {
      return "This report was prepared for the meeting of {{ meeting.committee }} on "
        + "{{ meeting.date }}. It prints no figures."
    }
    let lines = figures.prefix(3).map { "- {{ \($0.id).name }}: \(Self.value(of: $0))." }
    return
      "These are figures for {{ council.name }} that were published by "
      + "{{ meeting.data_cut_off }}:\n\n" + lines.joined(separator: "\n")
  }

  /// What stands under a heading of the author's own.
  private var narrative: String {
    if let starter { return starter.paper.body(starter.found) }
    let heading =
      ["The figures", "What the figures show", "Figures for this meeting"]
      .first { house.field(headed: $0) == nil } ?? "The figures of this report"
    guard !figures.isEmpty else {
      return "# \(heading)\n\nNo figures were available for this report.\n"
    }
    let lines = figures.map { figure in
      figure.hasPrevious
        ? "- {{ \(figure.id).name }}: \(Self.value(of: figure)), against "
          + "{{ \(figure.id).previous }} ({{ \(figure.id).previous_period }})."
        : "- {{ \(figure.id).name }}: \(Self.value(of: figure))."
    }
    let annual = figures.filter(\.isAnnual).map(\.id)
    let table =
      annual.isEmpty
      ? ""
      : "\nThe table shows the same measures over time.\n\n"
        + "{% table \(annual.joined(separator: ", ")) periods: 5 %}\n"
    return
      "# \(heading)\n\nEach line gives the newest published figure, and the one before it.\n\n"
      + lines.joined(separator: "\n") + "\n" + table
  }

  private static func value(of figure: FigureChoice.Chosen) -> String {
    "{{ \(figure.id).latest }} ({{ \(figure.id).period }})"
  }

  /// The word that commits nobody to anything, where there is one.
  private static func neutral(among words: [String]) -> String {
    for word in ["neutral", "none", "no", "not applicable"] where words.contains(word) {
      return word
    }
    return words.last ?? ""
  }

  /// Fields that a paper prints in a line.
  private static func isShort(_ field: String) -> Bool {
    [
      "contact", "author", "officer", "report_of", "report_by", "portfolio", "wards", "sponsor",
    ].contains {
      field == $0 || field.hasPrefix("\($0)_") || field.hasSuffix("_\($0)")
    }
  }

  /// A value that holds for any council: the post that the Children Act gives each of them, all
  /// wards, and no to what is asked.
  private static func headerValue(of field: String) -> String {
    switch field {
    case "key_decision", "forward_plan", "exempt": "no"
    case "wards": "All"
    case "portfolio": "[Children’s services]"
    case "presented_by", "response_of": "Director of Children’s Services"
    default: isShort(field) || field == "lead" ? "Director of Children’s Services" : "None"
    }
  }
}
