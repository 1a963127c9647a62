import Diagnostics
import Figures
import Indicators

/// What a reading means, in the words of a house.
package struct ReadingSentence: Sendable {
  private let reading: PublishableReading
  private let table: PhraseTable
  private let variation: Variation

  package init(_ reading: PublishableReading, in table: PhraseTable = .standard) {
    self.reading = reading
    self.table = table
    variation = reading.variation()
  }

  /// A sentence that can stand alone: "In the year ending 31 March 2025 the figure for re-referrals
  /// within twelve months rose 2.8 percentage points to 26.2%, within its usual variation (10.9% to
  /// 33.3% over 13 years)."
  package var sentence: Phrase {
    let when = Phrase(reading.latestPeriod.when)
    let name = Phrase(reading.indicator.name.inSentence)
    if let absence = reading.value(at: reading.latestPeriod).value.absence {
      return phrase(.missing, [.when: when, .name: name, .reason: Phrase(absence.words)])
        .capitalised
    }
    let sentence = phrase(.sentence, [.when: when, .name: name, .trend: trend]).capitalised
    guard let caution else { return sentence }
    return sentence + Phrase(" ") + caution
  }

  /// The same without its subject, for a sentence of the author's: "rose 2.8 percentage points to
  /// 26.2%, within its usual variation (10.9% to 33.3% over 13 years)". Where there is no figure, the
  /// reason.
  package var trend: Phrase {
    [movement, beside].filter { !$0.isEmpty }.joined(", ")
  }

  /// What a percentage of few cases must be read with; nil for any other.
  package var caution: Phrase? {
    reading.smallDenominator(at: reading.latestPeriod).map {
      phrase(.caution, [.denominator: Phrase($0)]).capitalised
    }
  }

  /// "misses the target of 22.0% by 4.2 percentage points, and will go on missing it if nothing
  /// changes".
  package var againstTarget: Phrase {
    guard let target = reading.target else {
      return phrase(reading.indicator.polarity == .none ? .neither : .noTarget)
    }
    let figure = Phrase(target.figure(of: reading.indicator, area: reading.area))
    let away = Phrase(
      reading.awayFromTarget ?? target.figure(of: reading.indicator, area: reading.area))
    let rated: Phrase
    switch reading.rating(at: reading.latestPeriod) {
    case .met: rated = phrase(.meets, [.target: figure])
    case .near:
      let tolerance = target.toleranceFigure(of: reading)
      rated = phrase(
        .near, [.target: figure, .away: away, .tolerance: Phrase(tolerance)])
    case .missed: rated = phrase(.misses, [.target: figure, .away: away])
    case .noTarget, .later: return phrase(.noTarget)
    case .neither: return phrase(.neither)
    case .unknown(let absence): return phrase(.unrated, [.reason: Phrase(absence.words)])
    }
    if target.from > reading.latestPeriod.end {
      return [rated, phrase(.laterTarget, [.from: Phrase(target.from.long)])].joined(", ")
    }
    guard let outlook = variation.outlook else { return rated }
    let basis = variation.phase.map { span($0) } ?? Phrase()
    let words =
      switch outlook {
      case .forecast(.hitAndMiss): phrase(.hitAndMiss, [.periods: periods])
      case .forecast(.meets): phrase(.assured)
      case .forecast(.misses): phrase(.notAssured)
      case .movedOut: phrase(.movedOut)
      case .unusual: phrase(.unusual)
      case .onTrial: phrase(.onTrial, [.periods: periods, .span: basis])
      case .mixedOnTrial:
        [
          phrase(.hitAndMiss, [.periods: periods]),
          phrase(.soFar, [.periods: periods, .span: basis]),
        ]
        .joined(", ")
      }
    return [rated, words].joined(", ")
  }

  /// "26.2% (987 of 3,764)"; the value alone where it is no number or what it rests on is not known.
  package var withCounts: Phrase {
    let period = reading.latestPeriod
    let latest = Phrase(reading.value(at: period).spelt)
    guard reading.value(at: period).value.number != nil,
      let above = reading.numerator(at: period), above.value.number != nil,
      let below = reading.denominator(at: period), below.value.number != nil
    else { return latest }
    return phrase(
      reading.indicator.unit == .perCent ? .share : .rate,
      [.latest: latest, .numerator: Phrase(above), .denominator: Phrase(below)])
  }

  // MARK: Parts

  /// Which way the newest value went, as it is printed; nil where there is nothing to say it by.
  private var direction: Direction? { reading.direction(at: reading.latestPeriod) }

  private var movement: Phrase {
    let period = reading.latestPeriod
    let latest = reading.value(at: period)
    if let absence = latest.value.absence { return Phrase("is \(absence.words)") }
    let change = reading.change(at: period)
    var values: [PhraseTable.Place: Phrase] = [
      .latest: Phrase(latest.spelt), .previousPeriod: Phrase(reading.previousPeriod.long),
    ]
    guard let direction else {
      if reading.beginsAnew(at: period) { return phrase(.beginsAnew, values) }
      guard let earlier = reading.lastNumber(before: reading.previousPeriod) else {
        return phrase(.nothingBefore, values)
      }
      values[.earlier] = Phrase(reading.value(at: earlier).spelt)
      values[.earlierPeriod] = Phrase(earlier.long)
      return phrase(.gapBefore, values)
    }
    var format = change.format
    format.spellsUnit = true
    values[.change] = Phrase(change.magnitude.formatted(format))
    values[.previous] = Phrase(reading.value(at: reading.previousPeriod).spelt)
    if let slight = reading.slightDirection(at: period) {
      return phrase(slight == .up ? .roseSlightly : .fellSlightly, values)
    }
    switch direction {
    case .up: return phrase(.rose, values)
    case .down: return phrase(.fell, values)
    case .none: return phrase(.unchanged, values)
    }
  }

  /// What the variation of the series, or the counts of the two periods, say of the newest value.
  private var beside: Phrase {
    guard reading.value(at: reading.latestPeriod).value.number != nil, let phase = variation.phase,
      !reading.indicator.isYearToDate
    else { return Phrase() }
    if phase.count >= ControlChart.Rules.fewest, phase.isFlat {
      // Values published in whole numbers can be alike where the exact quotients are not, and the
      // sentence has just said how far those moved.
      return direction == Direction.none ? phrase(.flat, [.span: span(phase)]) : Phrase()
    }
    guard let limits = variation.limitsFigure, let mean = variation.meanFigure else {
      let reason: PhraseTable.Key =
        switch variation.unlimited {
        case .tooAlike: .tooAlike
        case .smallNumbers: .tooSmall
        case .tooFew, nil: .tooFew
        }
      return byCounts ?? phrase(reason, [.periods: periods])
    }
    let values: [PhraseTable.Place: Phrase] = [
      .limits: Phrase(limits), .mean: Phrase(mean), .span: span(phase), .periods: periods,
      .run: run,
    ]
    guard let signal = variation.signal else {
      return phrase(phase.isTrial ? .withinOnTrial : .within, values)
    }
    let key: PhraseTable.Key =
      switch signal {
      case .aboveLimit: .aboveLimits
      case .belowLimit: .belowLimits
      case .rising: .rising
      case .falling: .falling
      case .nearUpperLimit: .nearUpper
      case .nearLowerLimit: .nearLower
      case .runAbove: .runAbove
      case .runBelow: .runBelow
      }
    let judgement: Phrase =
      switch signal.isImprovement(reading.indicator.polarity) {
      // A figure that is still above its limits when it falls has not changed for the worse.
      case _ where direction != (signal.isUpward ? .up : .down): Phrase()
      case true?: phrase(.better)
      case false?: phrase(.worse)
      case nil: Phrase()
      }
    return [phrase(key, values), judgement].filter { !$0.isEmpty }.joined(", ")
  }

  /// Where the series is too short for limits: whether the counts of the two periods differ more than
  /// chance would have it.
  private var byCounts: Phrase? {
    let (now, before) = (reading.latestPeriod, reading.previousPeriod)
    guard [Unit.perCent, .perTenThousand].contains(reading.indicator.unit),
      let direction, direction != .none
    else { return nil }
    let figures = [
      reading.numerator(at: now), reading.denominator(at: now), reading.numerator(at: before),
      reading.denominator(at: before),
    ].compactMap { $0 }
    let numbers = figures.compactMap(\.value.number?.double)
    guard numbers.count == 4,
      let isBeyond = Self.isBeyondChance(numbers, isShare: reading.indicator.unit == .perCent)
    else { return nil }
    return phrase(
      isBeyond ? .chanceBeyond : .chanceWithin,
      [
        .numerator: Phrase(figures[0]), .denominator: Phrase(figures[1]),
        .previousNumerator: Phrase(figures[2]), .previousDenominator: Phrase(figures[3]),
      ])
  }

  /// By the exact test of whole numbers, whatever their size: Fisher's of two shares, the conditional
  /// one of two rates. Nil for what is no whole number of cases, such as full-time equivalents.
  private static func isBeyondChance(_ numbers: [Double], isShare: Bool) -> Bool? {
    let p =
      isShare
      ? ProportionDifference.exactP(numbers[0], of: numbers[1], numbers[2], of: numbers[3])
      : RateRatio(numbers[0], in: numbers[1], numbers[2], in: numbers[3])?.p
    return p.map { $0 < 0.05 }
  }

  /// "13 years", with word that some have no figure, and since when where the limits began anew.
  private func span(_ phase: ControlChart.Phase) -> Phrase {
    guard let count = variation.countFigure else { return Phrase() }
    let known = phase.range.drop { variation.chart.points[$0].value == nil }
    let gaps = phase.count < known.count ? " with a figure" : ""
    let words =
      Phrase(count) + Phrase(" \(reading.latestPeriod.word(count: phase.count))\(gaps)")
    guard phase.range.lowerBound > 0, variation.periods.indices.contains(phase.range.lowerBound)
    else { return words }
    return words + Phrase(" since \(variation.periods[phase.range.lowerBound].long)")
  }

  /// How many points at the end carry the newest one's signal.
  private var run: Phrase {
    let points = variation.chart.points
    guard let last = points.last?.signal else { return Phrase() }
    let count = variation.chart.length(of: last)
    return Phrase(
      reading.figure(
        Rational(count), "run", of: Array(variation.periods.suffix(count)),
        as: FigureFormat(unit: .count, places: 0)))
  }

  private var periods: Phrase { Phrase(reading.latestPeriod.word(count: 2)) }

  private func phrase(_ key: PhraseTable.Key, _ values: [PhraseTable.Place: Phrase] = [:]) -> Phrase
  {
    table[key].reduce(Phrase()) { made, piece in
      switch piece {
      case .words(let words): made + Phrase(words)
      case .place(let place): made + (values[place] ?? Phrase())
      }
    }
  }
}

extension [Phrase] {
  fileprivate func joined(_ between: String) -> Phrase {
    guard let first else { return Phrase() }
    return dropFirst().reduce(first) { $0 + Phrase(between) + $1 }
  }
}

extension Target {
  /// "2 percentage points", as far as the target may be missed.
  fileprivate func toleranceFigure(of reading: PublishableReading) -> FigureValue {
    let target = figure(of: reading.indicator, area: reading.area)
    var format = reading.changeFormat
    format.places = Self.places(tolerance)
    return FigureValue(
      id: FigureID(
        indicator: indicator, area: reading.area.code.gss, period: from.iso, measure: "tolerance"),
      value: .number(tolerance), format: format, origins: target.origins)
  }
}

extension FigureValue {
  /// With the unit that would otherwise be a word of the table.
  fileprivate var spelt: FigureValue {
    var format = format
    format.spellsUnit = true
    return formatted(format)
  }
}
