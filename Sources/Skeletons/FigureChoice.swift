import Analysis
import Councils
import Diagnostics
import Extracts
import Figures
import Indicators
import Packs
import ProjectFiles

/// The indicators that a first draft can print for a council: those with a number for the newest
/// period, from the releases that are out by the cut-off.
struct FigureChoice {
  /// In the order of the dictionary, a few of each source.
  let indicators: [Chosen]

  struct Chosen {
    let id: String
    /// Whether the period before has a number too.
    let hasPrevious: Bool
    /// Whether the newest period is a day or a year, so that several stand in one table.
    let isAnnual: Bool
  }

  private static let limit = 6

  /// A release that cannot be read is reported.
  init(
    _ files: SkeletonMaker.CouncilFiles, cutOff: CalendarDate, inputs: ProjectInputs,
    into log: inout DiagnosticLog
  ) {
    let council = files.council
    let dictionary = files.shared.dictionary
    let library = ExtractLibrary.discover(
      in: ["extracts", "councils/\(council.id)/extracts"], of: inputs.data, into: &log)
    var observations: [Observation] = []
    for choice in library.choose(cutOff: cutOff) {
      for result in ExtractLibrary.read(
        choice, of: inputs.data, dictionary: dictionary, areas: files.shared.areas,
        ExtractRequest(areas: [council.area.code]), into: &log)
      {
        observations += result.observations
      }
    }
    let builder = ReadingBuilder(
      dictionary: dictionary,
      dataset: Dataset(observations, deriving: dictionary.indicators.filter(\.isDerived)),
      council: council.area, neighbours: [], region: nil, england: nil)
    let control = DisclosureControl(council.disclosure)
    var chosen: [Chosen] = []
    var seen: Set<String> = []
    // What nobody can act on, such as a population, is read only as a part of something else.
    for indicator in dictionary.indicators where indicator.about != .none {
      // Of each source one number and one share or rate: enough to begin with.
      let kind = indicator.denominator == nil ? "number" : "rate"
      let key = "\(kind) of \(indicator.source ?? "")"
      guard chosen.count < Self.limit, !seen.contains(key),
        let reading = builder.reading(of: indicator, target: nil).flatMap({
          control.publishable($0)
        }),
        reading.value(at: reading.latestPeriod).value.number != nil
      else { continue }
      let isAnnual: Bool
      switch reading.latestPeriod {
      case .day, .yearEnding: isAnnual = true
      default: isAnnual = false
      }
      seen.insert(key)
      chosen.append(
        Chosen(
          id: indicator.id,
          hasPrevious: reading.value(at: reading.previousPeriod).value.number != nil,
          isAnnual: isAnnual))
    }
    indicators = chosen
  }
}
