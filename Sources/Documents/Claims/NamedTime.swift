import Figures

/// A time that a sentence names: 2024, 2023/24, Q2 2025/26, H1 2025/26, autumn term 2024/25, March 2024,
/// 30 September 2025.
struct NamedTime {
  let tokens: Range<Int>
  let span: Span

  enum Span {
    case year(Int)
    /// From April of the year to March, or a school year.
    case twoYears(Int)
    case quarter(Int, Int)
    case half(Int, Int)
    case term(Int, SchoolTerm)
    case month(Int, Int)
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = ["sept": 9]
    for (index, name) in CalendarDate.monthNames.enumerated() {
      months[name.lowercased()] = index + 1
      months[String(name.lowercased().prefix(3))] = index + 1
    }
    return months
  }()
  /// Whether a word is the name of a month.
  static func isMonth(_ word: String) -> Bool { word.count > 3 && months[word] != nil }

  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  /// The time that begins at an index; nil where none does.
  init?(in sentence: ClaimSentence, at index: Int) {
    let passage = sentence.passage
    func token(_ index: Int) -> ProseToken? {
      sentence.tokens.contains(index) ? passage.tokens[index] : nil
    }
    /// A year, and whether it is two, with the index after it.
    func year(_ index: Int) -> (year: Int, isTwo: Bool, end: Int)? {
      guard let first = token(index), first.isYear, let year = first.whole,
        sentence.figure(at: index) == nil
      else { return nil }
      if let mark = token(index + 1), ["/", "-", "\u{2013}"].contains(mark.text),
        !mark.hasSpaceBefore, let rest = token(index + 2), !rest.hasSpaceBefore,
        let second = rest.whole, second == (year + 1) % 100 || second == year + 1
      {
        return (year, true, index + 3)
      }
      return (year, false, index + 1)
    }
    if let found = year(index) {
      span = found.isTwo ? .twoYears(found.year) : .year(found.year)
      tokens = index..<found.end
      return
    }
    let word = sentence.word(index)
    /// The two years behind a part of them, which an "of" may part from it.
    func years(_ index: Int, _ marks: Set<String> = ["of", "in"]) -> (first: Int, end: Int)? {
      guard let found = year(marks.contains(sentence.word(index)) ? index + 1 : index),
        found.isTwo
      else { return nil }
      return (found.year, found.end)
    }
    if word == "q" || word == "h", let number = token(index + 1)?.whole,
      (1...(word == "q" ? 4 : 2)).contains(number)
    {
      guard let found = years(index + 2, ["of", "in", ",", "("]) else { return nil }
      span = word == "q" ? .quarter(found.first, number) : .half(found.first, number)
      tokens = index..<found.end
      return
    }
    if sentence.word(index + 1) == "quarter", let number = Self.ordinals[word] {
      guard let found = years(index + 2) else { return nil }
      span = .quarter(found.first, number)
      tokens = index..<found.end
      return
    }
    if sentence.word(index + 1) == "half", let number = Self.ordinals[word], number < 3,
      let found = years(index + 2)
    {
      span = .half(found.first, number)
      tokens = index..<found.end
      return
    }
    if let (term, end) = Self.term(in: sentence, at: index), let found = years(end) {
      span = .term(found.first, term)
      tokens = index..<found.end
      return
    }
    var start = index
    if token(index)?.kind == .number, let day = token(index)?.whole, (1...31).contains(day) {
      start += 1
    }
    guard let found = year(start + 1), !found.isTwo, let month = Self.months[sentence.word(start)]
    else { return nil }
    span = .month(found.year, month)
    tokens = index..<found.end
  }

  /// "autumn term", "autumn and spring terms", and the index behind.
  private static func term(in sentence: ClaimSentence, at index: Int) -> (SchoolTerm, Int)? {
    let first = sentence.word(index)
    for (term, words) in terms where words[0] == first && sentence.has(words, at: index) {
      return (term, index + words.count)
    }
    return nil
  }

  /// Each term with its words, which are looked for at every word of a sentence.
  private static let terms = SchoolTerm.allCases.map { term in
    (term: term, words: term.words.split(separator: " ").map(String.init))
  }

  /// Whether a person may mean this period by the time.
  func fits(_ period: Period) -> Bool {
    switch span {
    case .year(let year):
      return period.step == .year
        ? period.end.year == year : period.start.year == year || period.end.year == year
    case .twoYears(let year):
      switch period {
      case .quarter(let first, _), .quarterEnd(let first, _): return first == year
      case .half(let first, _), .term(let first, _, _): return first == year
      case .month(let own, let month): return own == (month > 3 ? year : year + 1)
      case .day, .yearEnding, .average, .week:
        let day = period.end
        return (day.year == year && day.month > 3) || (day.year == year + 1 && day.month < 10)
      }
    case .quarter(let year, let number):
      let quarter = Period.quarter(financialYear: year, number: number)
      return quarter.start <= period.end && period.end <= quarter.end
    case .half(let year, let number):
      let half = Period.half(financialYear: year, number: number)
      return half.start <= period.end && period.end <= half.end
    case .term(let year, let term):
      guard case .term(let own, let other, _) = period else {
        let whole = Period.term(academicYear: year, term, isYearly: true)
        return whole.start <= period.end && period.end <= whole.end
      }
      return own == year && other == term
    case .month(let year, let month):
      let whole = Period.month(year: year, number: month)
      if period.step == .year { return whole.start <= period.end && period.end <= whole.end }
      return period.start <= whole.end && whole.start <= period.end
    }
  }

  /// Whether the time names one kind of period that the other cannot be, such as a quarter of a figure
  /// by year.
  func isWithin(_ period: Period) -> Bool {
    switch (span, period) {
    case (.quarter, .yearEnding), (.month, .yearEnding), (.quarter, .average), (.month, .average),
      (.half, .yearEnding), (.half, .average), (.term, .yearEnding), (.term, .average):
      period.step == .year
    default: false
    }
  }
}

extension NamedTime {
  /// Whether the time has ended before a period begins.
  func isBefore(_ period: Period) -> Bool {
    switch span {
    case .year(let year), .twoYears(let year), .quarter(let year, _), .month(let year, _),
      .half(let year, _), .term(let year, _):
      year < period.start.year
    }
  }
}
