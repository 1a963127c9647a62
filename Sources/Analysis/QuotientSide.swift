import Figures
import Indicators

/// What stands above or below the line of an indicator in one area, looked up once for all periods.
struct QuotientSide {
  /// What was observed of each part; a side with several is their sum.
  private let parts: [ObservationSeries]
  private let indicator: String
  private let area: String
  private let measure: String
  private let format: FigureFormat

  /// What a side is worth for one period.
  struct Part {
    /// Nil where a part was not observed; absent with its reason where a part is.
    let figure: FigureValue?
    let status: Observation.Status?

    /// Whether it is a whole count, which nobody has rounded.
    var isWhole: Bool {
      guard let figure, let number = figure.value.number else { return false }
      return figure.format.unit == .count && figure.format.places == 0
        && number == number.rounded(places: 0)
    }
  }

  /// - Parameters:
  ///   - measure: of a figure that is a sum; a side that is one indicator's value keeps that figure's id.
  ///   - indicator: which the quotient is of.
  init(
    _ side: Quantity, _ measure: String, of indicator: Indicator, in area: Area,
    _ dataset: Dataset, _ dictionary: IndicatorDictionary
  ) {
    parts = side.parts.map { dataset.observed($0, area.code) }
    let known = side.parts.map { dictionary[$0] }
    let own = known.count == 1 ? known[0] : nil
    self.indicator = own?.id ?? indicator.id
    self.area = area.code.gss
    self.measure = known.count == 1 ? "value" : measure
    format = FigureFormat(
      unit: known.first??.unit ?? .count, places: known.compactMap { $0?.places }.max() ?? 0)
  }

  /// For the period that ends on a day.
  func part(ending end: CalendarDate) -> Part {
    let places = parts.map { $0.place(ending: end) }
    var sum = Rational.zero
    var absence: Absence?
    var origins: [Origin] = []
    var statuses: [Observation.Status?] = []
    for (part, place) in zip(parts, places) {
      guard let place else {
        statuses.append(nil)
        continue
      }
      switch part.observations[place].value {
      case .number(let number): sum = sum + number
      case .absent(let reason): absence = absence ?? reason
      }
      origins += part.observations[place].origins
      statuses.append(part.observations[place].status)
    }
    return Part(
      figure: figure(
        absence.map(Value.absent) ?? .number(sum), origins, places),
      status: .ofAll(statuses))
  }

  private func figure(_ value: Value, _ origins: [Origin], _ places: [Int?]) -> FigureValue? {
    guard let first = parts.first, let place = places.first ?? nil, !places.contains(nil) else {
      return nil
    }
    return FigureValue(
      id: FigureID(
        indicator: indicator, area: area, period: first.observations[place].period.id,
        measure: measure),
      value: value, format: format, origins: origins)
  }
}
