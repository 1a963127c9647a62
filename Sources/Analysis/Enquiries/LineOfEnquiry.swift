import Diagnostics
package import Figures
import Indicators

/// A question that members may wish to ask, because a stated rule found something in a figure. It
/// says what was found and draws no conclusion.
package struct LineOfEnquiry: Sendable, Hashable {
  package let rule: Rule
  /// The id of the indicator.
  package let indicator: String
  package let question: Phrase

  /// The raw value is the word of `house.yaml`.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The target was missed in this period and in the one before.
    case offTargetTwice = "off target twice"
    /// The distance to the mean of the neighbours grew, on the wrong side of it.
    case gapWidening = "gap widening"
    /// A value that was printed in an earlier paper is another one now.
    case restated
    /// The newest value is older at the meeting than its limit.
    case stale
    /// The newest value is signalled beside its usual variation.
    case outsideLimits = "outside limits"
  }

  /// What a question rests on beside the reading.
  package struct Context: Sendable {
    package let councilName: String
    package let meeting: CalendarDate
    /// Days after which the indicator is too old for a paper; nil for no limit.
    package let limit: Int?
    /// Figures of earlier papers: as printed, and in the paper of which day.
    package let published: [FigureID: (printed: String, meeting: CalendarDate)]

    package init(
      councilName: String, meeting: CalendarDate, limit: Int?,
      published: [FigureID: (printed: String, meeting: CalendarDate)] = [:]
    ) {
      self.councilName = councilName
      self.meeting = meeting
      self.limit = limit
      self.published = published
    }
  }

  /// The questions that a reading gives rise to, in the order of the rules.
  package static func lines(
    from reading: PublishableReading, _ context: Context, rules: [Rule],
    phrases: PhraseTable = .standard
  ) -> [LineOfEnquiry] {
    Rule.allCases.filter(rules.contains).compactMap { rule in
      let question: Phrase? =
        switch rule {
        case .offTargetTwice: offTargetTwice(reading)
        case .gapWidening: gapWidening(reading, context)
        case .restated: restated(reading, context)
        case .stale: stale(reading, context)
        case .outsideLimits: outsideLimits(reading, phrases)
        }
      return question.map {
        LineOfEnquiry(rule: rule, indicator: reading.indicator.id, question: $0.capitalised)
      }
    }
  }

  private static func offTargetTwice(_ reading: PublishableReading) -> Phrase? {
    let (now, before) = (reading.latestPeriod, reading.previousPeriod)
    guard reading.rating(at: now) == .missed, reading.rating(at: before) == .missed,
      let target = reading.target, target.from <= before.end
    else { return nil }
    return name(reading) + Phrase(" missed the target of ")
      + Phrase(target.figure(of: reading.indicator, area: reading.area))
      + Phrase(" both \(before.when) (") + Phrase(reading.value(at: before))
      + Phrase(") and \(now.when) (")
      + Phrase(reading.value(at: now))
      + Phrase("). What is being done about it, and by when is the target to be met?")
  }

  private static func gapWidening(_ reading: PublishableReading, _ context: Context) -> Phrase? {
    let periods = [reading.latestPeriod, reading.previousPeriod]
    let gaps = periods.compactMap { period -> Rational? in
      guard let own = reading.value(at: period).value.number,
        let theirs = reading.value(of: .neighbours, at: period).value.number
      else { return nil }
      let gap = own - theirs
      switch reading.indicator.polarity {
      case .none: return nil
      case .higherIsBetter: return -gap
      case .lowerIsBetter: return gap
      }
    }
    let places = reading.indicator.places
    guard gaps.count == 2, gaps[1] > .zero,
      gaps[0].rounded(places: places) > gaps[1].rounded(places: places)
    else { return nil }
    let figures = zip(gaps, periods).map { gap, period in
      Phrase(
        reading.figure(gap, "gap_to_neighbours", of: [period], as: reading.changeFormat))
    }
    return Phrase(
      "the distance between \(context.councilName) and the mean of its statistical "
        + "neighbours grew from ") + figures[1] + Phrase(" to ") + figures[0]
      + Phrase(" for \(reading.indicator.name.inSentence). What do they do differently?")
  }

  private static func restated(_ reading: PublishableReading, _ context: Context) -> Phrase? {
    for period in reading.periods.reversed() {
      let now = reading.value(at: period)
      guard now.value.number != nil, let old = context.published[now.id],
        Self.digits(old.printed) != Self.digits(now.figure().printed),
        !Self.digits(old.printed).isEmpty
      else { continue }
      return name(reading) + Phrase(" \(period.when) stood at ") + printed(old.printed, now)
        + Phrase(" in the paper of \(old.meeting.long) and stands at ") + Phrase(now)
        + Phrase(" now. Why was it changed, and does the change alter what was decided?")
    }
    return nil
  }

  /// What an earlier paper printed, as a figure of its own.
  private static func printed(_ text: String, _ now: FigureValue) -> Phrase {
    var format = now.format
    format.words = text
    return Phrase(
      FigureValue(
        id: FigureID(
          indicator: now.id.indicator, area: now.id.area, period: now.id.period,
          measure: "printed_before"),
        value: now.value, format: format, origins: now.origins))
  }

  private static func stale(_ reading: PublishableReading, _ context: Context) -> Phrase? {
    let age = context.meeting.dayNumber - reading.latestPeriod.end.dayNumber
    guard let limit = context.limit, age > limit else { return nil }
    return Phrase("the newest figure for \(reading.indicator.name.inSentence) is ")
      + Phrase(
        reading.figure(
          Rational(age), "age", of: [reading.latestPeriod],
          as: FigureFormat(unit: .count, places: 0)))
      + Phrase(" days old at this meeting. When will there be a newer one?")
  }

  private static func outsideLimits(_ reading: PublishableReading, _ phrases: PhraseTable)
    -> Phrase?
  {
    guard reading.variation().signal != nil else { return nil }
    return name(reading) + Phrase(" ") + ReadingSentence(reading, in: phrases).trend
      + Phrase(". What lies behind it, and is it expected to last?")
  }

  private static func name(_ reading: PublishableReading) -> Phrase {
    Phrase("the figure for \(reading.indicator.name.inSentence)")
  }

  private static func digits(_ printed: String) -> String {
    printed.filter { ($0.isASCII && ($0.isNumber || $0 == ".")) || $0 == "-" || $0 == "\u{2212}" }
  }
}
