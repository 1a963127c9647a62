import Settings

/// A time of the clock, as a clerk writes it and as the program keeps it.
package enum ClockTime {
  /// What a text of another form is told.
  static let wanted =
    "a time such as '18:30' or '6.30 pm'; a time without am or pm has two digits of hours, as in '09:30'"

  /// Every text that is read fits it; what `text` says is read fits it too.
  static let pattern =
    "^(([01][0-9]|2[0-3])[:.][0-5][0-9]|(0?[1-9]|1[0-2])([:.][0-5][0-9])? ?[aApP]\\.?[mM]\\.?"
    + "|midday|noon|12 noon)$"

  /// "18:30" of "18:30", "18.30", "6.30 pm" or "6:30pm"; nil for any other words.
  package static func read(_ text: String) -> String? {
    let lower = text.lowercased()
    if ["midday", "noon", "12 noon"].contains(text) { return "12:00" }
    let letters = lower.drop { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    let half = letters.filter { $0 != " " && $0 != "." }
    var digits = lower.prefix(lower.count - letters.count)
    if half.isEmpty, !letters.isEmpty { return nil }
    guard half.isEmpty || ["am", "pm"].contains(half), isSpaced(letters) else { return nil }
    if digits.hasSuffix(".") || digits.hasSuffix(":") { return nil }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), let first = parts.first,
      (1...2).contains(first.utf8.count),
      let hour = Int(first), parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    digits = parts.count == 2 ? parts[1] : "00"
    guard let minute = Int(digits), minute < 60 else { return nil }
    guard !half.isEmpty else {
      guard parts.count == 2, first.utf8.count == 2, hour < 24 else { return nil }
      return written(hour, minute)
    }
    guard (1...12).contains(hour) else { return nil }
    return written(hour % 12 + (half == "pm" ? 12 : 0), minute)
  }

  /// Whether "pm" is written with one space before it at the most, and with points or none.
  private static func isSpaced(_ letters: Substring) -> Bool {
    let words = letters.hasPrefix(" ") ? letters.dropFirst() : letters
    return ["", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "am.", "pm."].contains(words)
  }

  /// A time in the form that is kept.
  package static func written(_ hour: Int, _ minute: Int) -> String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The hour and the minute of a time that was read.
  package static func parts(of time: String) -> (hour: Int, minute: Int)? {
    let parts = time.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}
