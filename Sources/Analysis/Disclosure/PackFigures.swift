import Figures
import Indicators

/// Everything that a pack's readings can print about the council's own children, and what earlier
/// papers have printed, as one system of cells and sums.
///
/// Each period of each reading counts as printed, whether a paper prints it or not: a pack that
/// prints less tells less. A change is printed only where both its values are, and so adds nothing.
struct PackFigures {
  private(set) var table = DisclosureTable()
  /// The figure of each cell; nil for what is never printed.
  private(set) var ids: [FigureID?] = []
  private var drafts: [FigureID: Draft] = [:]
  private var order: [FigureID] = []
  private var rates: [Rate] = []
  private var indicators: [String: Indicator] = [:]
  private var cells: [FigureID: Int] = [:]
  private let policy: DisclosurePolicy

  private struct Draft {
    let indicator: String
    let period: Period
    var kind = DisclosureTable.Kind.count
    var value: Int?
    var status: DisclosureTable.Status
  }

  private struct Rate {
    let id: FigureID
    let numerator: FigureID?
    let denominator: FigureID?
    /// The indicators that the numerator is the sum of.
    let parts: [String]
    let isShare: Bool
    let isDisclosive: Bool
  }

  init(_ readings: [Reading], _ published: [PublishedFigure], _ policy: DisclosurePolicy) {
    self.policy = policy
    for reading in readings {
      indicators[reading.indicator.id] = reading.indicator
      for part in reading.parts.values { indicators[part.id] = part }
    }
    for figure in published { indicators[figure.indicator.id] = figure.indicator }
    for reading in readings where reading.indicator.about == .children {
      for point in reading.points { add(point, of: reading) }
    }
    for figure in published { add(figure) }
    for id in order {
      guard let draft = drafts[id] else { continue }
      cells[id] = table.add(
        DisclosureTable.Cell(
          id.description, draft.kind, value: draft.value, status: draft.status))
      ids.append(id)
    }
    for rate in rates { add(rate) }
    addTotals()
    addYearsToDate()
  }

  /// A cell as messages call it: an indicator and a period, never a value.
  func name(of cell: Int) -> String {
    if let id = ids[cell] { return "\(id.indicator) \(id.period)" }
    let beside = table.neighbours(of: cell).compactMap { ids[$0] }.first
    return beside.map { "the rest of \($0.indicator) \($0.period)" } ?? "a difference"
  }

  // MARK: Cells

  private mutating func add(_ point: Reading.Point, of reading: Reading) {
    let indicator = reading.indicator
    guard point.measure == "value" else { return }
    if indicator.unit == .count {
      if let number = point.value.number, number.whole == nil {
        rates.append(
          Rate(
            id: point.id(of: indicator), numerator: nil, denominator: nil, parts: [],
            isShare: false, isDisclosive: policy.isSmall(number)))
      } else {
        add(point.value, point.id(of: indicator), indicator.id, point.period)
      }
      return
    }
    let above = point.numerator.flatMap { add($0, indicator.numerator, of: reading, point.period) }
    let below = point.denominator.flatMap {
      add($0, indicator.denominator, of: reading, point.period)
    }
    if let below { drafts[below]?.kind = .total }
    guard let above, point.value.number != nil else { return }
    let whole = point.denominator?.value.number
    rates.append(
      Rate(
        id: point.id(of: indicator), numerator: above, denominator: below,
        parts: indicator.numerator?.parts ?? [], isShare: indicator.unit == .perCent,
        isDisclosive: indicator.unit == .perCent
          && whole.map { .zero < $0 && $0 < Rational(DisclosurePolicy.fewestForShare) } ?? false))
  }

  /// The figure above or below a line, where it counts children.
  private mutating func add(
    _ figure: FigureValue, _ quantity: Quantity?, of reading: Reading, _ period: Period
  ) -> FigureID? {
    let subjects = (quantity?.parts ?? []).map { reading.parts[$0]?.about ?? .children }
    guard subjects.contains(.children) else { return nil }
    add(figure.value, figure.id, figure.id.indicator, Period(id: figure.id.period) ?? period)
    return drafts[figure.id] == nil ? nil : figure.id
  }

  private mutating func add(
    _ value: Value, _ id: FigureID, _ indicator: String, _ period: Period
  ) {
    guard drafts[id] == nil else { return }
    let draft: Draft
    switch value {
    case .number(let number):
      guard let whole = number.whole, whole >= 0 else { return }
      draft = Draft(indicator: indicator, period: period, value: whole, status: .open)
    case .absent(.confidential):
      draft = Draft(indicator: indicator, period: period, value: nil, status: .withheld)
    case .absent: return
    }
    drafts[id] = draft
    order.append(id)
  }

  /// What an earlier paper showed. A number that has been revised since is another figure.
  private mutating func add(_ figure: PublishedFigure) {
    let indicator = figure.indicator
    guard indicator.about == .children, let period = Period(id: figure.id.period),
      ["numerator", "denominator"].contains(figure.id.measure)
        || (figure.id.measure == "value" && indicator.unit == .count)
    else { return }
    if let known = drafts[figure.id] {
      switch figure.shown {
      case .otherwise:
        if known.status == .open { drafts[figure.id]?.status = .published }
      case .number(let number) where number == known.value:
        if known.status == .open { drafts[figure.id]?.status = .published }
      case .number(let number) where known.value == nil:
        drafts[figure.id]?.value = number
        drafts[figure.id]?.status = .published
      default: break
      }
      return
    }
    switch figure.shown {
    case .number(let number) where number >= 0:
      drafts[figure.id] = Draft(
        indicator: figure.id.indicator, period: period, value: number, status: .published)
    case .withheld:
      drafts[figure.id] = Draft(
        indicator: figure.id.indicator, period: period, value: nil, status: .withheld)
    default: return
    }
    order.append(figure.id)
  }

  // MARK: Sums

  /// A rate, what it rests on, the sum above its line, and the rest of its group.
  private mutating func add(_ rate: Rate) {
    let above = rate.numerator.flatMap { cells[$0] }
    let below = rate.denominator.flatMap { cells[$0] }
    table.add(
      DisclosureTable.Cell(
        rate.id.description, .derived, restsOn: [above, below].compactMap { $0 },
        isDisclosive: rate.isDisclosive))
    ids.append(rate.id)
    guard let above, let numerator = rate.numerator else { return }
    if rate.parts.count > 1, let period = drafts[numerator]?.period {
      let parts = rate.parts.compactMap { part in
        cell(of: part, at: period, in: numerator.area)
      }
      if parts.count == rate.parts.count { addSum(above, parts) }
    }
    guard rate.isShare, let below, let part = table.cells[above].value,
      let whole = table.cells[below].value, part <= whole
    else { return }
    addHidden(whole - part, [(below, 1), (above, -1)])
  }

  /// The totals that the dictionary declares, over their parts and over the shorter periods in them.
  private mutating func addTotals() {
    for id in order {
      guard let draft = drafts[id], let whole = cells[id], id.measure == "value",
        let indicator = indicators[draft.indicator], !indicator.relations.totalOf.isEmpty
      else { continue }
      let parts = indicator.relations.totalOf.map {
        spanned($0, by: draft.period, indicator, id.area)
      }
      let present = parts.compactMap { $0 }.flatMap { $0 }
      guard !present.isEmpty else { continue }
      let known = present.map { table.cells[$0].value }
      if let total = table.cells[whole].value, !known.contains(nil) {
        let rest = known.reduce(total) { $0 - ($1 ?? 0) }
        if rest == 0 {
          addSum(whole, present)
        } else if rest > 0 {
          addHidden(rest, [(whole, 1)] + present.map { ($0, -1) })
        }
      } else if !parts.contains(where: { $0 == nil }) {
        addSum(whole, present)
      }
    }
  }

  /// The cells of a part that together fill the time of a total; nil where they are not all there.
  private func spanned(
    _ part: String, by period: Period, _ total: Indicator, _ area: String
  ) -> [Int]? {
    let isToDate = indicators[part]?.isYearToDate ?? false
    if isToDate == total.isYearToDate, let cell = cell(of: part, at: period, in: area) {
      return [cell]
    }
    guard !isToDate else { return nil }
    let start = total.isYearToDate ? period.end.startOfFinancialYear : period.start
    let inside = order.filter { id in
      guard id.indicator == part, id.area == area, id.measure == "value",
        let own = drafts[id]?.period
      else { return false }
      return own.start >= start && own.end <= period.end
    }
    let days = inside.compactMap { drafts[$0]?.period }
      .reduce(0) { $0 + $1.end.dayNumber - $1.start.dayNumber + 1 }
    guard days == period.end.dayNumber - start.dayNumber + 1 else { return nil }
    return inside.compactMap { cells[$0] }
  }

  /// What was added to a year so far since the period before.
  private mutating func addYearsToDate() {
    for id in order {
      guard let draft = drafts[id], indicators[draft.indicator]?.isYearToDate == true,
        id.measure == "value", let now = cells[id], let value = table.cells[now].value,
        case let before = draft.period.stepped(by: -1),
        before.end >= draft.period.end.startOfFinancialYear,
        let earlier = cell(of: id.indicator, at: before, in: id.area),
        let start = table.cells[earlier].value, start <= value
      else { continue }
      addHidden(value - start, [(now, 1), (earlier, -1)])
    }
  }

  private func cell(of indicator: String, at period: Period, in area: String) -> Int? {
    let id = FigureID(indicator: indicator, area: area, period: period.id, measure: "value")
    if let cell = cells[id] { return cell }
    // A count on a day and one of the time up to it belong together.
    return order.first {
      $0.indicator == indicator && $0.area == area && $0.measure == "value"
        && drafts[$0]?.period.end == period.end && period.isOneYear(with: drafts[$0]?.period)
    }.flatMap { cells[$0] }
  }

  private mutating func addSum(_ whole: Int, _ parts: [Int]) {
    let terms =
      [DisclosureTable.Term(whole, -1)] + parts.map { DisclosureTable.Term($0, 1) }
    // Figures that do not add up as published tell nobody anything by subtraction.
    if table.holds(terms) { table.add(sum: terms) }
  }

  private mutating func addHidden(_ value: Int, _ terms: [(cell: Int, factor: Int)]) {
    let hidden = table.add(DisclosureTable.Cell("", .hidden, value: value))
    ids.append(nil)
    table.add(
      sum: [DisclosureTable.Term(hidden, -1)]
        + terms.map { DisclosureTable.Term($0.cell, $0.factor) })
  }
}

extension Reading.Point {
  func id(of indicator: Indicator) -> FigureID {
    FigureID(indicator: indicator.id, area: figureArea, period: period.id, measure: measure)
  }
}

extension Period {
  /// Whether both are a year, or the day at its end.
  fileprivate func isOneYear(with other: Period?) -> Bool {
    func isYear(_ period: Period) -> Bool {
      switch period {
      case .day, .yearEnding: true
      case .quarter, .month: false
      }
    }
    return other.map { isYear(self) && isYear($0) } ?? false
  }
}

extension CalendarDate {
  fileprivate var startOfFinancialYear: CalendarDate {
    CalendarDate(year: month >= 4 ? year : year - 1, month: 4, day: 1) ?? self
  }
}
