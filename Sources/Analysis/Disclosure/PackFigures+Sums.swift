import Figures
import Indicators

/// The sums that hold among the cells, as far as the dictionary tells them.
extension PackFigures {
  struct RateKey: Hashable {
    let id: FigureID
    let numerator: Int?
    let denominator: Int?
  }

  /// A rate, what it rests on, the sum above its line, and the rest of its group.
  mutating func add(_ rate: Rate, _ further: Set<Int>, _ places: inout [RateKey: Int]) {
    let key = RateKey(id: rate.id, numerator: rate.numerator, denominator: rate.denominator)
    if let place = places[key] {
      packs[place].formUnion(rate.packs)
      return
    }
    let own = [rate.numerator, rate.denominator].compactMap { $0 }
    // Of what nobody knows the parts, nothing can be said.
    let isLoose = rate.numerator == nil && indicators[rate.id.indicator]?.unit != .count
    guard !isLoose || !further.isEmpty || keeping.contains(rate.id) else { return }
    places[key] = table.add(
      DisclosureTable.Cell(
        rate.id.description, .derived, restsOn: own + further.subtracting(own).sorted(),
        isDisclosive: rate.isDisclosive || keeping.contains(rate.id)))
    ids.append(rate.id)
    packs.append(rate.packs)
    guard let above = rate.numerator else { return }
    let numerator = drafts[above]
    if rate.parts.count > 1 {
      let parts = rate.parts.compactMap { part in
        cell(of: part, at: numerator.period, in: numerator.id.area, rate.packs)
      }
      if parts.count == rate.parts.count { addSum(above, parts) }
    }
    guard rate.isShare, let below = rate.denominator, let part = table.cells[above].value,
      let whole = table.cells[below].value, 0 <= part, part <= whole
    else { return }
    addHidden(whole - part, [(below, 1), (above, -1)])
  }

  /// The cells of a part that together fill the time of a total; nil where they are not all there.
  func spanned(
    _ part: String, by period: Period, _ total: Indicator, _ area: String, _ view: View
  ) -> [Int]? {
    let isToDate = indicators[part]?.isYearToDate ?? false
    if isToDate == total.isYearToDate, let cell = cell(of: part, at: period, in: area, view) {
      return [cell]
    }
    guard !isToDate else { return nil }
    let start = total.isYearToDate ? period.end.startOfFinancialYear : period.start
    let inside = (view.ofIndicator[part] ?? []).filter { cell in
      let draft = drafts[cell]
      return draft.id.area == area && draft.id.measure == "value" && draft.period.start >= start
        && draft.period.end <= period.end
    }
    let days = inside.map { drafts[$0].period }
      .reduce(0) { $0 + $1.end.dayNumber - $1.start.dayNumber + 1 }
    guard days == period.end.dayNumber - start.dayNumber + 1 else { return nil }
    return inside
  }

  /// A stock, what it was a period before, and what came and went meanwhile. Where one of the two is
  /// not printed, it is known from the other.
  mutating func addFlows(_ view: View) {
    for now in view.order {
      let draft = drafts[now]
      guard draft.id.measure == "value", let stock = indicators[draft.id.indicator],
        let flow = stock.relations.flow,
        ![flow.started, flow.ceased].contains(where: { indicators[$0]?.isYearToDate ?? false }),
        let before = cell(
          of: stock.id, at: draft.period.stepped(by: -1), in: draft.id.area, view)
      else { continue }
      let started = flowing(flow.started, to: draft.period, in: draft.id.area, view)
      let ceased = flowing(flow.ceased, to: draft.period, in: draft.id.area, view)
      if let started, let ceased {
        addSum([
          DisclosureTable.Term(now, -1), DisclosureTable.Term(before, 1),
          DisclosureTable.Term(started, 1), DisclosureTable.Term(ceased, -1),
        ])
      } else if flow.withinPercent.isZero, let one = started ?? ceased,
        let new = table.cells[now].value, let old = table.cells[before].value,
        let known = table.cells[one].value
      {
        let other = started == nil ? new - old + known : old + known - new
        let sign = started == nil ? 1 : -1
        if other >= 0 { addHidden(other, [(now, sign), (before, -sign), (one, 1)]) }
      }
    }
  }

  /// What came or went in the time up to the end of a period.
  private func flowing(_ part: String, to period: Period, in area: String, _ view: View) -> Int? {
    if let cell = cell(of: part, at: period, in: area, view) { return cell }
    return view.ofIndicator[part]?.first {
      drafts[$0].id.area == area && drafts[$0].id.measure == "value"
        && drafts[$0].period.end == period.end
    }
  }

  /// What was added to a year so far since the period before.
  mutating func addYearsToDate(_ view: View) {
    for now in view.order {
      let draft = drafts[now]
      guard indicators[draft.id.indicator]?.isYearToDate == true, draft.id.measure == "value",
        let value = table.cells[now].value, case let before = draft.period.stepped(by: -1),
        before.end >= draft.period.end.startOfFinancialYear,
        let earlier = cell(of: draft.id.indicator, at: before, in: draft.id.area, view),
        let start = table.cells[earlier].value, start <= value
      else { continue }
      addHidden(value - start, [(now, 1), (earlier, -1)])
    }
  }

  private func cell(of indicator: String, at period: Period, in area: String, _ view: View) -> Int?
  {
    let id = FigureID(indicator: indicator, area: area, period: period.id, measure: "value")
    if let cell = view.cells[id] ?? view.derived[id] { return cell }
    // A count on a day and one of the time up to it belong together.
    return view.ofIndicator[indicator]?.first { cell in
      let draft = drafts[cell]
      return draft.id.area == area && draft.id.measure == "value"
        && draft.period.end == period.end && period.isOneYear(with: draft.period)
    }
  }

  /// The same, before there are views: as one of the packs has it.
  private func cell(
    of indicator: String, at period: Period, in area: String, _ packs: Set<Int>
  ) -> Int? {
    let id = FigureID(indicator: indicator, area: area, period: period.id, measure: "value")
    if let all = versions[id] {
      return all.last { !drafts[$0].packs.isDisjoint(with: packs) } ?? all.last
    }
    return drafts.indices.first { cell in
      let draft = drafts[cell]
      return draft.id.indicator == indicator && draft.id.area == area
        && draft.id.measure == "value" && draft.period.end == period.end
        && period.isOneYear(with: draft.period)
    }
  }
}

extension Period {
  /// Whether both are a year, or the day at its end.
  fileprivate func isOneYear(with other: Period) -> Bool {
    func isYear(_ period: Period) -> Bool {
      switch period {
      case .day, .yearEnding: true
      case .quarter, .month, .quarterEnd, .average, .week, .half, .term: false
      }
    }
    return isYear(self) && isYear(other)
  }
}

extension CalendarDate {
  fileprivate var startOfFinancialYear: CalendarDate {
    CalendarDate(year: month >= 4 ? year : year - 1, month: 4, day: 1) ?? self
  }
}
