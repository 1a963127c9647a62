package import Diagnostics
import Figures
import Indicators

extension Reading {
  /// What is wrong with the numbers that the reading rests on, each with the cell that it was read
  /// from. No number is reported.
  package var problems: [(problem: ReadingProblem, place: Location?)] {
    var found: [(problem: ReadingProblem, place: Location?)] = []
    if !points.contains(where: { $0.value.number != nil }) {
      found.append((.allAbsent(indicator: indicator.id, area: area.name), nil))
    }
    for point in points {
      // Nearly every point is sound, and its period is not named then.
      func period() -> String { point.period.long }
      let parts = [point.numerator, point.denominator].compactMap { $0 }
      for part in parts {
        guard let number = part.value.number, number.isNegative else { continue }
        found.append((.negative(indicator: indicator.id, period: period()), part.place))
      }
      if indicator.unit == .count, let number = point.value.number, number.isNegative {
        found.append(
          (.negative(indicator: indicator.id, period: period()), Location(point.origins.first)))
      }
      guard let above = point.numerator?.value.number, let below = point.denominator else {
        continue
      }
      guard let whole = below.value.number else { continue }
      if whole.isZero {
        // That nobody is there to be counted is usual where few children live.
        guard !area.hasFewChildren else { continue }
        found.append((.nothingBelow(indicator: indicator.id, period: period()), below.place))
      } else if indicator.unit == .perCent, above > whole, !whole.isNegative {
        found.append(
          (
            .moreThanAll(
              indicator: indicator.id, period: period(), isChildren: indicator.about == .children),
            point.numerator?.place
          ))
      }
    }
    return found
  }
}

extension FigureValue {
  fileprivate var place: Location? { Location(origins.first) }
}

extension Location {
  fileprivate init?(_ origin: Origin?) {
    guard let origin else { return nil }
    let start = origin.row > 0 ? SourcePosition(line: origin.row, column: 1) : nil
    self.init(file: origin.file, start: start)
  }
}
