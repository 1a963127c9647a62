import Figures
import Indicators

/// Years, and averages over three years or three months.
extension PeriodLabel {
  /// `2025`, `mid-2025`, or a year by its end: `Year ending March 2025`.
  static func year(_ words: [String]) -> Result<ReportingTime, Fault> {
    if words.count > 2, words[0] == "year", ["ending", "ended", "to"].contains(words[1]) {
      return yearEnding(Array(words.dropFirst(2)))
    }
    if words.count > 1, words[0] == "ye" || words[0] == "y/e" {
      return yearEnding(Array(words.dropFirst()))
    }
    var word = words.count == 2 && words[0] == "mid" ? words[1] : words.first ?? ""
    if word.hasPrefix("mid-") { word = String(word.dropFirst(4)) }
    guard words.count == 1 || words.first == "mid", let year = fourDigits(word) else {
      return .failure(.notA(.year))
    }
    return .success(.year(year))
  }

  /// The last day of a year of which the month, or the day, is said.
  private static func yearEnding(_ words: [String]) -> Result<ReportingTime, Fault> {
    if case .success(let day) = date(words, nil) { return .success(.day(day)) }
    let parts = words.flatMap { $0.split(separator: "-") }.map(String.init)
    guard parts.count == 2, let month = month(parts[0]), let year = year(parts[1]) else {
      return .failure(.notA(.year))
    }
    return .success(.day(lastOfMonth(month, of: year)))
  }

  static func spanningYear(_ words: [String], _ kind: Kind) -> Result<ReportingTime, Fault> {
    guard words.count == 1 else { return .failure(.notA(kind)) }
    return spanning(words[0], kind).map {
      kind == .academicYear ? .academicYear($0) : .financialYear($0)
    }
  }

  /// The first year of `2018/19`, `2018-19`, `2018/2019`, `18/19`, `201819`.
  static func spanning(_ word: String, _ kind: Kind) -> Result<Int, Fault> {
    var parts = word.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
    if parts.count == 1, word.utf8.count == 6 {
      parts = [String(word.prefix(4)), String(word.suffix(2))]
    }
    guard parts.count == 2, let first = year(parts[0]), let second = year(parts[1]) else {
      return .failure(.notA(kind))
    }
    let follows =
      parts[1].utf8.count == 2 ? (first + 1) % 100 == second % 100 : first + 1 == second
    return follows ? .success(first) : .failure(.yearsDoNotFollow)
  }

  /// The last day of three years that follow one another, of calendar or financial years.
  static func threeYears(_ words: [String]) -> Result<ReportingTime, Fault> {
    let fault = Result<ReportingTime, Fault>.failure(.notA(.threeYears))
    let parts = words.map { $0 == "to" ? "-" : $0 }.joined().split(separator: "-")
      .map(String.init)
    guard parts.count == 2 else { return fault }
    if let first = year(parts[0]), let last = year(parts[1]) {
      guard last == first + 2 else { return .failure(.yearsDoNotFollow) }
      return .success(.average(ending: lastOfMonth(12, of: last), months: 36))
    }
    guard case .success(let first) = spanning(parts[0], .threeYears),
      case .success(let last) = spanning(parts[1], .threeYears)
    else { return fault }
    guard last == first + 2 else { return .failure(.yearsDoNotFollow) }
    return .success(.average(ending: lastOfMonth(3, of: last + 1), months: 36))
  }

  /// The last day of three months that follow one another; the year may stand once, behind both.
  static func threeMonths(_ words: [String]) -> Result<ReportingTime, Fault> {
    let parts = words.flatMap { $0.split(whereSeparator: { $0 == "-" || $0 == "/" }) }
      .map(String.init).filter { $0 != "to" }
    guard parts.count == 3 || parts.count == 4, let first = month(parts[0]),
      let last = month(parts[parts.count - 2]), let end = year(parts[parts.count - 1]),
      last == (first + 1) % 12 + 1
    else { return .failure(.notA(.threeMonths)) }
    if parts.count == 4 {
      guard let begin = year(parts[1]), begin == (first > last ? end - 1 : end) else {
        return .failure(.notA(.threeMonths))
      }
    }
    return .success(.average(ending: lastOfMonth(last, of: end), months: 3))
  }
}
