import Councils
import Extracts
import Indicators
import Papers

/// What one part of a meeting's papers asks of the releases.
struct FigureRequest: Sendable {
  /// A release of each source.
  let choices: [ExtractLibrary.Choice]
  /// With the parts of those that are derived.
  let indicators: Set<String>
  /// The council's own area and all that it is compared with.
  let areas: Set<AreaCode>

  init(_ project: MeetingProject, _ dictionary: IndicatorDictionary, _ library: ExtractLibrary) {
    let council = project.council
    choices = library.choose(
      cutOff: project.meeting.dataCutOff,
      later: project.meeting.laterReleases.mapValues(\.upToYear))
    indicators = Set(dictionary.needed(for: project.indicators.map(\.id)))
    areas = Set(
      ([council.area, council.region, council.england].compactMap { $0 } + council.neighbours)
        .map(\.code))
  }
}
