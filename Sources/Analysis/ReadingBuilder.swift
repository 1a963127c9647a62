import Figures
package import Indicators

/// Makes readings of a council's indicators from what was read.
package struct ReadingBuilder: Sendable {
  private let dictionary: IndicatorDictionary
  private let dataset: Dataset
  private let council: Area
  private let neighbours: [Area]
  /// The region and England, as far as they are known.
  var around: [Area] { [region, england].compactMap { $0 } }
  private let region: Area?
  private let england: Area?

  package init(
    dictionary: IndicatorDictionary, dataset: Dataset, council: Area, neighbours: [Area],
    region: Area?, england: Area?
  ) {
    self.dictionary = dictionary
    self.dataset = dataset
    self.council = council
    self.neighbours = neighbours
    self.region = region
    self.england = england
  }

  /// Nil where the council has no observation of the indicator.
  package func reading(
    of indicator: Indicator, target: Target?, rebases: [Rebase] = []
  ) -> Reading? {
    let points = points(of: indicator, in: council)
    guard !points.isEmpty else { return nil }
    var comparators: [Comparator: [Reading.Point]] = [:]
    if let region { comparators[.region] = self.points(of: indicator, in: region) }
    if let england { comparators[.england] = self.points(of: indicator, in: england) }
    return reading(
      of: indicator, in: council, points: points, comparators: comparators,
      neighbours: neighbours.map { neighbour(of: indicator, $0) }, target: target,
      rebases: rebases)
  }

  /// The same of another area, with nothing to compare it with: for disclosure control alone.
  func reading(of indicator: Indicator, in other: Area) -> Reading? {
    let points = points(of: indicator, in: other)
    guard !points.isEmpty else { return nil }
    return reading(of: indicator, in: other, points: points)
  }

  private func reading(
    of indicator: Indicator, in area: Area, points: [Reading.Point],
    comparators: [Comparator: [Reading.Point]] = [:], neighbours: [Neighbour] = [],
    target: Target? = nil, rebases: [Rebase] = []
  ) -> Reading {
    Reading(
      indicator: indicator, area: area, points: points, comparators: comparators,
      neighbours: neighbours, builder: self, target: target, rebases: rebases,
      parts: parts(of: indicator))
  }

  /// What an indicator is worked out from, and what it is the total of, down to what nothing adds up to:
  /// a reader may know a part from its total, whether a paper prints it or not.
  private func parts(of indicator: Indicator) -> [String: Indicator] {
    var parts: [String: Indicator] = [:]
    var waiting = indicator.parts + indicator.relations.totalOf
    while let id = waiting.popLast() {
      guard parts[id] == nil, let part = dictionary[id] else { continue }
      parts[id] = part
      waiting += part.relations.totalOf
    }
    return parts
  }

  private func neighbour(of indicator: Indicator, _ area: Area) -> Neighbour {
    func parts(_ quantity: Quantity?) -> [ObservationSeries] {
      (quantity?.parts ?? []).map { dataset.observed($0, area.code) }
    }
    return Neighbour(
      area: area, values: dataset.observed(indicator.id, area.code),
      above: parts(indicator.numerator), below: parts(indicator.denominator))
  }

  private func points(of indicator: Indicator, in area: Area) -> [Reading.Point] {
    let found = dataset.observed(indicator.id, area.code).observations
    let above = part(indicator.numerator, "numerator", of: indicator, in: area)
    let below = part(indicator.denominator, "denominator", of: indicator, in: area)
    let parts = found.map { observation in
      Parts(
        above?.part(ending: observation.period.end), below?.part(ending: observation.period.end),
        scale: indicator.unit.scale)
    }
    let areCounts = Self.areCounts(parts.compactMap(\.numerator?.figure?.value.number))
    return zip(found, parts).map { observation, parts in
      point(observation, parts, of: indicator, in: area, areCounts: areCounts)
    }
  }

  /// Whether some of the numbers are no multiples of five: publishers round counts to five or ten.
  /// Of fewer than three numbers that says nothing.
  private static func areCounts(_ numbers: [Rational]) -> Bool {
    guard numbers.count > 2, numbers.contains(where: { !$0.isZero }) else { return true }
    return numbers.contains { number in
      let fifth = number / Rational(5)
      return fifth != fifth?.rounded(places: 0)
    }
  }

  /// What a value rests on: what stands above and below the line, and the quotient of the two in the
  /// unit of the indicator.
  private struct Parts {
    let numerator: QuotientSide.Part?
    let denominator: QuotientSide.Part?
    let quotient: Rational?

    init(_ numerator: QuotientSide.Part?, _ denominator: QuotientSide.Part?, scale: Int) {
      self.numerator = numerator
      self.denominator = denominator
      let above = numerator?.figure?.value.number
      let below = denominator?.figure?.value.number
      quotient = above.flatMap { above in below.flatMap { above * Rational(scale) / $0 } }
    }

    /// Whether both parts are whole counts, which nobody has rounded.
    var areWhole: Bool { numerator?.isWhole == true && denominator?.isWhole == true }
  }

  private func part(
    _ quantity: Quantity?, _ measure: String, of indicator: Indicator, in area: Area
  ) -> QuotientSide? {
    quantity.map {
      QuotientSide($0, measure, of: indicator, in: area, dataset, dictionary)
    }
  }

  /// A value as published or derived. Its parts give the exact quotient where that prints as the value
  /// does, unless they are themselves rounded and the value is published with all places that are printed:
  /// then nothing is nearer the truth than the value.
  private func point(
    _ observation: Observation, _ parts: Parts, of indicator: Indicator, in area: Area,
    areCounts: Bool
  ) -> Reading.Point {
    let value = observation.value
    var exact: Rational?
    let isBest =
      !(areCounts && parts.areWhole)
      && (observation.places.map { $0 >= indicator.places } ?? false
        || parts.quotient != nil && hasAllPlaces(observation, of: indicator, in: area))
    if !isBest, let number = value.number, let quotient = parts.quotient,
      quotient.rounded(places: indicator.places) == number.rounded(places: indicator.places)
    {
      exact = quotient
    }
    return Reading.Point(
      period: observation.period, value: value, exact: exact, numerator: parts.numerator?.figure,
      denominator: parts.denominator?.figure, figureArea: area.code.gss, measure: "value",
      origins: observation.origins, status: observation.status,
      numeratorStatus: parts.numerator?.status, denominatorStatus: parts.denominator?.status)
  }

  /// Whether a value that is written with fewer places than are printed has them all the same: files write
  /// 28 for 28.0, and others of its period, or where it stands alone others of its series, have them.
  private func hasAllPlaces(
    _ observation: Observation, of indicator: Indicator, in area: Area
  ) -> Bool {
    guard observation.places != nil else { return false }
    let others = ([council, region, england].compactMap { $0 } + neighbours)
      .filter { $0.code != area.code }
      .compactMap {
        dataset.observation(indicator.id, $0.code, ending: observation.period.end)?.places
      }
    let known =
      others.isEmpty
      ? dataset.observations(indicator.id, area.code).compactMap(\.places) : others
    return known.contains { $0 >= indicator.places }
  }
}
