package import Analysis
package import Councils
package import Diagnostics
package import Figures
import Indicators
package import Publication

/// Declared figures that have the number of a figure which disclosure control withholds. A paper that
/// prints one of them would print what is withheld under another name.
package struct WithheldMatches: Sendable {
  /// By the name of the declared figure: the withheld one, as messages call it, and where the
  /// declared one stands.
  private var matches: [String: (figure: String, location: Location)] = [:]

  /// - Parameters:
  ///   - readings: with the numbers that are withheld.
  ///   - withheld: the figures that are.
  package init(_ declared: DeclaredFigures, _ readings: [Reading], withheld: Set<FigureID>) {
    guard !withheld.isEmpty else { return }
    let hidden = readings.flatMap { $0.figures(among: withheld) }
    guard !hidden.isEmpty else { return }
    for count in declared.counts where count.about == .children {
      guard let amount = count.amount else { continue }
      let days = count.period.flatMap(FactDate.init)?.days
      let match = hidden.first { figure in
        Self.gives(amount, figure.number, figure.format)
          && (days.map { $0.overlaps(figure.period.start...figure.period.end) } ?? true)
      }
      if let match {
        matches[count.name] = (
          "\(match.indicator) \(match.period.id)", count.location
        )
      }
    }
  }

  /// Whether an amount is the number of a figure, or what a rate would print.
  private static func gives(_ amount: Amount, _ number: Rational, _ format: FigureFormat) -> Bool {
    let unit = amount.unit == .cases ? Unit.count : amount.unit
    guard unit == format.unit, amount.highest == nil else { return false }
    return amount.number == number
      || unit != .count && amount.number == number.rounded(places: format.places)
  }

  /// Whether a pack prints any of them; each that it does is reported.
  package func arePrinted(in manifest: Manifest, into log: inout DiagnosticLog) -> Bool {
    guard !matches.isEmpty else { return false }
    let names = Set(
      manifest.figures.map(\.figure.id).filter { $0.measure == "fact" || $0.measure == "derived" }
        .map(\.indicator))
    let printed = matches.filter { names.contains($0.key) }.sorted { $0.key < $1.key }
    for (name, match) in printed {
      log.report(DeclaredProblem.withheld(name, figure: match.figure), at: match.location)
    }
    return !printed.isEmpty
  }
}
