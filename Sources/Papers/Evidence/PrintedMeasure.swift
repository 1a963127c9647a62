import Analysis
import Diagnostics
import Figures
import Indicators

/// The numbers of a fact or an indicator that a paper prints.
struct PrintedMeasure {
  /// A number that is printed.
  struct Value {
    let number: Rational
    /// What one more in its last digit is worth.
    let step: Rational
    let text: String
    /// As people say the time.
    let period: String
    let place: SourceRange?
    /// Nil for a fact.
    fileprivate let time: Period?
  }

  let name: MeasureName
  /// Where it is declared.
  let range: SourceRange
  /// Oldest first.
  let values: [Value]

  init(_ reading: PublishableReading, _ name: MeasureName, in printed: PrintedFigures) {
    let indicator = reading.indicator
    self.name = name
    range = indicator.range
    let step = Self.step(indicator.places)
    values = reading.periods.compactMap { period in
      let figure = reading.value(at: period)
      guard let number = figure.value.number, printed.holds(figure.id) else { return nil }
      return Value(
        number: number.rounded(places: indicator.places), step: step, text: figure.figure().printed,
        period: period.long, place: printed.place(of: figure.id), time: period)
    }
  }

  init(_ fact: Fact, _ name: MeasureName, in printed: PrintedFigures) {
    self.name = name
    range = fact.range
    guard let amount = fact.amount, let id = printed.fact(fact.name) else {
      values = []
      return
    }
    values = [
      Value(
        number: amount.number, step: Self.step(of: fact.value), text: fact.value,
        period: fact.period ?? "", place: printed.place(of: id), time: nil)
    ]
  }

  /// The numbers of one time that differ by more than their digits leave open, oldest first.
  func differences(from other: PrintedMeasure) -> [(own: Value, other: Value)] {
    let isDeclared = name.isDeclaredSame(as: other.name)
    return other.values.flatMap { theirs in
      values.filter { Self.areOfOneTime($0, theirs, isDeclared: isDeclared) }
        .map { (own: $0, other: theirs) }
    }.filter { own, other in
      (own.number - other.number).magnitude * Rational(2) > max(own.step, other.step)
    }
  }

  private static func areOfOneTime(_ one: Value, _ other: Value, isDeclared: Bool) -> Bool {
    switch (one.time, other.time) {
    case (let own?, let theirs?):
      own == theirs || isDeclared && own.end == theirs.end && (own.isDay || theirs.isDay)
    case (let time?, nil): !other.period.isEmpty && time.isMeant(by: other.period)
    case (nil, let time?): !one.period.isEmpty && time.isMeant(by: one.period)
    case (nil, nil): !one.period.isEmpty && one.period == other.period
    }
  }

  // MARK: Digits

  private static func step(_ places: Int) -> Rational {
    Rational(ExactDecimal(units: 1, places: min(max(places, 0), 18)))
  }

  /// What the last digit of an amount as written is worth: £100,000 in "£2.3m".
  private static func step(of text: String) -> Rational {
    let digits =
      text.split(separator: ".", maxSplits: 1).dropFirst().first?
      .prefix { $0.isNumber }.count ?? 0
    let scale = text.lowercased()
    let factor =
      !text.contains("£")
      ? 1
      : scale.hasSuffix("bn") || scale.hasSuffix("billion")
        ? 1_000_000_000
        : scale.hasSuffix("m") || scale.hasSuffix("million")
          ? 1_000_000 : scale.hasSuffix("k") ? 1000 : 1
    return step(digits) * Rational(factor)
  }
}

extension Period {
  fileprivate var isDay: Bool { if case .day = self { true } else { false } }

  /// Whether a text such as "at the end of Q2 2025/26", "2025/26 Q2" or "at 30 September 2025" means
  /// the period.
  fileprivate func isMeant(by text: String) -> Bool {
    let words = text.split(separator: " ")
    let small: Set<String> = ["as", "at", "during", "end", "for", "in", "of", "on", "the", "to"]
    let rest = Array(words.drop { small.contains($0.lowercased()) })
    let plain = rest.joined(separator: " ")
    if isCalled(text) || isCalled(plain) { return true }
    return rest.count == 2 && isCalled("\(rest[1]) \(rest[0])")
  }
}
