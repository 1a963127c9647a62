package import Diagnostics
package import Figures

/// A performance measure and its definition, as the dictionary gives it.
package struct Indicator: Sendable, Equatable {
  package private(set) var id: String
  package private(set) var name: String
  package let definition: String?
  /// What the value is a share or a rate of; both or neither.
  package let numerator: Quantity?
  package let denominator: Quantity?
  /// Whether the value is worked out from numerator and denominator and not read from a column.
  package let isDerived: Bool
  package let unit: Unit
  /// Digits after the point, as printed.
  package let places: Int
  package let polarity: Polarity
  package let about: Subject
  package let bounds: Bounds?
  package let period: PeriodRule
  /// Whether the value counts from 1 April up to the end of its quarter or month.
  package let isYearToDate: Bool
  /// The publication that the figures come from.
  package let source: String?
  /// Days after which a value is too old for a paper; nil: the council's own limit.
  package let freshForDays: Int?
  /// What the value is of, in the words under its name on a scorecard; nil: its unit says it.
  package let counted: String?
  /// Whether a paper that prints its newest value must say why it misses its target.
  package let asksForComment: Bool
  package let relations: IndicatorRelations
  /// Where its name stands in the dictionary.
  package let range: SourceRange

  /// The same measure under another name and id, where a paper has it of several councils.
  package func called(_ name: String, id: String) -> Indicator {
    var indicator = self
    indicator.name = name
    indicator.id = id
    return indicator
  }

  package var format: FigureFormat { FigureFormat(unit: unit, places: places) }

  /// The indicators that the value rests on, each once, in order.
  package var parts: [String] {
    var parts: [String] = []
    for id in (numerator?.parts ?? []) + (denominator?.parts ?? []) where !parts.contains(id) {
      parts.append(id)
    }
    return parts
  }
}

/// One indicator or the sum of several.
package struct Quantity: Sendable, Hashable {
  /// Ids; never empty.
  package let parts: [String]

  package init(_ parts: [String]) { self.parts = parts }
}

/// Which way is the good way. A rate of children in care has none and is never rated.
package enum Polarity: String, Sendable, Hashable, CaseIterable {
  case higherIsBetter = "higher is better"
  case lowerIsBetter = "lower is better"
  case none
}

/// Whom the numbers count: small numbers of children are withheld.
package enum Subject: String, Sendable, Hashable, CaseIterable {
  case children, staff, none
}

/// Values outside are possible and improbable: they are warned about, not refused.
package struct Bounds: Sendable, Hashable {
  package let lowest: ExactDecimal
  package let highest: ExactDecimal

  /// Nil where the lower bound is above the upper.
  package init?(_ lowest: ExactDecimal, _ highest: ExactDecimal) {
    guard lowest.rational <= highest.rational else { return nil }
    self.lowest = lowest
    self.highest = highest
  }

  /// Whether a value lies within the bounds; the bounds themselves do.
  package func holds(_ value: ExactDecimal) -> Bool {
    !value.isLess(than: lowest) && !highest.isLess(than: value)
  }
}
