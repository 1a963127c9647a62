import Figures
import Indicators
import Publication

/// What became of the figures of one pack in another.
package struct FigureComparison: Sendable, Hashable {
  /// In the order of the newer pack's indicators; the council before those it is compared with.
  package private(set) var changes: [FigureChange] = []
  package private(set) var indicators: [IndicatorChange] = []
  package private(set) var recodings: [Recoding] = []
  package private(set) var successions: [Succession] = []
  /// Figures that both packs print and that read the same.
  package private(set) var unchanged = 0
  /// Figures of periods that only one of the packs prints: the window of years moved on.
  package private(set) var left = 0
  package private(set) var came = 0

  package var isEmpty: Bool {
    changes.isEmpty && indicators.isEmpty && recodings.isEmpty && successions.isEmpty
      && left == 0 && came == 0
  }

  /// What changed in the figures from one pack to another.
  ///
  /// - Parameter areas: says which council took over which, where that is known.
  static func between(
    _ before: FigureLedger, _ now: FigureLedger, areas: AreaTable?
  ) -> FigureComparison {
    var comparison = FigureComparison()
    let (old, new) = (before.manifest, now.manifest)
    comparison.recodings = before.recodings(to: now, areas: areas)
    comparison.successions =
      before.successions(to: now, areas: areas) + now.successions(to: before, areas: areas)
    comparison.compareIndicators(before, now)
    comparison.compareSamePeriods(before, now)
    comparison.compareNewest(before, now)
    let order = Dictionary(
      (new.indicators + old.indicators).enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
    comparison.changes.sort { left, right in
      let (one, two) = (left.subject, right.subject)
      let places = (order[one.indicator] ?? order.count, order[two.indicator] ?? order.count)
      if places.0 != places.1 { return places.0 < places.1 }
      return (one.indicator, one.place, one.period, one.measure)
        < (two.indicator, two.place, two.period, two.measure)
    }
    return comparison
  }

  /// Figures with one id in both packs.
  private mutating func compareSamePeriods(_ before: FigureLedger, _ now: FigureLedger) {
    var changed: [(id: FigureID, what: FigureChange.What)] = []
    for (id, old) in before.figures {
      guard let new = now.figures[id] else {
        left += 1
        continue
      }
      if let what = Self.change(old, new, before, now) {
        changed.append((id, what))
      } else {
        unchanged += 1
      }
    }
    changed.sort { $0.id < $1.id }
    changes += changed.map { FigureChange(subject: now.subject(of: $0.id), what: $0.what) }
    came = now.figures.keys.count { before.figures[$0] == nil }
  }

  private static func change(
    _ old: FigureLedger.Known, _ new: FigureLedger.Known, _ before: FigureLedger,
    _ now: FigureLedger
  ) -> FigureChange.What? {
    switch (old.absence, new.absence) {
    case (nil, .confidential?), (nil, .withheldByUs?):
      return new.absence.map { .suppressed($0) }
    case (nil, .notApplicable?): return .becameNotApplicable
    case (nil, let reason?): return .withdrawn(reason)
    case (_?, nil): return .published(new.printed)
    case (let first?, let second?):
      return first == second ? nil : .otherReason(from: first, to: second)
    case (nil, nil):
      if old.isSame(as: new) {
        return old.status == new.status
          ? nil : .status(from: old.status, to: new.status, value: new.printed)
      }
      let reasons = Restatements.reasons(old, new, now)
      let restatement = FigureChange.Restatement(
        old: old.printed, new: new.printed, reasons: reasons)
      return Restatements.isOfDenominator(old, new)
        ? .denominatorRevised(restatement) : .revised(restatement)
    }
  }

  /// The newest period of each indicator and place, where it is another than before.
  private mutating func compareNewest(_ before: FigureLedger, _ now: FigureLedger) {
    for (key, id) in now.newest.sorted(by: { $0.key < $1.key }) {
      guard let earlier = before.newest[key], earlier != id, let new = now.figures[id],
        let old = before.figures[earlier]
      else { continue }
      let shown =
        old.absence == nil && new.absence == nil && !now.hides(earlier) ? old.printed : nil
      let current = now.figures[earlier]?.absence == nil ? now.figures[earlier]?.printed : nil
      let isOwn = now.isOwn(id)
      let target = isOwn ? now.indicators[id.indicator]?.target ?? "" : ""
      let oldTarget = isOwn ? before.indicators[id.indicator]?.target ?? "" : ""
      let polarity = now.indicators[id.indicator]?.polarity ?? ""
      let from = shown == nil ? nil : current ?? shown
      let obstacle = from == nil ? nil : now.obstacle(from: earlier, in: before, to: id)
      let counterpart = obstacle == nil ? from : nil
      changes.append(
        FigureChange(
          subject: now.subject(of: id),
          what: .movedOn(
            FigureChange.Movement(
              from: FigureLedger.period(earlier.period), old: from, new: new.printed,
              absence: new.absence,
              direction: counterpart.flatMap { Numbers.direction($0, new.printed) },
              obstacle: obstacle,
              standing: Numbers.standing(new.printed, target, polarity),
              oldStanding: counterpart.flatMap { Numbers.standing($0, oldTarget, polarity) },
              target: target,
              variation: isOwn ? now.indicators[id.indicator]?.variation ?? "" : ""))))
    }
  }

  private mutating func compareIndicators(_ before: FigureLedger, _ now: FigureLedger) {
    for indicator in now.manifest.indicators {
      func report(_ what: IndicatorChange.What) {
        indicators.append(IndicatorChange(id: indicator.id, name: indicator.name, what: what))
      }
      guard let old = before.indicators[indicator.id] else {
        report(.new)
        continue
      }
      if old.name != indicator.name { report(.label(from: old.name, to: indicator.name)) }
      if old.definition != indicator.definition {
        report(.definition(from: old.definition, to: indicator.definition))
      }
      if old.unit != indicator.unit { report(.unit(from: old.unit, to: indicator.unit)) }
      if old.rule != indicator.rule { report(.rule(from: old.rule, to: indicator.rule)) }
      if old.polarity != indicator.polarity {
        report(.polarity(from: old.polarity, to: indicator.polarity))
      }
      for (from, to) in [
        (old.numerator, indicator.numerator), (old.denominator, indicator.denominator),
      ] where from != to { report(.part(from: from, to: to)) }
      if old.target != indicator.target {
        report(.target(from: old.target, to: indicator.target, now.standing(of: indicator)))
      }
    }
    for indicator in before.manifest.indicators where now.indicators[indicator.id] == nil {
      indicators.append(IndicatorChange(id: indicator.id, name: indicator.name, what: .retired))
    }
  }
}
