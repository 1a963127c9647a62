package import Figures

extension Period {
  /// The next period of the same kind; `count` of them, back where negative.
  package func stepped(by count: Int) -> Period {
    switch self {
    case .day, .yearEnding, .average(_, _, isYearly: true), .term(_, _, isYearly: true):
      return adding(years: count)
    case .half(let year, let number):
      let halves = year * 2 + number - 1 + count
      return .half(financialYear: halves / 2, number: halves % 2 + 1)
    case .term(let year, let term, isYearly: false):
      let terms = year * 3 + term.rawValue - 1 + count
      return SchoolTerm(rawValue: terms % 3 + 1).map {
        .term(academicYear: terms / 3, $0, isYearly: false)
      } ?? self
    case .quarter(let year, let number):
      let quarters = year * 4 + number - 1 + count
      return .quarter(financialYear: quarters / 4, number: quarters % 4 + 1)
    case .quarterEnd(let year, let number):
      let quarters = year * 4 + number - 1 + count
      return .quarterEnd(financialYear: quarters / 4, number: quarters % 4 + 1)
    case .month(let year, let number):
      let months = year * 12 + number - 1 + count
      return .month(year: months / 12, number: months % 12 + 1)
    case .average(let end, let months, isYearly: false):
      return .average(ending: end.addingMonthEnds(count), months: months, isYearly: false)
    case .week(let end, let isCalledByStart):
      return .week(ending: end.adding(days: 7 * count), isCalledByStart: isCalledByStart)
    }
  }
}
