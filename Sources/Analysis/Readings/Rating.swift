package import Figures
package import Indicators

/// How the newest value stands beside the council's target. It is judged as printed, so that a reader
/// who compares the two printed numbers comes to the same answer.
package enum Rating: Sendable, Hashable {
  case met
  /// Missed by no more than the tolerance.
  case near
  case missed
  case noTarget
  /// The target holds only from a day after the period.
  case later(CalendarDate)
  /// Neither way is better: it is never rated, whatever target somebody set.
  case neither
  /// There is no value to rate.
  case unknown(Absence)

  package var words: String {
    switch self {
    case .met: "met"
    case .near: "within tolerance"
    case .missed: "not met"
    case .noTarget: "no target"
    case .later(let day): "target from \(day.long)"
    case .neither: "neither good nor bad"
    case .unknown(let absence): absence.words
    }
  }
}

extension Target {
  /// How far a value is on the wrong side; 0 where it meets the target. A band is met within its ends
  /// and on its good side.
  package func shortfall(of value: Rational, polarity: Polarity) -> Rational? {
    let (lowest, highest) =
      switch level {
      case .value(let value): (value, value)
      case .band(let lowest, let highest): (lowest, highest)
      }
    switch polarity {
    case .none: return nil
    case .higherIsBetter: return max(.zero, lowest - value)
    case .lowerIsBetter: return max(.zero, value - highest)
    }
  }
}

extension PublishableReading {
  /// How the newest value stands beside the target; `.later` where the target did not hold yet.
  package var rating: Rating {
    let rating = rating(at: latestPeriod)
    guard let target, target.from > latestPeriod.end, [.met, .near, .missed].contains(rating) else {
      return rating
    }
    return .later(target.from)
  }

  /// A period's number against the target, from whatever day that holds; `.unknown` with the reason where it has no number,
  /// `.neither` where no way is better.
  package func rating(at period: Period) -> Rating {
    guard indicator.polarity != .none else { return .neither }
    guard let target else { return .noTarget }
    guard let value = printedNumber(at: period),
      let shortfall = target.shortfall(of: value, polarity: indicator.polarity)
    else { return .unknown(value(at: period).value.absence ?? .notReported) }
    if shortfall.isZero { return .met }
    return shortfall <= target.tolerance ? .near : .missed
  }

  /// How far the newest value is on the wrong side of its target; nil where it is not rated.
  package var awayFromTarget: FigureValue? {
    guard let target, let value = printedNumber(at: latestPeriod),
      let away = target.shortfall(of: value, polarity: indicator.polarity)
    else { return nil }
    var format = changeFormat
    format.places = max(format.places, target.places)
    return figure(away, "away_from_target", of: [latestPeriod], as: format)
  }

  /// The value rounded as it is printed.
  func printedNumber(at period: Period) -> Rational? {
    value(at: period).value.number.map { $0.rounded(places: indicator.places) }
  }

  /// Differences print their unit in words.
  var changeFormat: FigureFormat {
    var format = FigureFormat(unit: indicator.unit.ofChange, places: indicator.places)
    format.spellsUnit = true
    return format
  }
}
