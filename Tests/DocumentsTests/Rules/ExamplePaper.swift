import Diagnostics
import Documents
import Figures

/// The lines of an example as a finished paper: names between double brackets are the figures below,
/// and a heading stands a level lower, under the title, as houses print the sections of a report.
struct ExamplePaper {
  let codes: [String]

  init(_ text: String, of place: String) {
    var log = DiagnosticLog()
    let source = SourceText(name: place, text: text)
    let read = MarkdownReader.read(Self.expanded(source), into: &log)
    var blocks = TableCaptions.attach(to: RawHTML.strip(from: read, in: place, log: &log))
    if !place.hasPrefix("Templates/") {
      for index in blocks.indices {
        guard case .heading(var heading) = blocks[index].content else { continue }
        heading.level += 1
        blocks[index].content = .heading(heading)
      }
      blocks.insert(Sample.heading(1, "Performance"), at: 0)
    }
    Rules.check(
      CheckedPaper(
        DocumentFinisher.finish(Document(title: "Performance", blocks: blocks)), in: place,
        courses: Courses()),
      into: &log)
    codes = log.codes
  }

  private static func expanded(_ source: SourceText) -> MarkedText {
    var text = MarkedText()
    let written = String(decoding: source.bytes, as: UTF8.self)
    var rest = written[...]
    func range(_ part: Substring) -> SourceRange {
      let lower = written.utf8.distance(from: written.startIndex, to: part.startIndex)
      return source.range(lower, lower + part.utf8.count)
    }
    while let open = rest.firstRange(of: "{{ "), let close = rest.firstRange(of: " }}") {
      text.append(range(rest[..<open.lowerBound]))
      let tag = rest[open.lowerBound..<close.upperBound]
      text.insert(value(String(rest[open.upperBound..<close.lowerBound])), for: range(tag))
      rest = rest[close.upperBound...]
    }
    text.append(range(rest))
    return text
  }

  private static func value(_ name: String) -> Insertion.Content {
    let name = name.split(separator: " | ").map(String.init)
    let filter = name.count > 1 ? name[1] : ""
    return switch (name[0], filter) {
    case ("cla_rate.latest", _): figure("cla_rate", "92")
    case ("rereferral.latest", "places: 0"): figure("rereferral", "26%")
    case ("rereferral.latest", _): figure("rereferral", "26.2%")
    case ("rereferral.england", _): figure("rereferral", "22.1%", area: "E92000001")
    case ("turnover.latest", _): figure("turnover", "15.0%", period: "2025-26-q3")
    case ("turnover.previous", _): figure("turnover", "16.0%", period: "2025-26-q2")
    case ("turnover.change", _):
      figure("turnover", "1 percentage point", period: "2025-26-q3", measure: "change")
    case ("turnover.change_percent", _):
      figure("turnover", "7%", period: "2025-26-q3", measure: "change_percent")
    case ("turnover.england", _):
      figure("turnover", "11.8%", area: "E92000001", period: "2025-26-q2")
    case ("turnover.england_period", _): .text("Q2 2025/26")
    case ("phase_1_cost", _): figure("phase_1_cost", "£2.3m", measure: "fact")
    case ("phase_2_cost", _): figure("phase_2_cost", "£1.1m", measure: "fact")
    case ("home_cost", _): figure("home_cost", "£640,000", measure: "fact")
    case ("sw_agency.latest", _): figure("sw_agency", "29.0%")
    case ("sw_agency_fte.latest", _): figure("sw_agency_fte", "12")
    case ("contacts.latest", _): figure("contacts", "1,204")
    case ("cla.latest", _): figure("cla", "506")
    case ("practice_managers.latest", _): figure("practice_managers", "7")
    case ("schools.movement", _): figure("schools", "rose by 12%", measure: "change")
    case ("police.movement", _): figure("police", "rose by 10%", measure: "change")
    case ("rereferral.trend", _): .text("fell by 3.3 percentage points to 26.2%")
    case ("report.title", _): .text("Performance")
    case ("meeting.committee", _): .text("Children's Services Scrutiny Committee")
    default: .text("no value of the name \(name[0])")
    }
  }

  private static func figure(
    _ indicator: String, _ printed: String, area: String = "E08000014",
    period: String = "year-to-2025-03-31", measure: String = "value"
  ) -> Insertion.Content {
    .figure(
      Figure(
        id: FigureID(indicator: indicator, area: area, period: period, measure: measure),
        printed: printed, origins: [Origin(file: "a.csv", row: 2, column: "x")]))
  }

  /// Every figure of the council fell, re-referrals for the better; the gap to England narrowed.
  private struct Courses: FigureCourses {
    let histories = [
      history(
        "rereferral", "re-referrals within twelve months", ["30.1", "28.4", "26.2"], "22.1", "22"),
      history("sw_agency", "agency social worker rate", ["31.0", "30.2", "29.0"]),
      history("sw_vacancy", "social worker vacancy rate", ["19.0", "18.1", "17.2"]),
      history("sw_agency_fte", "agency social workers", ["20", "15", "12"], unit: .count),
    ]

    /// Over the three years to March 2025, the newest beside England.
    private static func history(
      _ id: String, _ name: String, _ numbers: [String], _ england: String? = nil,
      _ target: String? = nil, unit: Unit = .perCent
    ) -> FigureHistory {
      let percent = unit == .perCent ? "%" : ""
      let format = FigureFormat(unit: unit, places: unit == .perCent ? 1 : 0)
      func value(_ year: Int, _ number: String) -> FigureHistory.Value? {
        guard let end = CalendarDate(iso: "\(year)-03-31") else { return nil }
        return FigureHistory.Value(
          period: .yearEnding(end), number: ExactDecimal(number)?.rational,
          format: format, absence: nil)
      }
      let from = CalendarDate(iso: "2024-04-01")
      return FigureHistory(
        indicator: id, name: name, unit: unit, isHigherBetter: unit == .perCent ? false : nil,
        own: numbers.enumerated().compactMap { value(2023 + $0.offset, $0.element) },
        others: england.flatMap { value(2025, $0) }.map { [.england: [$0]] } ?? [:],
        sides: ["E92000001": .england],
        aim: target.flatMap { text in
          guard let number = ExactDecimal(text)?.rational, let from else { return nil }
          return FigureHistory.Aim(
            lowest: number, highest: number, printed: text + percent, from: from)
        })
    }

    func isOwn(_ id: FigureID) -> Bool { id.area == "E08000014" }

    func course(of id: FigureID) -> FigureCourse? {
      FigureCourse(
        name: id.indicator, way: .down, from: "2023/24", to: "2024/25",
        ratio: Rational(8) / Rational(9), isBetter: id.indicator == "cla_rate" ? nil : true)
    }

    func course(between one: FigureID, and other: FigureID) -> FigureCourse? { course(of: one) }
    func gap(of id: FigureID, to comparator: FigureID) -> FigureCourse? { course(of: id) }
    func isTrend(_ id: FigureID, _ way: FigureCourse.Way) -> Bool? { way == .down }
  }
}
