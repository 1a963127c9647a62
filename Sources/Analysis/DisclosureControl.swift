package import Diagnostics
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
  private let keeping: Set<FigureID>
  private let means: [FigureID: Set<Origin>]
  private let closing: Set<FigureID>
  private let effort: Int

  /// - Parameters:
  ///   - published: what other packs of the council show, which stay as they are.
  ///   - keeping: figures that are withheld whatever they are, because a record of the pack has them so.
  ///   - means: of neighbours, the cells that a record of the pack has behind each: no others are used.
  ///   - closing: figures of those that the area is compared with which are withheld elsewhere in the
  ///     same papers, or would tell of one that is.
  ///   - effort: how many steps the search for each part of the figures may take.
  package init(
    _ policy: DisclosurePolicy, published: [PublishedFigure] = [], keeping: Set<FigureID> = [],
    means: [FigureID: Set<Origin>] = [:], closing: Set<FigureID> = [],
    effort: Int = Suppression.usualEffort
  ) {
    self.policy = policy
    self.published = published
    self.keeping = keeping
    self.means = means
    self.closing = closing
    self.effort = effort
  }

  /// The readings of a pack as it may print them, and what was withheld and found.
  package struct Outcome: Sendable {
    /// In the order in which they were given; none where a problem is an error.
    package let readings: [PublishableReading]
    /// What this council withholds, in the order of the readings; for the restricted part alone.
    package let withheld: [Withheld]
    package let findings: [Finding]

    package var problems: [DisclosureProblem] { findings.map(\.problem) }
  }

  /// A problem, and the line of the dictionary that it is about; nil for one of the whole pack.
  package struct Finding: Sendable {
    package let problem: DisclosureProblem
    package let place: SourceRange?
  }

  /// A figure that is not printed, and why, in words for the restricted manifest.
  package struct Withheld: Sendable, Hashable {
    package let figure: FigureID
    package let reason: String
  }

  /// All readings that one pack prints, together: what one gives away about another is withheld.
  package func publishable(_ readings: [Reading]) -> Outcome {
    publishable([("this meeting", readings)]).first
      ?? Outcome(readings: [], withheld: [], findings: [])
  }

  /// One reading by itself, as a draft may show it; nil where nothing of it may be shown.
  package func publishable(_ reading: Reading) -> PublishableReading? {
    publishable([reading]).readings.first
  }

  /// The readings of all packs of one run, as one publication: whoever has any of them learns no
  /// small number. One outcome for each pack, in their order.
  ///
  /// - Parameters:
  ///   - packs: with their names for messages.
  ///   - context: readings of which other packs show figures, and none of these.
  ///   - sharing: makes the outcomes of so many packs, several at once where it can.
  package func publishable(
    _ packs: [(name: String, readings: [Reading])], context: [Reading] = [],
    sharing: (_ count: Int, _ make: @escaping @Sendable (Int) -> Outcome) -> [Outcome] = {
      (0..<$0).map($1)
    }
  ) -> [Outcome] {
    let figures = PackFigures(
      packs.map(\.readings), context: context, published, policy, keeping: keeping)
    func outcomes(_ problem: DisclosureProblem) -> [Outcome] {
      packs.map { _ in
        Outcome(
          readings: [], withheld: [], findings: [Finding(problem: problem, place: nil)])
      }
    }
    do throws(AuditUnfinished) {
      let suppression = try Suppression(of: figures.table, policy, effort: effort)
      let problems = try problems(with: suppression, figures, packs.map(\.name))
      let isError = problems.contains { $0.problem.severity == .error }
      let others =
        isError
        ? nil
        : OthersDisclosure(
          packs.map(\.readings), policy, effort: effort, keeping: means, closing: closing)
      return sharing(packs.count) { pack in
        let own = problems.filter { $0.packs.contains(pack) }.map(\.problem)
          .map { Finding(problem: $0, place: nil) }
        guard let others else { return Outcome(readings: [], withheld: [], findings: own) }
        // What its publisher withheld keeps its own reason.
        let withheld = Set(
          suppression.reasons.filter { $0.value != .before && figures.packs[$0.key].contains(pack) }
            .compactMap { figures.ids[$0.key] })
        return Outcome(
          readings: packs[pack].readings.map { publishable($0, without: withheld, others) },
          withheld: self.withheld(by: suppression, figures, in: pack),
          findings: own + relations(figures, suppression, packs[pack].readings))
      }
    } catch {
      return outcomes(.undecided)
    }
  }

  // MARK: Findings

  /// A problem, and the packs of the run that have to do with it.
  private typealias Found = (problem: DisclosureProblem, packs: Set<Int>)

  private func problems(
    with suppression: Suppression, _ figures: PackFigures, _ packs: [String]
  ) throws(AuditUnfinished) -> [Found] {
    let audit = try DisclosureAudit(
      of: figures.table, withholding: suppression.withheld, policy, effort: effort)
    guard !audit.isSafe else { return [] }
    let known = audit.leaks.filter(\.isKnown).map(\.cell)
    let narrowed = audit.leaks.filter { !$0.isKnown }.map(\.cell)
    func found(_ cells: [Int], _ problem: ([String], [String]) -> DisclosureProblem) -> Found {
      let around = cells.map(figures.printing)
      let own = around.reduce(into: Set<Int>()) { $0.formUnion($1.packs) }
      let others = around.reduce(into: Set<String>()) { $0.formUnion($1.papers) }
      let names = others.union(own.map { packs[$0] }).sorted()
      return (
        problem(self.names(cells, figures), names), own.isEmpty ? Set(packs.indices) : own
      )
    }
    if !policy.isSecondary {
      return [found(known + narrowed) { names, _ in .notSecondary(names) }]
    }
    let history = figures.table.before(figures.isHistory)
    let before = try Set(
      DisclosureAudit(of: history, withholding: history.withheld, policy, effort: effort).leaks
        .filter(\.isKnown).map(\.cell))
    var problems: [Found] = []
    let new = known.filter { !before.contains($0) }
    if !new.isEmpty { problems.append(found(new) { .givenAway($0, papers: $1) }) }
    let old = known.filter(before.contains)
    if !old.isEmpty { problems.append(found(old) { .givenAwayBefore($0, papers: $1) }) }
    if !narrowed.isEmpty {
      problems.append(found(narrowed) { names, _ in .narrowed(names) })
    }
    return problems
  }

  /// Relations that nobody declared, as far as something was withheld of what they tie together and
  /// the pack has a part in them.
  private func relations(
    _ figures: PackFigures, _ suppression: Suppression, _ readings: [Reading]
  ) -> [Finding] {
    let withheld = suppression.withheld
    let own = Set(readings.map(\.indicator.id))
    return figures.found.compactMap { relation, cells in
      let ids = [relation.whole] + relation.parts
      guard !cells.isDisjoint(with: withheld), ids.contains(where: own.contains) else { return nil }
      return Finding(
        problem: .relation(relation), place: figures.indicators[relation.whole]?.range)
    }
  }

  private func names(_ cells: [Int], _ figures: PackFigures) -> [String] {
    var names: [String] = []
    for cell in cells {
      let name = figures.name(of: cell)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func withheld(by suppression: Suppression, _ figures: PackFigures, in pack: Int)
    -> [Withheld]
  {
    figures.ids.indices.compactMap { cell in
      guard figures.packs[cell].contains(pack), let id = figures.ids[cell],
        let reason = suppression.reasons[cell]
      else { return nil }
      let words: String
      switch reason {
      case .before: return nil
      case .small:
        let isKept =
          keeping.contains(id) && figures.table.cells[cell].value.map(policy.isSmall) == false
        words = isKept ? Self.secondary : "small"
      case .secondary: words = Self.secondary
      case .restsOn(let other): words = "rests on \(figures.ids[other]?.description ?? "another")"
      }
      return Withheld(figure: id, reason: words)
    }
  }

  private static let secondary = "so that no small figure can be worked out"

  // MARK: Readings

  private func publishable(
    _ reading: Reading, without withheld: Set<FigureID>, _ others: OthersDisclosure
  ) -> PublishableReading {
    func isWithheld(_ id: @autoclosure () -> FigureID) -> Bool {
      !withheld.isEmpty && withheld.contains(id())
    }
    let points = reading.points.map { point in
      controlled(
        point, isWithheld: isWithheld(point.id(of: reading.indicator)), without: withheld)
    }
    let comparators = reading.comparators.mapValues {
      $0.map { point in
        let own = isWithheld(
          FigureID(
            indicator: reading.indicator.id, area: reading.area.code.gss, period: point.period.id,
            measure: "value"))
        return controlled(
          point,
          isWithheld: others.isWithheld(point, of: reading.indicator)
            || others.isLeftOver(point, of: reading, own: own),
          without: closing)
      }
    }
    return PublishableReading(
      reading, points: points, others: comparators, neighbours: others.neighbours(of: reading))
  }

  private func controlled(
    _ point: Reading.Point, isWithheld: Bool, without withheld: Set<FigureID>
  ) -> Reading.Point {
    func isHidden(_ figure: FigureValue?) -> Bool {
      !withheld.isEmpty && figure.map { withheld.contains($0.id) } ?? false
    }
    func part(_ figure: FigureValue?) -> FigureValue? {
      guard let figure, isHidden(figure) else { return figure }
      return FigureValue(
        id: figure.id, value: .absent(.withheldByUs), format: figure.format,
        origins: figure.origins)
    }
    // Nearly every point is printed as it is.
    guard isWithheld || isHidden(point.numerator) || isHidden(point.denominator) else {
      return point
    }
    return Reading.Point(
      period: point.period, value: isWithheld ? .absent(.withheldByUs) : point.value,
      exact: isWithheld ? nil : point.exact, numerator: part(point.numerator),
      denominator: part(point.denominator), figureArea: point.figureArea,
      measure: point.measure, origins: point.origins,
      status: isWithheld ? nil : point.status, numeratorStatus: point.numeratorStatus,
      denominatorStatus: point.denominatorStatus)
  }
}
