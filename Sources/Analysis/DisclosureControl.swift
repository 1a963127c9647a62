import Diagnostics
package import Figures
import Indicators

/// Turns readings into what may be printed: the only way to a `PublishableReading`.
///
/// Of the council's own children a count from 1 to the threshold is withheld, and so are the rates
/// and percentages that rest on it, a percentage of fewer than six children, every change from or to
/// such a value, and as many further figures as it takes that none can be worked out from all the
/// pack can print and all that earlier papers printed. A true zero is printed. What is left is then
/// proved safe.
package struct DisclosureControl: Sendable {
  private let policy: DisclosurePolicy
  private let published: [PublishedFigure]
  private let effort: Int

  /// - Parameters:
  ///   - published: what earlier papers of the council showed.
  ///   - effort: how many steps the search for each part of the figures may take.
  package init(
    _ policy: DisclosurePolicy, published: [PublishedFigure] = [],
    effort: Int = Suppression.usualEffort
  ) {
    self.policy = policy
    self.published = published
    self.effort = effort
  }

  /// The readings of a pack as it may print them, and what was withheld and found.
  package struct Outcome: Sendable {
    /// In the order in which they were given; none where a problem is an error.
    package let readings: [PublishableReading]
    /// What this council withholds, in the order of the readings; for the restricted part alone.
    package let withheld: [Withheld]
    package let problems: [DisclosureProblem]
  }

  /// A figure that is not printed, and why, in words for the restricted manifest.
  package struct Withheld: Sendable, Hashable {
    package let figure: FigureID
    package let reason: String
  }

  /// All readings that one pack prints, together: what one gives away about another is withheld.
  package func publishable(_ readings: [Reading]) -> Outcome {
    let figures = PackFigures(readings, published, policy)
    do throws(AuditUnfinished) {
      let suppression = try Suppression(of: figures.table, policy, effort: effort)
      let problems = try problems(with: suppression, figures)
      guard !problems.contains(where: { $0.severity == .error }) else {
        return Outcome(readings: [], withheld: [], problems: problems)
      }
      // What its publisher withheld keeps its own reason.
      let withheld = Set(
        suppression.reasons.filter { $0.value != .before }.compactMap { figures.ids[$0.key] })
      return Outcome(
        readings: readings.map { publishable($0, without: withheld) },
        withheld: self.withheld(by: suppression, figures), problems: problems)
    } catch {
      return Outcome(readings: [], withheld: [], problems: [.undecided])
    }
  }

  /// One reading by itself, as a draft may show it; nil where nothing of it may be shown.
  package func publishable(_ reading: Reading) -> PublishableReading? {
    publishable([reading]).readings.first
  }

  // MARK: Findings

  private func problems(with suppression: Suppression, _ figures: PackFigures)
    throws(AuditUnfinished) -> [DisclosureProblem]
  {
    let audit = try DisclosureAudit(
      of: figures.table, withholding: suppression.withheld, policy, effort: effort)
    guard !audit.isSafe else { return [] }
    let known = audit.leaks.filter(\.isKnown).map(\.cell)
    let narrowed = audit.leaks.filter { !$0.isKnown }.map(\.cell)
    if !policy.isSecondary { return [.notSecondary(names(known + narrowed, figures))] }
    let before = try Set(
      DisclosureAudit(
        of: figures.table.before, withholding: figures.table.before.withheld, policy,
        effort: effort
      ).leaks.filter(\.isKnown).map(\.cell))
    var problems: [DisclosureProblem] = []
    let new = known.filter { !before.contains($0) }
    if !new.isEmpty { problems.append(.givenAway(names(new, figures))) }
    let old = known.filter(before.contains)
    if !old.isEmpty { problems.append(.givenAwayBefore(names(old, figures))) }
    if !narrowed.isEmpty { problems.append(.narrowed(names(narrowed, figures))) }
    return problems
  }

  private func names(_ cells: [Int], _ figures: PackFigures) -> [String] {
    var names: [String] = []
    for cell in cells {
      let name = figures.name(of: cell)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func withheld(by suppression: Suppression, _ figures: PackFigures) -> [Withheld] {
    figures.ids.indices.compactMap { cell in
      guard let id = figures.ids[cell], let reason = suppression.reasons[cell] else { return nil }
      let words: String
      switch reason {
      case .before: return nil
      case .small: words = "small"
      case .secondary: words = "so that no small figure can be worked out"
      case .restsOn(let other): words = "rests on \(figures.ids[other]?.description ?? "another")"
      }
      return Withheld(figure: id, reason: words)
    }
  }

  // MARK: Readings

  private func publishable(_ reading: Reading, without withheld: Set<FigureID>)
    -> PublishableReading
  {
    let points = reading.points.map { point in
      controlled(
        point, isWithheld: withheld.contains(point.id(of: reading.indicator)), without: withheld)
    }
    let comparators = reading.comparators.mapValues {
      $0.map { point in
        let isDisclosive =
          reading.indicator.about == .children && isDisclosive(point, of: reading.indicator)
        return controlled(point, isWithheld: isDisclosive, without: [])
      }
    }
    return PublishableReading(reading, points: points, comparators: comparators)
  }

  private func controlled(
    _ point: Reading.Point, isWithheld: Bool, without withheld: Set<FigureID>
  ) -> Reading.Point {
    func part(_ figure: FigureValue?) -> FigureValue? {
      guard let figure, withheld.contains(figure.id) else { return figure }
      return FigureValue(
        id: figure.id, value: .absent(.withheldByUs), format: figure.format,
        origins: figure.origins)
    }
    return Reading.Point(
      period: point.period, value: isWithheld ? .absent(.withheldByUs) : point.value,
      exact: isWithheld ? nil : point.exact, numerator: part(point.numerator),
      denominator: part(point.denominator), figureArea: point.figureArea,
      measure: point.measure, origins: point.origins,
      status: isWithheld ? nil : point.status, numeratorStatus: point.numeratorStatus,
      denominatorStatus: point.denominatorStatus)
  }

  /// Whether another area's value is withheld, by itself: its other figures are not ours to print.
  private func isDisclosive(_ point: Reading.Point, of indicator: Indicator) -> Bool {
    guard point.measure == "value", let number = point.value.number else { return false }
    if indicator.unit == .count { return policy.isSmall(number) }
    guard let above = point.numerator?.value.number else { return false }
    if policy.isSmall(above) { return true }
    guard indicator.unit == .perCent, let below = point.denominator?.value.number else {
      return false
    }
    return policy.isSmall(below - above)
      || (.zero < below && below < Rational(DisclosurePolicy.fewestForShare))
  }
}
