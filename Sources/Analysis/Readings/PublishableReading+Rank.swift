package import Figures
import Indicators

extension PublishableReading {
  /// The place of the council among itself and those neighbours that have a number, counted from the
  /// highest: "3rd highest of 11". Highest is neither best nor worst. Values that print alike share a
  /// place, and where all do there is none to speak of: "level with the other ten".
  package var rank: FigureValue {
    guard let standing else {
      return placed(
        .absent(value(at: latestPeriod).value.absence ?? .notAvailable), "rank", words: nil)
    }
    return placed(.number(Rational(standing.first)), "rank", words: standing.words)
  }

  /// Which quarter of that order the council stands in: "in the highest quarter". Values that print
  /// alike and lie on both sides of a border stand in neither quarter alone: "across the highest and
  /// second highest quarters".
  package var quartile: FigureValue {
    guard let standing, standing.count >= 4 else {
      return placed(
        .absent(value(at: latestPeriod).value.absence ?? .notAvailable), "quartile", words: nil)
    }
    let (first, last) = (standing.quarter(of: standing.first), standing.quarter(of: standing.last))
    let names = ["highest", "second highest", "second lowest", "lowest"]
    let words =
      standing.isOfAll
      ? standing.words
      : first == last
        ? "in the \(names[first]) quarter"
        : "across the \(names[first]) \(last - first > 1 ? "to" : "and") \(names[last]) quarters"
    return placed(.number(Rational(first + 1)), "quartile", words: words)
  }

  /// Nil without a number of the council or of any neighbour.
  private var standing: Place? {
    let others = neighbourValues(at: latestPeriod).map { $0.rounded(places: indicator.places) }
    guard let own = printedNumber(at: latestPeriod), !others.isEmpty else { return nil }
    let above = others.count { $0 > own }
    return Place(
      first: above + 1, last: above + 1 + others.count { $0 == own }, of: others.count + 1)
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
}
