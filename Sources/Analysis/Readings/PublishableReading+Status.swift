import Diagnostics
package import Figures
package import Indicators

extension PublishableReading {
  /// How firm the source says that a number of this reading is, a comparator's or a part of it too;
  /// nil where it says nothing, and for what is no number.
  package func status(of id: FigureID) -> Observation.Status? {
    guard knowsStatus else { return nil }
    for point in allPoints where point.period.id == id.period {
      if point.figureArea == id.area, point.measure == id.measure, indicator.id == id.indicator {
        return point.value.number == nil ? nil : point.status
      }
      if point.numerator?.id == id {
        return point.numerator?.value.number == nil ? nil : point.numeratorStatus
      }
      if point.denominator?.id == id {
        return point.denominator?.value.number == nil ? nil : point.denominatorStatus
      }
    }
    return nil
  }

  /// What stands under a table of figures that are not final: "Provisional: children in care, 31
  /// March 2025."
  static func notFinal(_ readings: [PublishableReading]) -> [String] {
    [Observation.Status.provisional, .revised].compactMap { status in
      let named = readings.compactMap { reading -> String? in
        guard reading.knowsStatus else { return nil }
        let periods = reading.periods.filter { reading.status(at: $0) == status }
        guard let newest = periods.last else { return nil }
        let which =
          periods.count == reading.periods.count && periods.count > 1
          ? "all figures" : periods.count == 1 ? newest.long : "\(newest.long) and earlier"
        return "\(reading.indicator.name.inSentence), \(which)"
      }
      guard !named.isEmpty else { return nil }
      return "\(status == .provisional ? "Provisional" : "Revised"): "
        + named.joined(separator: "; ") + "."
    }
  }

  /// Of the council's own value, where that is a number.
  private func status(at period: Period) -> Observation.Status? {
    point(at: period).flatMap { $0.value.number == nil ? nil : $0.status }
  }
}

extension Reading.Point {
  /// Whether it is known of the value or of one of its parts how firm it is.
  var knowsStatus: Bool {
    status != nil || numeratorStatus != nil || denominatorStatus != nil
  }
}
