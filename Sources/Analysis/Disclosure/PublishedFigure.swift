package import Figures
package import Indicators

/// A figure of the council as an earlier paper showed it. It cannot be called back.
package struct PublishedFigure: Sendable {
  package let id: FigureID
  /// What the dictionary says of its indicator today.
  let indicator: Indicator
  let shown: Shown

  enum Shown: Sendable, Hashable {
    case number(Int)
    case withheld
    /// Printed, but not in a form that gives a whole number back.
    case otherwise
  }

  /// - Parameter figure: as the manifest of a published pack has it.
  package init(_ figure: Figure, of indicator: Indicator) {
    id = figure.id
    self.indicator = indicator
    switch figure.absence {
    case .confidential?, .withheldByUs?: shown = .withheld
    case _?: shown = .otherwise
    case nil:
      let digits = figure.printed.filter { $0 != "," }
      let number =
        Int(digits) ?? (0...20).first { FigureFormat.word($0) == figure.printed }
        ?? (figure.printed == "no" ? 0 : nil)
      shown = number.map(Shown.number) ?? .otherwise
    }
  }
}

extension Period {
  /// The period that `id` names; nil for another text.
  init?(id: String) {
    if id.hasPrefix("year-to-"), let date = CalendarDate(iso: String(id.dropFirst(8))) {
      self = .yearEnding(date)
      return
    }
    if let date = CalendarDate(iso: id) {
      self = .day(date)
      return
    }
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, let year = Int(parts[0]) else { return nil }
    if parts.count == 3, parts[2].hasPrefix("q"), let number = Int(parts[2].dropFirst()),
      (1...4).contains(number)
    {
      self = .quarter(financialYear: year, number: number)
    } else if parts.count == 2, let number = Int(parts[1]), (1...12).contains(number) {
      self = .month(year: year, number: number)
    } else {
      return nil
    }
    guard self.id == id else { return nil }
  }
}
