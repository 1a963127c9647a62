package import Figures
package import Indicators

/// A figure of the council as another pack shows it, which stays as it is: an earlier paper, which
/// cannot be called back, or a pack that stands in Output and is not made again.
package struct PublishedFigure: Sendable {
  package let id: FigureID
  /// The pack's name for messages; nil for a record of the very pack that is made.
  let paper: String?
  /// Whether it can be called back, by making its pack again.
  let isStanding: Bool
  /// What the dictionary says of its indicator today.
  let indicator: Indicator
  let shown: Shown

  enum Shown: Sendable, Hashable {
    case number(Int)
    case withheld
    /// Printed, but not in a form that gives a whole number back.
    case otherwise
  }

  /// - Parameters:
  ///   - figure: as the manifest of the pack has it.
  ///   - paper: the name of the pack.
  ///   - isStanding: whether the pack is not published yet.
  package init(
    _ figure: Figure, of indicator: Indicator, in paper: String? = nil, isStanding: Bool = false
  ) {
    id = figure.id
    self.isStanding = isStanding
    self.paper = paper
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
