package import Figures
import Indicators

extension PublishableReading {
  /// The place of the council among itself and those neighbours that have a number, counted from the
  /// highest: "3rd highest of 11". Highest is neither best nor worst. Equal values share a place.
  package var rank: FigureValue {
    let value = value(at: latestPeriod)
    let others = neighbourValues(at: latestPeriod)
    guard let own = value.value.number, !others.isEmpty else {
      return placed(.absent(value.value.absence ?? .notAvailable), "rank", words: nil)
    }
    let place = others.count { $0 > own } + 1
    let count = others.count + 1
    let joint = others.contains(own) ? "joint " : ""
    let words =
      place == 1
      ? "\(joint)highest of \(count)"
      : place + others.count { $0 == own } == count
        ? "\(joint)lowest of \(count)" : "\(joint)\(Self.ordinal(place)) highest of \(count)"
    return placed(.number(Rational(place)), "rank", words: words)
  }

  /// Which quarter of that order the council stands in: "in the highest quarter".
  package var quartile: FigureValue {
    let value = value(at: latestPeriod)
    let others = neighbourValues(at: latestPeriod)
    guard let own = value.value.number, others.count >= 3 else {
      return placed(.absent(value.value.absence ?? .notAvailable), "quartile", words: nil)
    }
    // The middle of the places that equal values share.
    let above = others.count { $0 > own }
    let middle = 2 * above + others.count { $0 == own } + 1
    let quarter = min(3, middle * 4 / (2 * (others.count + 1)))
    let names = ["highest", "second highest", "second lowest", "lowest"]
    return placed(
      .number(Rational(quarter + 1)), "quartile", words: "in the \(names[quarter]) quarter")
  }

  private func placed(_ value: Value, _ measure: String, words: String?) -> FigureValue {
    var format = FigureFormat(unit: .count, places: 0)
    format.words = words
    let own = self.value(at: latestPeriod)
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: latestPeriod.id, measure: measure),
      value: value, format: format,
      origins: own.origins + self.value(of: .neighbours, at: latestPeriod).origins)
  }

  /// "1st", "2nd", "11th".
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (1, let rest) where rest != 11: "st"
      case (2, let rest) where rest != 12: "nd"
      case (3, let rest) where rest != 13: "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
