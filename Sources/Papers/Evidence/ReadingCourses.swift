import Analysis
import Diagnostics
import Documents
import Figures
import Indicators

/// What the figures of a report did, for the rule that holds its author's words against them.
struct ReadingCourses: FigureCourses {
  private let readings: [String: PublishableReading]
  private let own: [PublishableReading]
  private let known: KnownHistories

  /// `known` are the histories of the meeting's indicators.
  init(_ readings: [PublishableReading], _ known: KnownHistories) {
    own = readings
    self.known = known
    self.readings = Dictionary(readings.map { ($0.indicator.id, $0) }) { first, _ in first }
  }

  var histories: [FigureHistory] { known.histories(of: own) }

  func isOwn(_ id: FigureID) -> Bool {
    // A figure that is no indicator of the report is nobody else's either.
    readings[id.indicator].map { $0.area.code.gss == id.area } ?? true
  }

  func course(of id: FigureID) -> FigureCourse? {
    guard let (reading, period) = find(id), let way = reading.direction(at: period) else {
      return nil
    }
    return course(of: reading, from: period.stepped(by: -1), to: period, way)
  }

  func course(between one: FigureID, and other: FigureID) -> FigureCourse? {
    guard let (reading, first) = find(one), let (second, last) = find(other),
      reading.indicator.id == second.indicator.id, first != last
    else { return nil }
    let (from, to) = first < last ? (first, last) : (last, first)
    guard let before = number(reading, from), let now = number(reading, to) else { return nil }
    let way: Direction = now == before ? .none : now > before ? .up : .down
    return course(of: reading, from: from, to: to, way)
  }

  func gap(of id: FigureID, to comparator: FigureID) -> FigureCourse? {
    guard let (reading, period) = find(id),
      let other = Comparator.allCases.first(where: {
        reading.value(of: $0, at: period).id == comparator
      })
    else { return nil }
    let before = period.stepped(by: -1)
    func gap(_ period: Period) -> Rational? {
      guard let own = reading.value(at: period).value.number,
        let theirs = reading.value(of: other, at: period).value.number
      else { return nil }
      return (own - theirs).magnitude.rounded(places: reading.indicator.places)
    }
    guard let now = gap(period), let then = gap(before) else { return nil }
    return FigureCourse(
      name: reading.indicator.name.inSentence,
      way: now == then ? .none : now > then ? .up : .down, from: before.long, to: period.long,
      ratio: now / then, isBetter: nil)
  }

  func isTrend(_ id: FigureID, _ way: FigureCourse.Way) -> Bool? {
    guard let (reading, period) = find(id) else { return nil }
    if period == reading.latestPeriod, let signal = reading.variation().signal,
      signal.isUpward == (way == .up)
    {
      return true
    }
    let numbers = (0...2).compactMap { number(reading, period.stepped(by: -$0)) }
    guard numbers.count == 3 else { return nil }
    return way == .up
      ? numbers[0] > numbers[1] && numbers[1] > numbers[2]
      : numbers[0] < numbers[1] && numbers[1] < numbers[2]
  }

  private func find(_ id: FigureID) -> (PublishableReading, Period)? {
    guard let reading = readings[id.indicator], reading.area.code.gss == id.area,
      let period = Period(id: id.period), reading.periods.contains(period)
    else { return nil }
    return (reading, period)
  }

  /// As printed.
  private func number(_ reading: PublishableReading, _ period: Period) -> Rational? {
    reading.value(at: period).value.number?.rounded(places: reading.indicator.places)
  }

  private func course(
    of reading: PublishableReading, from: Period, to: Period, _ direction: Direction
  ) -> FigureCourse {
    let way: FigureCourse.Way =
      switch direction {
      case .up: .up
      case .down: .down
      case .none: .none
      }
    let isBetter: Bool? =
      switch (reading.indicator.polarity, direction) {
      case (.none, _), (_, .none): nil
      case (.higherIsBetter, let direction): direction == .up
      case (.lowerIsBetter, let direction): direction == .down
      }
    var ratio: Rational?
    if let now = reading.value(at: to).value.number,
      let before = reading.value(at: from).value.number
    {
      ratio = now / before
    }
    return FigureCourse(
      name: reading.indicator.name.inSentence, way: way, from: from.long, to: to.long,
      ratio: ratio, isBetter: isBetter)
  }
}
