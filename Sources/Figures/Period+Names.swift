extension Period {
  /// Whether a person who writes `label` means this period: its long, short or id form, a date,
  /// or for a year its two calendar years, as in 2024/25 or 2024-25, with a quarter, half or term before
  /// or behind.
  package func isCalled(_ label: String) -> Bool {
    let words = label.split(separator: " ").joined(separator: " ")
    if words == long || words == short || words == id || "the \(words)" == long { return true }
    if words == end.long || step == .year && words == "\(rule) \(end.year)" { return true }
    switch self {
    case .quarter(let year, let number):
      return Self.numbered(["q", "qtr ", "quarter "], year, number).contains(words.lowercased())
    case .half(let year, let number):
      return Self.numbered(["h", "half "], year, number).contains(words.lowercased())
        || Self.halfNames(year, number).contains(words.lowercased())
    case .term(let year, let term, _):
      return Self.termNames(year, term).contains(words.lowercased())
    default: break
    }
    if case .yearEnding(let date) = self, date.month < 12 {
      return words == Self.spanningYears(date.year - 1, "/")
        || words == Self.spanningYears(date.year - 1, "-")
    }
    return false
  }

  /// Two years as files and people write them: "2022/23", "2022-23", "2022/2023".
  private static func years(_ year: Int) -> [String] {
    ["/", "-"].flatMap { [spanningYears(year, $0), "\(year)\($0)\(year + 1)"] }
  }

  /// How files and people write a part of a year: "q1 2022/23", "2022-23 qtr 1", "half 1 2022/2023".
  private static func numbered(_ words: [String], _ year: Int, _ number: Int) -> [String] {
    words.flatMap { word in
      years(year).flatMap { ["\(word)\(number) \($0)", "\($0) \(word)\(number)"] }
    }
  }

  /// "april to september 2025", "october 2025 to march 2026".
  private static func halfNames(_ year: Int, _ number: Int) -> [String] {
    number == 1
      ? ["april to september \(year)", "april \(year) to september \(year)"]
      : ["october \(year) to march \(year + 1)"]
  }

  /// "autumn term 2024/25", "2024/25 autumn", "autumn 2024".
  private static func termNames(_ year: Int, _ term: SchoolTerm) -> [String] {
    let names =
      [term.words, "the \(term.words)", term.words.replacing(" terms", with: " term")]
      + [term.words.split(separator: " ").dropLast().joined(separator: " ")]
    let calendar = term == .autumnAndSpring ? [] : ["\(term == .autumn ? year : year + 1)"]
    return names.flatMap { name in
      (years(year) + calendar).flatMap { ["\(name) \($0)", "\(name) of \($0)", "\($0) \(name)"] }
    }
  }
}
