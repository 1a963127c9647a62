import Figures
import Indicators

/// Everything that the packs of one run can print about the council's own children, and what other
/// packs have printed, as one system of cells and sums: what a reader of all of them has.
///
/// Each period of each reading counts as printed, whether a paper prints it or not: a pack that
/// prints less tells less. A change is printed only where both its values are, and so adds nothing.
/// A figure that two packs have with different values, because it was revised, is two cells.
struct PackFigures {
  var table = DisclosureTable()
  /// The figure of each cell; nil for what is never printed.
  var ids: [FigureID?] = []
  /// Which packs of the run print each cell, by their places.
  var packs: [Set<Int>] = []
  /// The counts, each with the place of its cell.
  var drafts: [Draft] = []
  /// The cells of one figure: more than one where it was revised between two packs.
  var versions: [FigureID: [Int]] = [:]
  var rates: [Rate] = []
  var indicators: [String: Indicator] = [:]
  /// Relations that the dictionary does not declare and the figures show, with their cells.
  var found: [(relation: FigureRelation, cells: Set<Int>)] = []
  var shown: [Int: Set<String>] = [:]
  /// Cells that a published pack has shown, so that nobody can call them back.
  var isHistory: Set<Int> = []
  var sums: Set<[DisclosureTable.Term]> = []
  /// Cells that are never printed, by what they follow from.
  var hidden: [[DisclosureTable.Term]: Int] = [:]
  let policy: DisclosurePolicy
  let keeping: Set<FigureID>

  /// A count about children that some paper can print.
  struct Draft {
    let id: FigureID
    let period: Period
    var kind = DisclosureTable.Kind.count
    var value: Int?
    var status: DisclosureTable.Status
    var packs: Set<Int> = []
    /// Whether no pack of the run prints it, and others may have.
    var isContext = false
  }

  /// A figure that is no whole count.
  struct Rate {
    let id: FigureID
    let period: Period
    let value: Rational?
    let numerator: Int?
    let denominator: Int?
    /// The indicators that the numerator is the sum of.
    let parts: [String]
    let isShare: Bool
    let isDisclosive: Bool
    var packs: Set<Int>
  }

  /// - Parameters:
  ///   - readings: of each pack of the run.
  ///   - context: what other packs have to do with and none of the run prints.
  ///   - published: what other packs have shown.
  ///   - keeping: figures that are withheld whatever they are.
  init(
    _ readings: [[Reading]], context: [Reading] = [], _ published: [PublishedFigure],
    _ policy: DisclosurePolicy, keeping: Set<FigureID> = []
  ) {
    self.policy = policy
    self.keeping = keeping
    for readings in [context] + readings {
      for reading in readings {
        indicators[reading.indicator.id] = reading.indicator
        for part in reading.parts.values { indicators[part.id] = part }
      }
    }
    for figure in published { indicators[figure.indicator.id] = figure.indicator }
    for (pack, own) in readings.enumerated() {
      for reading in own where reading.indicator.about == .children {
        for point in reading.points { add(point, of: reading, pack) }
      }
    }
    for reading in context where reading.indicator.about == .children {
      for point in reading.points { add(point, of: reading, nil) }
    }
    for figure in published { add(figure) }
    let views = views(readings.count)
    let finder = RelationFinder(self, views)
    let wholes = finder.wholes
    for draft in drafts {
      let indicator = indicators[draft.id.indicator]
      table.add(
        DisclosureTable.Cell(
          draft.id.description, draft.kind, value: draft.value, status: draft.status,
          isDisclosive: draft.status == .open && keeping.contains(draft.id),
          isWhole: wholes.contains(draft.id.indicator) || indicator.map(Self.isWhole) ?? false))
      ids.append(draft.id)
      packs.append(draft.packs)
    }
    var places: [RateKey: Int] = [:]
    for rate in rates { add(rate, finder.rests[rate.id] ?? [], &places) }
    for view in views {
      addTotals(view)
      addFlows(view)
      addYearsToDate(view)
    }
    for (relation, sums, cells) in finder.found {
      for terms in sums { addSum(terms) }
      found.append((relation, cells))
    }
  }

  /// What others add up to, as far as the dictionary says so.
  private static func isWhole(_ indicator: Indicator) -> Bool {
    !indicator.relations.isEmpty || indicator.isYearToDate
  }

  /// Whether anything is withheld, so that something could be worked out.
  var hasSmall: Bool {
    drafts.contains { $0.value.map(policy.isSmall) ?? true } || !keeping.isEmpty
      || rates.contains(where: \.isDisclosive)
  }

  /// A cell as messages call it: an indicator and a period, never a value.
  func name(of cell: Int) -> String {
    if let id = ids[cell] { return "\(id.indicator) \(id.period)" }
    let beside = table.neighbours(of: cell).compactMap { ids[$0] }.first
    return beside.map { "the rest of \($0.indicator) \($0.period)" } ?? "a difference"
  }

  /// The packs that print something which hangs together with a cell: those of the run, by their
  /// places, and the names of others.
  func printing(around cell: Int) -> (packs: Set<Int>, papers: Set<String>) {
    var beside: [Int: [Int]] = [:]
    for sum in table.sums {
      guard let first = sum.terms.first else { continue }
      for term in sum.terms {
        beside[first.cell, default: []].append(term.cell)
        beside[term.cell, default: []].append(first.cell)
      }
    }
    var reached: Set<Int> = [cell]
    var waiting = [cell]
    while let next = waiting.popLast() {
      for other in beside[next] ?? [] where reached.insert(other).inserted { waiting.append(other) }
    }
    return (
      reached.reduce(into: []) { $0.formUnion(packs[$1]) },
      reached.reduce(into: []) { $0.formUnion(shown[$1] ?? []) }
    )
  }

  // MARK: Cells

  private mutating func add(_ point: Reading.Point, of reading: Reading, _ pack: Int?) {
    let indicator = reading.indicator
    guard point.measure == "value" else { return }
    let number = point.value.number
    if indicator.unit == .count {
      if let number, number.whole == nil {
        add(
          Rate(
            id: point.id(of: indicator), period: point.period, value: number, numerator: nil,
            denominator: nil, parts: [], isShare: false, isDisclosive: policy.isSmall(number),
            packs: pack.map { [$0] } ?? []))
      } else {
        _ = add(point.value, point.id(of: indicator), point.period, pack)
      }
      return
    }
    let above = point.numerator.flatMap {
      add($0, indicator.numerator, of: reading, point.period, pack)
    }
    let below = point.denominator.flatMap {
      add($0, indicator.denominator, of: reading, point.period, pack)
    }
    if let below, drafts[below].kind == .count { drafts[below].kind = .total }
    guard number != nil else { return }
    let whole = point.denominator?.value.number
    add(
      Rate(
        id: point.id(of: indicator), period: point.period, value: number, numerator: above,
        denominator: below, parts: indicator.numerator?.parts ?? [],
        isShare: indicator.unit == .perCent,
        isDisclosive: above != nil && indicator.unit == .perCent
          && whole.map { .zero < $0 && $0 < Rational(DisclosurePolicy.fewestForShare) } ?? false,
        packs: pack.map { [$0] } ?? []))
  }

  private mutating func add(_ rate: Rate) { rates.append(rate) }

  /// The figure above or below a line, where it counts children.
  private mutating func add(
    _ figure: FigureValue, _ quantity: Quantity?, of reading: Reading, _ period: Period,
    _ pack: Int?
  ) -> Int? {
    let subjects = (quantity?.parts ?? []).map { reading.parts[$0]?.about ?? .children }
    guard subjects.contains(.children) else { return nil }
    return add(figure.value, figure.id, Period(id: figure.id.period) ?? period, pack)
  }

  private mutating func add(
    _ value: Value, _ id: FigureID, _ period: Period, _ pack: Int?
  ) -> Int? {
    var draft: Draft
    switch value {
    case .number(let number):
      guard let whole = number.whole, whole >= 0 else { return nil }
      draft = Draft(id: id, period: period, value: whole, status: .open)
    case .absent(.confidential):
      draft = Draft(id: id, period: period, value: nil, status: .withheld)
    case .absent: return nil
    }
    if let known = versions[id]?.first(where: { drafts[$0].value == draft.value }) {
      if let pack { drafts[known].packs.insert(pack) }
      return known
    }
    if let pack {
      draft.packs = [pack]
    } else {
      draft.isContext = true
      draft.status = .withheld
    }
    return append(draft)
  }

  private mutating func append(_ draft: Draft) -> Int {
    drafts.append(draft)
    versions[draft.id, default: []].append(drafts.count - 1)
    return drafts.count - 1
  }

  /// What another pack has shown. A number that has been revised since is another figure.
  private mutating func add(_ figure: PublishedFigure) {
    let indicator = figure.indicator
    if indicator.unit != .count { addNumerator(figure) }
    guard indicator.about == .children, let period = Period(id: figure.id.period),
      ["numerator", "denominator"].contains(figure.id.measure)
        || (figure.id.measure == "value" && indicator.unit == .count)
    else { return }
    if let all = versions[figure.id] {
      let known: Int?
      switch figure.shown {
      case .otherwise: known = all.first
      case .number(let number):
        known = all.first { drafts[$0].value == number } ?? all.first { drafts[$0].value == nil }
        if let known, drafts[known].value == nil {
          drafts[known].value = number
          drafts[known].status = .published
        }
      case .withheld: known = nil
      }
      guard let known else { return }
      // A record of the pack itself excuses no number that is small.
      if figure.paper == nil, drafts[known].value.map(policy.isSmall) ?? false { return }
      if drafts[known].status == .open || drafts[known].isContext {
        drafts[known].status = .published
      }
      note(figure, known)
      return
    }
    let cell: Int
    switch figure.shown {
    case .number(let number) where number >= 0:
      cell = append(Draft(id: figure.id, period: period, value: number, status: .published))
    case .withheld:
      cell = append(Draft(id: figure.id, period: period, value: nil, status: .withheld))
    default: return
    }
    note(figure, cell)
  }

  /// Whoever knows a rate knows its numerator, as far as he knows what it is a rate of.
  private mutating func addNumerator(_ figure: PublishedFigure) {
    guard figure.shown != .withheld, figure.paper != nil,
      let rate = rates.first(where: { $0.id == figure.id }), let above = rate.numerator,
      drafts[above].status == .open || drafts[above].isContext,
      !(drafts[above].value.map(policy.isSmall) ?? true)
    else { return }
    drafts[above].status = .published
    note(figure, above)
  }

  private mutating func note(_ figure: PublishedFigure, _ cell: Int) {
    guard let paper = figure.paper else { return }
    shown[cell, default: []].insert(paper)
    if !figure.isStanding { isHistory.insert(cell) }
  }

  mutating func addSum(_ whole: Int, _ parts: [Int]) {
    addSum([DisclosureTable.Term(whole, -1)] + parts.map { DisclosureTable.Term($0, 1) })
  }

  /// Once, however often it is told. Figures that do not add up as published tell nobody anything by
  /// subtraction.
  mutating func addSum(_ terms: [DisclosureTable.Term]) {
    if table.holds(terms), sums.insert(terms).inserted { table.add(sum: terms) }
  }

  /// A cell that is never printed and follows from others. Told again, it is the same cell.
  @discardableResult
  mutating func addHidden(_ value: Int, _ terms: [(cell: Int, factor: Int)]) -> Int? {
    let terms = terms.map { DisclosureTable.Term($0.cell, $0.factor) }
    if let known = hidden[terms] { return known }
    guard sums.insert(terms).inserted else { return nil }
    let cell = table.add(DisclosureTable.Cell("", .hidden, value: value))
    hidden[terms] = cell
    ids.append(nil)
    packs.append([])
    table.add(sum: [DisclosureTable.Term(cell, -1)] + terms)
    return cell
  }
}

extension Reading.Point {
  func id(of indicator: Indicator) -> FigureID {
    FigureID(indicator: indicator.id, area: figureArea, period: period.id, measure: measure)
  }
}
