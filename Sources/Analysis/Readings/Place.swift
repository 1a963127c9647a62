import Figures

/// A place in an order from the highest, which equal values share. Ranks, quarters and strips of bars say
/// it in these words.
package struct Place: Sendable, Hashable {
  /// The first and the last of the places shared, from 1 for the highest.
  package let first: Int
  package let last: Int
  package let count: Int

  package init(first: Int, last: Int, of count: Int) {
    self.first = first
    self.last = last
    self.count = count
  }

  /// Whether no value differs from another.
  package var isOfAll: Bool { count > 1 && first == 1 && last == count }

  /// "highest of 11", "joint 3rd highest of 11", "lowest of 11", "level with the other ten".
  package var words: String {
    if isOfAll {
      return count == 2
        ? "level with the other"
        : "level with the other \(FigureFormat.word(count - 1) ?? String(count - 1))"
    }
    let joint = first < last ? "joint " : ""
    if first == 1 { return "\(joint)highest of \(count)" }
    if last == count { return "\(joint)lowest of \(count)" }
    return "\(joint)\(Self.ordinal(first)) highest of \(count)"
  }

  /// Which quarter one of the places lies in, by its middle: from 0 for the highest.
  package func quarter(of place: Int) -> Int { min(3, (2 * place - 1) * 4 / (2 * max(count, 1))) }

  /// "1st", "2nd", "11th", "153rd".
  package static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }
}
