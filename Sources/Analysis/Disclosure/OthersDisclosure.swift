import Figures
import Indicators

/// What may be printed of those a council is compared with: their small numbers of children are
/// protected as its own are, each area by itself, so that no mean, rank, quarter or limit is made
/// from a number which could not be printed.
///
/// An area without a small number in what was read is left as it is.
struct OthersDisclosure {
  private let policy: DisclosurePolicy
  private var withheld: Set<FigureID> = []
  /// Areas of which it could not be decided, so that nothing of them is shown.
  private var isClosed: Set<String> = []
  /// The cells that a record of the pack has behind a mean.
  private let kept: [FigureID: Set<Origin>]

  /// - Parameters:
  ///   - packs: the readings of the packs of one run, which are one publication.
  ///   - kept: by mean, the cells that a record of the pack has behind it.
  ///   - closing: what is withheld whatever is found here.
  init(
    _ packs: [[Reading]], _ policy: DisclosurePolicy, effort: Int,
    keeping kept: [FigureID: Set<Origin>] = [:], closing: Set<FigureID> = []
  ) {
    self.policy = policy
    self.kept = kept
    withheld = closing
    guard policy.threshold > 0 else { return }
    for area in areasWithSmall(packs) {
      let readings = packs.map { pack in
        pack.filter { $0.indicator.about == .children }.compactMap {
          $0.builder.reading(of: $0.indicator, in: area)
        }
      }
      let figures = PackFigures(readings, [], policy)
      do throws(AuditUnfinished) {
        let suppression = try Suppression(of: figures.table, policy, effort: effort)
        withheld.formUnion(suppression.withheld.compactMap { figures.ids[$0] })
        if !suppression.unprotected.isEmpty, policy.isSecondary { isClosed.insert(area.code.gss) }
      } catch {
        isClosed.insert(area.code.gss)
      }
    }
  }

  /// What of the neighbours may be said of an indicator.
  func neighbours(of reading: Reading) -> NeighbourFigures {
    guard reading.indicator.about == .children else {
      return NeighbourFigures(of: reading) { _, _ in true }
    }
    return NeighbourFigures(of: reading) { neighbour, observation in
      !isWithheld(observation, of: reading.indicator, neighbour)
        && isKept(observation, of: reading)
    }
  }

  /// A point of the region or of England as it may be printed.
  func isWithheld(_ point: Reading.Point, of indicator: Indicator) -> Bool {
    guard indicator.about == .children, point.measure == "value" else { return false }
    return isClosed.contains(point.figureArea)
      || withheld.contains(point.id(of: indicator))
      || isDisclosive(
        point.value.number, above: point.numerator?.value.number,
        below: point.denominator?.value.number, indicator)
  }

  /// Whether a total of a region or of England is that of the council and its neighbours alone, and one
  /// of them is withheld, so that it would be what is left.
  ///
  /// - Parameter isWithheld: whether the council's own number is.
  func isLeftOver(_ point: Reading.Point, of reading: Reading, own isWithheld: Bool) -> Bool {
    let indicator = reading.indicator
    guard indicator.about == .children, indicator.unit == .count, point.measure == "value",
      let whole = point.value.number,
      let own = reading.points.first(where: { $0.period == point.period })?.value.number
    else { return false }
    var sum = own
    var isAny = isWithheld
    for neighbour in reading.neighbours
    where point.figureArea == AreaCode.england.gss
      || neighbour.area.region?.gss == point.figureArea
    {
      guard let value = neighbour.value(ending: point.period.end), let number = value.value.number
      else { continue }
      sum = sum + number
      isAny = isAny || self.isWithheld(value, of: indicator, neighbour)
    }
    return isAny && sum == whole
  }

  // MARK: What is small

  private func isWithheld(
    _ observation: Observation, of indicator: Indicator, _ neighbour: Neighbour
  ) -> Bool {
    guard !isClosed.contains(neighbour.area.code.gss) else { return true }
    if !withheld.isEmpty {
      let id = FigureID(
        indicator: indicator.id, area: neighbour.area.code.gss, period: observation.period.id,
        measure: "value")
      guard !withheld.contains(id) else { return true }
    }
    return isSmall(observation, of: indicator, neighbour)
  }

  private func isSmall(
    _ observation: Observation, of indicator: Indicator, _ neighbour: Neighbour
  ) -> Bool {
    let end = observation.period.end
    let isShare = indicator.unit == .perCent
    return isDisclosive(
      observation.value.number,
      above: indicator.unit == .count ? nil : neighbour.above(ending: end),
      below: isShare ? neighbour.below(ending: end) : nil, indicator)
  }

  private func isDisclosive(
    _ value: Rational?, above: Rational?, below: Rational?, _ indicator: Indicator
  ) -> Bool {
    guard let value else { return false }
    if indicator.unit == .count { return policy.isSmall(value) }
    guard let above else { return false }
    if policy.isSmall(above) { return true }
    guard indicator.unit == .perCent, let below else { return false }
    return policy.isSmall(below - above)
      || (.zero < below && below < Rational(DisclosurePolicy.fewestForShare))
  }

  private func isKept(_ observation: Observation, of reading: Reading) -> Bool {
    guard !kept.isEmpty else { return true }
    let id = FigureID(
      indicator: reading.indicator.id, area: "neighbours-\(reading.area.code.gss)",
      period: observation.period.id, measure: "mean")
    return kept[id].map { !$0.isDisjoint(with: observation.origins) } ?? true
  }

  /// In the order in which they are met.
  private func areasWithSmall(_ packs: [[Reading]]) -> [Area] {
    var found: [Area] = []
    var seen: Set<String> = []
    for reading in packs.joined() where reading.indicator.about == .children {
      for neighbour in reading.neighbours where !seen.contains(neighbour.area.code.gss) {
        let hasSmall = neighbour.values.observations.contains {
          isSmall($0, of: reading.indicator, neighbour)
        }
        guard hasSmall, seen.insert(neighbour.area.code.gss).inserted else { continue }
        found.append(neighbour.area)
      }
      for area in reading.builder.around where !seen.contains(area.code.gss) {
        let points = reading.comparators.values.joined().filter { $0.figureArea == area.code.gss }
        guard points.contains(where: { isWithheld($0, of: reading.indicator) }),
          seen.insert(area.code.gss).inserted
        else { continue }
        found.append(area)
      }
    }
    return found
  }
}
