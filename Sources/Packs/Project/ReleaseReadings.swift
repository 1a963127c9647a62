import Diagnostics
import Extracts
import Indicators
import Papers
import ProjectFiles

/// What the releases give to the meetings of a run. Each release is read once, for all that is asked
/// of it by any meeting, and what is wrong with its files is found once.
struct ReleaseReadings: Sendable {
  private var readings: [ExtractLibrary.Choice: Reading] = [:]
  /// The choices in the order in which meetings first ask for them.
  private let choices: [ExtractLibrary.Choice]
  /// By choice, the indicators asked for of each area.
  private let asked: [ExtractLibrary.Choice: [AreaCode: Set<String>]]
  private var shelf: ReleaseShelf?

  /// One release as it was read.
  struct Reading: Sendable {
    let files: [SharedExtract]
    let log: DiagnosticLog
  }

  private init(_ requests: [FigureRequest]) {
    var choices: [ExtractLibrary.Choice] = []
    var asked: [ExtractLibrary.Choice: [AreaCode: Set<String>]] = [:]
    for request in requests {
      for choice in request.choices {
        if asked[choice] == nil { choices.append(choice) }
        for area in request.areas {
          asked[choice, default: [:]][area, default: []].formUnion(request.indicators)
        }
      }
    }
    self.choices = choices
    self.asked = asked
  }

  /// Reads what is asked for, `jobs` releases at once.
  ///
  /// - Parameters:
  ///   - jobs: at least 1.
  ///   - shelf: what was read before from the same files; nil to read all.
  static func read(
    _ requests: [FigureRequest], _ loaded: LoadedProject, _ folder: ProjectFolder, jobs: Int = 1,
    shelf: ReleaseShelf? = nil
  ) -> ReleaseReadings {
    let own = ReleaseReadings(requests)
    let readings = Workers.answers(own.choices.count, atOnce: jobs) { number in
      let choice = own.choices[number]
      return reading(choice, asking: own.asked[choice] ?? [:], loaded, folder, shelf)
    }
    var result = own
    result.shelf = shelf
    for (choice, reading) in zip(own.choices, readings) { result.readings[choice] = reading }
    return result
  }

  private static func reading(
    _ choice: ExtractLibrary.Choice, asking asked: [AreaCode: Set<String>],
    _ loaded: LoadedProject, _ folder: ProjectFolder, _ shelf: ReleaseShelf?
  ) -> Reading {
    let read = {
      var log = DiagnosticLog()
      let results = ExtractLibrary.read(
        choice, of: folder, dictionary: loaded.dictionary, areas: loaded.areas,
        ExtractRequest(byArea: asked), into: &log)
      return Reading(files: results.map(SharedExtract.init), log: log)
    }
    return shelf?.reading(of: choice, in: folder, asking: asked, read) ?? read()
  }

  /// What a release gives beside all that the meetings ask for. What is wrong with its files is no matter of
  /// theirs.
  func observations(
    _ choice: ExtractLibrary.Choice, of area: AreaCode, indicators: Set<String>,
    _ loaded: LoadedProject, _ folder: ProjectFolder
  ) -> [Observation] {
    Self.reading(choice, asking: [area: indicators], loaded, folder, shelf).files.flatMap {
      $0.part(of: [area], indicators: indicators).observations
    }
  }

  /// Hands over what was found in the files that some requests read, release by release.
  ///
  /// - Parameter told: what was handed over before, which is left out.
  func report(
    for requests: [FigureRequest], besides told: inout Set<ExtractLibrary.Choice>,
    into log: inout DiagnosticLog
  ) {
    for choice in requests.flatMap(\.choices) where told.insert(choice).inserted {
      if let reading = readings[choice] { log.merge(reading.log) }
    }
  }

  /// Whether no error was found in what a request reads.
  func isSound(for request: FigureRequest) -> Bool {
    request.choices.allSatisfy { readings[$0]?.log.hasErrors == false }
  }

  /// The files of the releases that a request chooses, in that order, each with what it asks for.
  func results(for request: FigureRequest) -> [ExtractResult] {
    request.choices.flatMap { choice in
      (readings[choice]?.files ?? []).map {
        $0.part(of: request.areas, indicators: request.indicators)
      }
    }
  }
}
