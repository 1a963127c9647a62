import Analysis
import Documents
import Figures

/// Sentences about where values stand and which way they went.
enum CourseWords {
  /// "Re-referrals rose to 26.2% in 2025", with the figure bound.
  static func finding(
    _ name: String, _ values: [FigureValue], course: Direction?, newest: String
  ) -> [Inline] {
    guard let value = values.last, value.value.number != nil else {
      return [.text("\(name): no figure for \(newest)")]
    }
    let verb =
      switch course {
      case .up: changed("rose", values)
      case .down: changed("fell", values)
      case Direction.none?: "stayed at"
      case nil: "stood at"
      }
    return [
      .text("\(name) \(verb) "), .figure(ChartWords.spelt(value)), .text(" in \(newest)"),
    ]
  }

  /// A change that the printed values do not show is a slight one.
  private static func changed(_ verb: String, _ values: [FigureValue]) -> String {
    let before = values.count > 1 ? values[values.count - 2].rounded : nil
    return before == values.last?.rounded ? "\(verb) slightly to" : "\(verb) to"
  }

  /// "Two of four measures rose in 2018 and one fell".
  static func count(_ courses: [Direction?], newest: String) -> String {
    let rose = courses.count { $0 == .up }
    let fell = courses.count { $0 == .down }
    let all = ChartWords.number(courses.count)
    func counted(_ count: Int) -> String {
      count == courses.count
        ? (count == 2 ? "both measures" : "all \(all) measures")
        : "\(ChartWords.number(count)) of \(all) measures"
    }
    if rose == 0, fell == 0 { return "\(ChartWords.capitalised(all)) measures up to \(newest)" }
    if rose == 0 { return ChartWords.capitalised("\(counted(fell)) fell in \(newest)") }
    let end = fell == 0 ? "" : " and \(ChartWords.number(fell)) fell"
    return ChartWords.capitalised("\(counted(rose)) rose in \(newest)\(end)")
  }

  /// "Sefton 21.3% in 2013 to 26.2% in 2025".
  static func span(_ name: String, _ values: [FigureValue], _ slots: [ChartSlot]) -> String {
    let known = values.indices.filter { values[$0].value.number != nil }
    guard let first = known.first, let end = known.last else { return "\(name) no figures" }
    let to = "\(values[end].printed) in \(slots[end].label)"
    return first == end
      ? "\(name) \(to)" : "\(name) \(values[first].printed) in \(slots[first].label) to \(to)"
  }
}
