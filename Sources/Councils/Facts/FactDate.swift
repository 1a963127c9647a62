package import Figures

/// A date as prose gives it, to a day, a month or a year: the days that it can mean.
package struct FactDate: Hashable {
  package let days: ClosedRange<CalendarDate>

  /// Whether both can mean the same day: "2021" and "May 2021" do.
  func agrees(with other: FactDate) -> Bool { days.overlaps(other.days) }

  /// Reads "12 May 2021", "May 2021", "2021/22" and "2021-22"; words before the date are let go.
  package init?(_ text: String) {
    let words = FactWords([(text, nil)]).words
    for start in words.indices {
      if let (date, length) = Self.read(words, at: start), start + length == words.count {
        self = date
        return
      }
    }
    return nil
  }

  private init?(_ first: CalendarDate?, _ last: CalendarDate?) {
    guard let first, let last, first <= last else { return nil }
    days = first...last
  }

  /// The date that begins at a word, and how many words it takes.
  static func read(_ words: [FactWords.Word], at start: Int) -> (FactDate, Int)? {
    func text(_ offset: Int) -> String {
      start + offset < words.count ? words[start + offset].text : ""
    }
    if let day = dayNumber(text(0)), let month = month(text(1)), let year = year(text(2)),
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return FactDate(date, date).map { ($0, 3) }
    }
    if let month = month(text(0)), let year = year(text(1)) {
      let first = CalendarDate(year: year, month: month, day: 1)
      return FactDate(first, first?.adding(months: 1).adding(days: -1)).map { ($0, 2) }
    }
    guard let year = year(text(0)) else { return nil }
    if text(1) == "/" || text(1) == "-", text(2).utf8.count == 2, let second = Int(text(2)),
      second == (year + 1) % 100
    {
      return FactDate(
        CalendarDate(year: year, month: 4, day: 1), CalendarDate(year: year + 1, month: 3, day: 31)
      ).map { ($0, 3) }
    }
    let before = start > 0 ? words[start - 1].text : ""
    guard ["in", "of", "since", "during", "dated", "from", "until"].contains(before) else {
      return nil
    }
    return FactDate(
      CalendarDate(year: year, month: 1, day: 1), CalendarDate(year: year, month: 12, day: 31)
    ).map { ($0, 1) }
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year) else {
      return nil
    }
    return year
  }

  private static func dayNumber(_ text: String) -> Int? {
    var digits = text[...]
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits.removeLast(2)
      break
    }
    guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private static func month(_ text: String) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    return CalendarDate.monthNames.firstIndex { name in
      let small = name.lowercased()
      return small == text || small.prefix(3) == text || (text == "sept" && small == "september")
    }.map { $0 + 1 }
  }
}
