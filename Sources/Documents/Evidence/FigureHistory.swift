package import Figures

/// What is known of one indicator of a council over time, as printed, for rules that hold an author's
/// words against it.
package struct FigureHistory: Sendable {
  /// The number of one period.
  package struct Value: Sendable {
    package let period: Period
    /// Rounded as it is printed; nil where there is none or it may not be printed.
    package let number: Rational?
    private let format: FigureFormat
    private let absence: Absence?

    /// `number` is rounded as `format` prints it.
    package init(period: Period, number: Rational?, format: FigureFormat, absence: Absence?) {
      self.period = period
      self.number = number
      self.format = format
      self.absence = absence
    }

    /// As a paper prints it.
    package var printed: String {
      number.map(format.text) ?? (absence ?? .notReported).shorthand
    }

    /// Whether a number is there and is withheld.
    package var isWithheld: Bool { absence == .withheldByUs || absence == .confidential }
  }

  /// Whom a council is set beside.
  package enum Side: Sendable, Hashable, CaseIterable { case england, region, neighbours }

  /// What the council aims at: one value, or a band with both of its ends inside.
  package struct Aim: Sendable {
    package let lowest: Rational
    package let highest: Rational
    package let printed: String
    package let from: CalendarDate

    package init(lowest: Rational, highest: Rational, printed: String, from: CalendarDate) {
      self.lowest = lowest
      self.highest = highest
      self.printed = printed
      self.from = from
    }
  }

  package let indicator: String
  /// With a small letter at its head, as in a sentence.
  package let name: String
  package let unit: Unit
  /// Nil where neither way is better.
  package let isHigherBetter: Bool?
  /// Every period from the first to the last, oldest first; a gap is a value without a number.
  package let own: [Value]
  /// As `own`; a side without figures is missing.
  package let others: [Side: [Value]]
  /// The sides by the areas of their figures.
  package let sides: [String: Side]
  package let aim: Aim?
  /// The region's name in small letters, word by word; empty where none is known.
  package let region: [String]
  /// The words of the name that carry its sense, in the singular.
  let words: Set<String>

  package init(
    indicator: String, name: String, unit: Unit, isHigherBetter: Bool?, own: [Value],
    others: [Side: [Value]], sides: [String: Side], aim: Aim?,
    region: [String] = []
  ) {
    self.indicator = indicator
    self.name = name
    self.unit = unit
    self.isHigherBetter = isHigherBetter
    self.own = own
    self.others = others
    self.sides = sides
    self.aim = aim
    self.region = region
    words = ContentWords.of(name)
  }

  /// Where a period stands in `own`.
  func index(of id: String) -> Int? {
    Period(id: id).flatMap { period in own.lastIndex { $0.period == period } }
  }

  /// The value of another at a period; nil where it has none.
  func other(_ side: Side, at period: Period) -> Value? {
    others[side]?.last { $0.period.end == period.end && $0.number != nil }
  }
}
