import Analysis
import Councils
import Diagnostics
import Extracts
import Figures
import Indicators
import Packs
import ProjectFiles

/// What the figures of a new project hold of each measure that its first papers may show.
struct StarterMeasures {
  private var byID: [String: Measure] = [:]
  /// The days from the end of the oldest newest period to the meeting; 0 without any.
  private(set) var oldest = 0

  /// One measure of the council.
  struct Measure {
    let id: String
    /// Whether the newest period has a number that may be printed.
    let hasLatest: Bool
    /// How many periods have such a number.
    let numbers: Int
  }

  /// - Parameter dates: the day up to which releases are out, and that of the meeting.
  init(
    _ ids: [String], _ files: SkeletonMaker.CouncilFiles, cutOff: CalendarDate,
    meeting: CalendarDate, data: ProjectFolder, into log: inout DiagnosticLog
  ) {
    let council = files.council
    let dictionary = files.shared.dictionary
    let needed = Set(dictionary.needed(for: ids))
    let request = ExtractRequest(byArea: [council.area.code: needed])
    let library = ExtractLibrary.discover(in: ["extracts"], of: data, into: &log)
    var observations: [Observation] = []
    for choice in library.choose(cutOff: cutOff) {
      for result in ExtractLibrary.read(
        choice, of: data, dictionary: dictionary, areas: files.shared.areas, request, into: &log)
      {
        observations += result.observations
      }
    }
    let builder = ReadingBuilder(
      dictionary: dictionary,
      dataset: Dataset(observations, deriving: dictionary.indicators.filter(\.isDerived)),
      council: council.area, neighbours: [], region: nil, england: nil)
    let control = DisclosureControl(council.disclosure)
    for id in ids {
      guard let indicator = dictionary[id],
        let reading = builder.reading(of: indicator, target: nil).flatMap({
          control.publishable($0)
        })
      else { continue }
      let latest = reading.latestPeriod
      let numbers = reading.periods.count { reading.value(at: $0).value.number != nil }
      // Nothing can be said of a measure that has no number at all.
      guard numbers > 0 else { continue }
      byID[id] = Measure(
        id: id, hasLatest: reading.value(at: latest).value.number != nil,
        numbers: numbers)
      oldest = max(oldest, meeting.dayNumber - latest.end.dayNumber)
    }
  }

  subscript(id: String) -> Measure? { byID[id] }

  /// Of some measures those that the files hold for the council, in the order given.
  func known(_ ids: [String]) -> [Measure] { ids.compactMap { byID[$0] } }
}
