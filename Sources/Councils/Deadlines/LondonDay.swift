package import Figures

/// Which day it is in London, from the seconds of the Unix clock.
package enum LondonDay {
  /// Summer time runs from one in the morning, Greenwich time, of the last Sunday in March to that of
  /// the last Sunday in October (Summer Time Order 2002).
  package static func day(atSecond second: Int) -> CalendarDate {
    let year = CalendarDate(dayNumber: floorDivide(second, 86_400)).year
    let start = lastSunday(month: 3, year) * 86_400 + 3_600
    let end = lastSunday(month: 10, year) * 86_400 + 3_600
    let isSummer = start <= second && second < end
    return CalendarDate(dayNumber: floorDivide(second + (isSummer ? 3_600 : 0), 86_400))
  }

  private static func lastSunday(month: Int, _ year: Int) -> Int {
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return 0 }
    // Monday is 0 and Sunday 6.
    return last.dayNumber - (last.weekday.rawValue + 1) % 7
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}
