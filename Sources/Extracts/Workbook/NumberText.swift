internal import Figures

/// Numbers of a workbook as the text that they stand for.
///
/// A workbook keeps numbers in binary, so 274.65 may be written 274.65000000000003. Fifteen digits
/// count, which is what a spreadsheet shows at most; the rest is rounded half-up away.
enum NumberText {
  /// The digits of a number that counts, its sign and where its point stands.
  struct Digits {
    var isNegative = false
    /// Without leading zeros; empty for zero.
    var digits: [UInt8] = []
    /// How many of the digits stand behind the point; below zero, how many zeros follow them.
    var places = 0
    /// Whether it was written with a point or an exponent, as binary fractions are.
    var isFraction = false
  }

  /// Reads what XML schema calls a double: sign, digits, point, exponent. Nil for anything else,
  /// and for numbers beyond thirty digits before or behind the point.
  static func digits(_ bytes: ArraySlice<UInt8>) -> Digits? {
    var number = Digits()
    var rest = bytes
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      number.isNegative = sign == 0x2D
      rest.removeFirst()
    }
    var count = 0
    var hasPoint = false
    while let byte = rest.first {
      if (0x30...0x39).contains(byte) {
        count += 1
        guard count <= 400 else { return nil }
        if byte != 0x30 || !number.digits.isEmpty { number.digits.append(byte) }
        if hasPoint { number.places += 1 }
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard count > 0 else { return nil }
    number.isFraction = hasPoint
    if let byte = rest.first {
      guard byte | 0x20 == 0x65 else { return nil }
      rest.removeFirst()
      guard rest.count <= 5, let exponent = Int(String(decoding: rest, as: UTF8.self)) else {
        return nil
      }
      number.isFraction = true
      number.places -= exponent
    }
    if number.isFraction { round(&number) }
    guard number.places <= 30, number.digits.count - number.places <= 30 else { return nil }
    return number
  }

  /// Rounds to fifteen digits, half-up, and drops the zeros that this leaves behind the point.
  private static func round(_ number: inout Digits) {
    guard number.digits.count > 15 else { return }
    let isUp = number.digits[15] >= 0x35
    number.places -= number.digits.count - 15
    number.digits.removeLast(number.digits.count - 15)
    if isUp {
      var index = 14
      while index >= 0, number.digits[index] == 0x39 {
        number.digits[index] = 0x30
        index -= 1
      }
      if index >= 0 {
        number.digits[index] += 1
      } else {
        number.digits[0] = 0x31
        number.places -= 1
      }
    }
    while number.places > 0, number.digits.last == 0x30 {
      number.digits.removeLast()
      number.places -= 1
    }
  }

  /// The number as CSV has it: `-0.88`, `61500`.
  static func text(_ number: Digits) -> String {
    var out: [UInt8] = number.isNegative && !number.digits.isEmpty ? [0x2D] : []
    let whole = number.digits.count - number.places
    if whole <= 0 { out.append(0x30) }
    if whole > 0 { out += number.digits.prefix(whole) }
    if number.places < 0, !number.digits.isEmpty {
      out += Array(repeating: 0x30, count: -number.places)
    }
    if number.places > 0 {
      out.append(0x2E)
      if whole < 0 { out += Array(repeating: 0x30, count: -whole) }
      out += number.digits.suffix(min(number.places, number.digits.count))
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A number as days and seconds of a day, rounded to the second; nil where it is negative or
  /// beyond the calendar of a workbook.
  static func moment(_ number: Digits) -> (days: Int, seconds: Int)? {
    guard !number.isNegative || number.digits.isEmpty,
      number.digits.count - number.places <= 7
    else { return nil }
    var days = 0
    let whole = number.digits.count - max(number.places, 0)
    for index in 0..<max(whole, 0) { days = days * 10 + Int(number.digits[index] - 0x30) }
    for _ in 0..<max(-number.places, 0) { days *= 10 }
    // Up to fifteen digits behind the point; further ones are less than a second.
    var above = 0
    var below = 1
    for place in 0..<min(max(number.places, 0), 12) {
      let index = whole + place
      below *= 10
      above = above * 10 + (index < 0 ? 0 : Int(number.digits[index] - 0x30))
    }
    let seconds = (above * 86_400 * 2 + below) / (below * 2)
    let moment = seconds == 86_400 ? (days + 1, 0) : (days, seconds)
    return moment.0 <= 2_958_465 ? moment : nil
  }

  /// The day of a serial number; nil for 29 February 1900, which spreadsheets count and no calendar
  /// has, and for days before the first.
  static func date(days: Int, is1904: Bool) -> CalendarDate? {
    // Day 0 of the epoch of 1904 is 1 January; day 1 of the other is 1 January 1900.
    if is1904 { return CalendarDate(dayNumber: days - 24_107) }
    guard days >= 1, days != 60 else { return nil }
    return CalendarDate(dayNumber: days - (days < 60 ? 25_568 : 25_569))
  }

  /// Hours and minutes, with seconds only where there are any: `01:10`, `36:30`.
  static func clock(_ seconds: Int) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
