package import Analysis
package import Documents
package import Figures
import Indicators
import Templating

/// An indicator as an author names it: `cla_rate.latest`, `cla_rate.movement`. Its fields stand in
/// `IndicatorRecord+Fields.swift`.
///
/// Only what disclosure control has passed can be reached from here.
package struct IndicatorRecord: FixedRecord {
  package let reading: PublishableReading
  private let phrases: PhraseTable
  private let meeting: CalendarDate?

  /// - Parameters:
  ///   - phrases: the words in which the house says what a reading means.
  ///   - meeting: the day of the meeting, to which ages are counted.
  package init(
    _ reading: PublishableReading, phrases: PhraseTable = .standard, meeting: CalendarDate? = nil
  ) {
    self.reading = reading
    self.phrases = phrases
    self.meeting = meeting
  }

  /// The newest period.
  var period: Period { reading.latestPeriod }

  /// The sentences that the house makes of the reading.
  var sentence: ReadingSentence { ReadingSentence(reading, in: phrases) }

  var caution: TemplateValue {
    sentence.caution.map { .phrase($0.inlines) }
      ?? .absent("the figure does not rest on few cases")
  }

  var limits: TemplateValue {
    reading.variation().limitsFigure.map(TemplateValue.figure)
      ?? .absent("there are too few values for limits, or too small or too like ones")
  }

  /// Days from the end of the newest period to the meeting.
  var age: TemplateValue {
    meeting.map { .whole($0.dayNumber - period.end.dayNumber) } ?? .absent("no meeting is known")
  }

  var target: TemplateValue {
    reading.target.map { .figure($0.figure(of: reading.indicator, area: reading.area)) }
      ?? .absent("no target is set")
  }

  var neighboursUsed: String {
    let used = reading.usableNeighbours(at: reading.period(of: .neighbours))
    return "\(used) of \(reading.neighbourCount)"
  }

  func comparator(_ comparator: Comparator) -> TemplateValue {
    .figure(reading.value(of: comparator, at: reading.period(of: comparator)))
  }

  /// What `answer` makes of the direction since the period before.
  func direction(_ answer: (Direction) -> TemplateValue) -> TemplateValue {
    reading.direction(at: period).map(answer) ?? .absent("there is no change to speak of")
  }

  /// The change as a phrase that stays true whatever the figures say.
  var movement: FigureValue {
    let change = reading.change(at: period)
    guard let direction = reading.direction(at: period) else { return change }
    var format = change.format
    format.spellsUnit = true
    format.lead = "\(direction.words) by "
    let slight = reading.slightDirection(at: period)
    format.zero = slight.map { "\($0.words) slightly" } ?? Direction.none.words
    return change.magnitude.formatted(format)
  }

  /// What the value is worked out from, `name` being the part's name.
  func part(_ figure: FigureValue?, _ name: String) -> TemplateValue {
    figure.map(TemplateValue.figure) ?? .absent("the indicator has no \(name)")
  }

  /// The value of the newest period that goes by the text, such as "2023/24".
  func value(called text: String) -> TemplateValue {
    guard let named = reading.periods.last(where: { $0.isCalled(text) }) else {
      return .unknownArgument(known: reading.periods.map(\.short))
    }
    return .figure(reading.value(at: named))
  }
}

extension Phrase {
  /// As a document holds it.
  package var inlines: [Inline] {
    parts.map { part in
      switch part {
      case .words(let words): Inline(.value(words))
      case .figure(let figure): .figure(figure.figure())
      }
    }
  }
}
