import Analysis
import Councils
import Diagnostics
import Extracts
import Indicators
import Papers
import ProjectFiles
import Publication

/// The figures of one part of a meeting's papers: the council's own, and those of the areas that have
/// papers of their own.
struct PartFigures {
  let own: MeetingFigures
  /// In the order of their papers; of a joint meeting, of its other councils.
  let areas: [(council: Council, figures: MeetingFigures)]
  /// Of a joint meeting, the figures of each council.
  let joint: [JointFigures]

  /// - Parameter read: what the part reads; the first is the council's own.
  init?(
    _ read: MeetingTask.Read.Part, _ disclosure: [MeetingDisclosure], _ folder: ProjectFolder,
    into log: inout DiagnosticLog
  ) {
    let earlier = EarlierPapers.read(read.project, folder)
    let figures = zip(read.readings, disclosure).map { readings, disclosure in
      (
        council: readings.project.council,
        figures: MeetingFigures(readings, disclosure, earlier, folder, into: &log)
      )
    }
    guard let first = figures.first else { return nil }
    own = first.figures
    areas = Array(figures.dropFirst())
    joint = zip(read.readings, figures).compactMap { readings, figures in
      readings.project.side.map { side in
        JointFigures(
          side, readings: figures.figures.readings, sources: figures.figures.sources,
          contradictions: figures.figures.contradictions)
      }
    }
  }

  private var all: [MeetingFigures] { [own] + areas.map(\.figures) }

  var withheld: [Manifest.Withheld] { all.flatMap(\.withheld) }
  var contradictions: [Contradiction] { all.flatMap(\.contradictions) }
  var declaredMatches: [WithheldMatches] { all.map(\.declaredMatches) }

  /// The files that were read; open is one that is so for each area.
  var inputs: [Manifest.Input] {
    guard !areas.isEmpty else { return own.inputs }
    var inputs: [Manifest.Input] = []
    var places: [String: Int] = [:]
    for input in all.flatMap(\.inputs) {
      if let place = places[input.path] {
        inputs[place].isOpen = inputs[place].isOpen && input.isOpen
      } else {
        places[input.path] = inputs.count
        inputs.append(input)
      }
    }
    return inputs
  }

  /// What may be said of the indicators, by area and then by the name of the indicator.
  var readings: AreaReadings {
    AreaReadings(
      own: own.readings, areas: areas.map { ($0.council.area.code, $0.figures.readings) })
  }
}

/// The readings of the papers of a pack, by whose they are.
struct AreaReadings: Sendable {
  /// By the name of the indicator.
  let own: [String: PublishableReading]
  private let order: [AreaCode]
  private let byArea: [String: [String: PublishableReading]]
  /// Whether a source says of any how firm it is.
  let knowsStatus: Bool

  init(
    own: [String: PublishableReading], areas: [(AreaCode, [String: PublishableReading])] = []
  ) {
    self.own = own
    order = areas.map(\.0)
    byArea = Dictionary(areas.map { ($0.0.gss, $0.1) }) { first, _ in first }
    knowsStatus =
      own.values.contains(where: \.knowsStatus)
      || areas.contains { $0.1.values.contains(where: \.knowsStatus) }
  }

  /// Of an indicator: the council's own where it has one, and else that of the first area that does.
  subscript(indicator: String) -> PublishableReading? {
    own[indicator] ?? order.lazy.compactMap { byArea[$0.gss]?[indicator] }.first
  }

  /// Of an indicator and an area by its code, or of those that the area is compared with; nil for a place
  /// that has no papers.
  func reading(of indicator: String, in area: String) -> PublishableReading? {
    if byArea.isEmpty { return own[indicator] }
    let prefix = "neighbours-"
    let code = area.hasPrefix(prefix) ? String(area.dropFirst(prefix.count)) : area
    return byArea[code].map { $0[indicator] } ?? self[indicator]
  }

  /// All of an indicator.
  func all(of indicator: String) -> [PublishableReading] {
    [own[indicator]].compactMap { $0 } + order.compactMap { byArea[$0.gss]?[indicator] }
  }

  /// Those that rest on an indicator, in the order of their names.
  func resting(on indicator: String) -> some Sequence<PublishableReading> {
    let readings = own.isEmpty ? order.first.flatMap { byArea[$0.gss] } ?? [:] : own
    return readings.keys.sorted().lazy.compactMap { readings[$0] }
      .filter { $0.indicator.parts.contains(indicator) }
  }
}
