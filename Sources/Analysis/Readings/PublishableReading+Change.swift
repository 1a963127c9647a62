package import Figures
import Indicators

/// The change on the period before: what it is worked out from, and how it is said.
extension PublishableReading {
  /// What a change is worked out from.
  package enum ChangeBasis: Sendable, Hashable {
    /// The counts above and below the line of both periods, which give the exact quotients.
    case counts
    /// The two values as published.
    case values
  }

  /// What the change of a period is worked out from.
  package func changeBasis(at period: Period) -> ChangeBasis {
    point(at: period)?.exact != nil && point(at: period.stepped(by: -1))?.exact != nil
      ? .counts : .values
  }

  /// The difference from the period before, worked out from the exact quotients where both are known,
  /// and otherwise from the values as published; its origins are the cells that were used. Not
  /// applicable to a count that begins anew.
  package func change(at period: Period) -> FigureValue {
    let (now, before) = (point(at: period), point(at: period.stepped(by: -1)))
    let format = FigureFormat(unit: indicator.unit.ofChange, places: changePlaces(at: period))
    return compared(now, before, at: period, measure: "change", format: format) { $0 - $1 }
  }

  /// The same as a percentage of the value before. Neither from nothing nor to nothing is there a
  /// percentage that says anything, so it is not applicable where either prints as 0, nor where the value
  /// before is below 0.
  package func changePercent(at period: Period) -> FigureValue {
    let format = FigureFormat(unit: .perCent, places: 0)
    return compared(
      point(at: period), point(at: period.stepped(by: -1)), at: period, measure: "change_percent",
      format: format
    ) { now, before in
      guard !before.isNegative, ![now, before].contains(where: prints0) else { return nil }
      return ((now - before) / before).map { $0 * Rational(100) }
    }
  }

  private func prints0(_ number: Rational) -> Bool {
    number.rounded(places: indicator.places).isZero
  }

  /// Whether the printed values subtract to something other than the printed change.
  package func changeDiffersFromPrinted(at period: Period) -> Bool {
    guard let now = point(at: period)?.value.number,
      let before = point(at: period.stepped(by: -1))?.value.number,
      case let change = self.change(at: period), let difference = change.value.number
    else { return false }
    let printed =
      now.rounded(places: indicator.places) - before.rounded(places: indicator.places)
    let places = change.format.places
    return difference.rounded(places: places) != printed.rounded(places: places)
  }

  /// A percentage published in whole numbers hides most changes, so theirs has one place where the
  /// exact quotients are known.
  private func changePlaces(at period: Period) -> Int {
    indicator.unit == .perCent && changeBasis(at: period) == .counts
      ? max(indicator.places, 1) : indicator.places
  }

  private func compared(
    _ now: Reading.Point?, _ before: Reading.Point?, at period: Period, measure: String,
    format: FigureFormat, _ calculate: (Rational, Rational) -> Rational?
  ) -> FigureValue {
    let value: Value
    var used = [now, before].compactMap { $0 }.flatMap(\.origins)
    if now?.value.number != nil, beginsAnew(at: period) {
      value = .absent(.notApplicable)
    } else if let now, let before {
      if let absence = now.value.absence ?? before.value.absence {
        value = .absent(absence)
      } else if let left = now.value.number, let right = before.value.number {
        let exact = now.exact.flatMap { left in before.exact.map { (left, $0) } }
        let (from, to) = exact ?? (left, right)
        if exact != nil { used = [now, before].flatMap(\.originsOfExact) }
        value = calculate(from, to).map(Value.number) ?? .absent(.notApplicable)
      } else {
        value = .absent(.notAvailable)
      }
    } else {
      value = .absent(.notReported)
    }
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: period.id, measure: measure),
      value: value, format: format,
      origins: used.isEmpty ? points[points.count - 1].origins : used)
  }
}

extension Reading.Point {
  /// The cells that the exact quotient was worked out from.
  fileprivate var originsOfExact: [Origin] {
    let parts = [numerator, denominator].compactMap { $0 }
    return parts.count == 2 ? parts.flatMap(\.origins) : origins
  }
}
