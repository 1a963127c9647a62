package import Figures

/// When a release came out, as its folder is named: a date, a month or a year. A month or a year
/// counts as out at its end, so that nothing is read before it was there.
package struct ReleaseName: Sendable, Hashable, Comparable {
  /// As the folder is named.
  package let text: String
  /// The first and the last day that the name allows: one day where the name is a date.
  package let earliest: CalendarDate
  package let out: CalendarDate

  /// Reads `2026-01-09`, `2026-01` or `2026`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, widths).allSatisfy({ part, width in
        part.utf8.count == width && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }), let year = Int(parts[0])
    else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) ?? 0 : 12
    guard (1...12).contains(month) else { return nil }
    let day = parts.count > 2 ? Int(parts[2]) ?? 0 : CalendarDate.days(inMonth: month, of: year)
    guard let out = CalendarDate(year: year, month: month, day: day),
      let earliest = CalendarDate(
        year: year, month: parts.count > 1 ? month : 1, day: parts.count > 2 ? day : 1)
    else { return nil }
    self.text = text
    self.earliest = earliest
    self.out = out
  }

  /// By the day on which they count as out, then by name.
  package static func < (left: Self, right: Self) -> Bool {
    (left.out, left.text) < (right.out, right.text)
  }
}
