package import Figures

/// A time as a file gives it: digits and the word beside them.
package enum ReportingTime: Sendable, Hashable {
  /// A calendar or reporting year.
  case year(Int)
  /// A year that begins in April, September (academic) or on 6 April (tax), by the year in which
  /// it begins.
  case financialYear(Int)
  case academicYear(Int)
  case taxYear(Int)
  /// Quarter 1 is April to June of the year in which the financial year begins.
  case financialQuarter(Int, number: Int)
  case month(year: Int, number: Int)
  /// The day of a count, or the last day of a period.
  case day(CalendarDate)
  /// Three or thirty-six months up to and including a day, over which a value is averaged.
  case average(ending: CalendarDate, months: Int)
  /// The seven days up to a day.
  case week(ending: CalendarDate)
  /// Half 1 is April to September of the year in which the financial year begins.
  case half(Int, number: Int)
  /// A term of the school year that begins in September of the year.
  case term(Int, SchoolTerm)
  /// A time that no indicator is kept by: quarters of school years and of tax years.
  case other

  /// A quarter of a calendar year, whose quarter 1 is January to March: the last of the financial year
  /// that began the April before.
  package static func calendarQuarter(_ year: Int, number: Int) -> ReportingTime {
    number == 1
      ? .financialQuarter(year - 1, number: 4) : .financialQuarter(year, number: number - 1)
  }

  /// A week by its number in a year of ISO 8601, which begins with the week of the first Thursday; nil
  /// where the year has no such week.
  package static func week(_ year: Int, number: Int) -> ReportingTime? {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4), (1...53).contains(number) else {
      return nil
    }
    let end = fourth.adding(days: 6 - fourth.weekday.rawValue + 7 * (number - 1))
    // The Thursday of a week says whose it is.
    return end.adding(days: -3).year == year ? .week(ending: end) : nil
  }
}

/// What a year, quarter, month or day in a file means for an indicator. The raw value is the word of the
/// dictionary.
package struct PeriodRule: RawRepresentable, Sendable, Hashable, CaseIterable {
  package let rawValue: String
  private let kind: Kind

  /// A month stands for its last day.
  private enum Kind: Sendable, Hashable {
    case on(month: Int)
    case yearEnding(month: Int)
    case threeYearsEnding(month: Int)
    case threeMonthsEnding(month: Int)
    case quarter, endOfQuarter, month, rollingThreeMonths, half, term
    case week(isCalledByStart: Bool)
    case yearlyTerm(SchoolTerm)
  }

  private init(_ rawValue: String, _ kind: Kind) {
    self.rawValue = rawValue
    self.kind = kind
  }

  /// Nil for any word that no indicator is kept by.
  package init?(rawValue: String) {
    guard let found = Self.byWord[rawValue] else { return nil }
    self = found
  }

  package static let onMarch31 = on(3)
  package static let onSeptember30 = on(9)
  package static let yearEndingMarch31 = yearEnding(3)
  package static let yearEndingAugust31 = yearEnding(8)
  package static let yearEndingSeptember30 = yearEnding(9)
  package static let quarter = PeriodRule("quarter", .quarter)
  package static let month = PeriodRule("month", .month)
  /// A count on the last day of each quarter.
  package static let endOfQuarter = PeriodRule("end of quarter", .endOfQuarter)
  /// Seven days, by the last of them.
  package static let week = PeriodRule("week", .week(isCalledByStart: false))
  /// Seven days, by the first of them.
  package static let weekBeginning = PeriodRule("week beginning", .week(isCalledByStart: true))
  /// April to September, October to March.
  package static let halfYear = PeriodRule("half year", .half)
  /// The terms of a school year in turn.
  package static let term = PeriodRule("term", .term)
  /// An average over three months that is worked out anew each month.
  package static let rollingThreeMonths = PeriodRule(
    "rolling three months", .rollingThreeMonths)

  /// The usual ones first, then those of the other months.
  package static let allCases: [PeriodRule] = {
    let usual = [
      onMarch31, onSeptember30, yearEndingMarch31, yearEndingAugust31, yearEndingSeptember30,
      quarter,
      month, endOfQuarter, PeriodRule("calendar year", .yearEnding(month: 12)),
      PeriodRule("academic year", .yearEnding(month: 8)), week, weekBeginning, halfYear, term,
    ]
    let terms = SchoolTerm.allCases.map(yearly)
    let others = (1...12).flatMap { month in
      [
        on(month), yearEnding(month), ending("three months", month, Kind.threeMonthsEnding),
        ending("three years", month, Kind.threeYearsEnding),
      ]
    }
    return usual + terms + [rollingThreeMonths] + others.filter { !usual.contains($0) }
  }()

  private static let byWord: [String: PeriodRule] = {
    var table: [String: PeriodRule] = [:]
    for rule in allCases { table[rule.rawValue] = rule }
    return table
  }()

  /// One term of each school year.
  package static func yearly(_ term: SchoolTerm) -> PeriodRule {
    PeriodRule(term.words, .yearlyTerm(term))
  }

  private static func on(_ month: Int) -> PeriodRule {
    PeriodRule("on \(lastDay(month))", .on(month: month))
  }

  private static func yearEnding(_ month: Int) -> PeriodRule {
    ending("year", month, Kind.yearEnding)
  }

  private static func ending(
    _ span: String, _ month: Int, _ kind: (Int) -> Kind
  ) -> PeriodRule {
    PeriodRule("\(span) ending \(lastDay(month))", kind(month))
  }

  /// "31 March", and "28 February", which stands for 29 in a leap year.
  private static func lastDay(_ month: Int) -> String {
    "\(CalendarDate.days(inMonth: month, of: 2025)) \(CalendarDate.monthNames[month - 1])"
  }

  /// The period that a time means; nil where the rule has no meaning for it, such as a quarter for
  /// an indicator kept by the year.
  package func period(of time: ReportingTime) -> Period? {
    if case .day(let date) = time { return period(endingOn: date) }
    if case .average(let date, let months) = time {
      return period(endingOn: date).flatMap { period in
        if case .average(_, months, _) = period { period } else { nil }
      }
    }
    switch (kind, time) {
    case (.week(let isCalledByStart), .week(let end)):
      return .week(ending: end, isCalledByStart: isCalledByStart)
    case (.half, .half(let year, let number)):
      return .half(financialYear: year, number: number)
    case (.term, .term(let year, let term)):
      return term == .autumnAndSpring
        ? nil : .term(academicYear: year, term, isYearly: false)
    case (.yearlyTerm(let wanted), .term(let year, let term)):
      return term == wanted ? .term(academicYear: year, term, isYearly: true) : nil
    case (.quarter, .financialQuarter(let year, let number)):
      return .quarter(financialYear: year, number: number)
    case (.endOfQuarter, .financialQuarter(let year, let number)):
      return .quarterEnd(financialYear: year, number: number)
    case (.month, .month(let year, let number)): return .month(year: year, number: number)
    case (.rollingThreeMonths, .month(let year, let number)):
      return .average(
        ending: Period.month(year: year, number: number).end, months: 3, isYearly: false)
    default: return lastDay(of: time).flatMap(period(endingOn:))
    }
  }

  /// Whether a time has no period of the rule and is none that was meant for it: a file of all terms has
  /// the others beside the one that an indicator is kept by.
  package func passesOver(_ time: ReportingTime) -> Bool {
    guard case .term(_, let term) = time else { return false }
    switch kind {
    case .yearlyTerm(let wanted): return term != wanted
    case .term: return term == .autumnAndSpring
    default: return false
    }
  }

  /// Whether the value belongs to a day and not to the time up to it.
  package var isSnapshot: Bool {
    switch kind {
    case .on, .endOfQuarter: true
    default: false
    }
  }

  /// The period of the rule that ends on the last day of another.
  package func period(endingWith other: Period) -> Period? { period(endingOn: other.end) }

  /// The last day of the year that a time names; nil where the year that is meant is another's.
  private func lastDay(of time: ReportingTime) -> CalendarDate? {
    guard let month else { return nil }
    func end(_ year: Int) -> CalendarDate? {
      CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    }
    switch time {
    case .year(let year): return end(year)
    case .financialYear(let year):
      // The day that lies in the financial year; a year of other months is another year.
      guard isSnapshot || month == 3 else { return nil }
      return end(month <= 3 ? year + 1 : year)
    case .academicYear(let year):
      guard isSnapshot || month == 7 || month == 8 else { return nil }
      return end(month <= 8 ? year + 1 : year)
    case .taxYear, .financialQuarter, .month, .day, .average, .week, .half, .term, .other:
      return nil
    }
  }

  /// The period whose last day is given; nil where none of the rule ends on that day.
  private func period(endingOn date: CalendarDate) -> Period? {
    if case .week(let isCalledByStart) = kind {
      return .week(ending: date, isCalledByStart: isCalledByStart)
    }
    guard date.day == CalendarDate.days(inMonth: date.month, of: date.year),
      month == nil || month == date.month
    else { return nil }
    let isFirst = date.month <= 3
    let year = isFirst ? date.year - 1 : date.year
    let number = isFirst ? 4 : (date.month - 1) / 3
    switch kind {
    case .on: return .day(date)
    case .yearEnding: return .yearEnding(date)
    case .threeYearsEnding: return .average(ending: date, months: 36, isYearly: true)
    case .threeMonthsEnding: return .average(ending: date, months: 3, isYearly: true)
    case .quarter:
      return date.month.isMultiple(of: 3) ? .quarter(financialYear: year, number: number) : nil
    case .endOfQuarter:
      return date.month.isMultiple(of: 3) ? .quarterEnd(financialYear: year, number: number) : nil
    case .month: return .month(year: date.year, number: date.month)
    case .rollingThreeMonths: return .average(ending: date, months: 3, isYearly: false)
    case .week(let isCalledByStart):
      return .week(ending: date, isCalledByStart: isCalledByStart)
    case .half:
      return date.month == 9 || date.month == 3
        ? .half(financialYear: year, number: number / 2) : nil
    case .term: return Self.term(endingOn: date, isYearly: false)
    case .yearlyTerm(let wanted):
      guard case .term(let year, let term, _)? = Self.term(endingOn: date, isYearly: true)
      else { return nil }
      let isMeant = wanted == term || wanted == .autumnAndSpring && term == .spring
      return isMeant ? .term(academicYear: year, wanted, isYearly: true) : nil
    }
  }

  /// The term that ends on a day, by the last day of its month.
  private static func term(endingOn date: CalendarDate, isYearly: Bool) -> Period? {
    [SchoolTerm.autumn, .spring, .summer].lazy.map {
      .term(
        academicYear: date.month > 8 ? date.year : date.year - 1, $0, isYearly: isYearly)
    }.first { $0.end == date }
  }

  /// The month at whose end the periods of the rule end each year; nil for one that has several a year.
  private var month: Int? {
    switch kind {
    case .on(let month), .yearEnding(let month), .threeYearsEnding(let month),
      .threeMonthsEnding(let month):
      month
    case .quarter, .endOfQuarter, .month, .week, .rollingThreeMonths, .half, .term, .yearlyTerm:
      nil
    }
  }
}
