package import Diagnostics
import Extracts
import Publication

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes the packs of a run in memory, with every finding along the way. It writes nothing.
///
/// Templates and names are checked first, without a figure; then each meeting's figures are read
/// from the releases of its time; then each report is made, several at once, each with a log of its
/// own, which are merged in agenda order.
package struct PackBuilder: Sendable {
  private let inputs: ProjectInputs
  private let request: BuildRequest

  package init(inputs: ProjectInputs, request: BuildRequest) {
    self.inputs = inputs
    self.request = request
  }

  /// - Parameter progress: told before each meeting.
  package func build(
    into log: inout DiagnosticLog, progress: (BuildStep) -> Void = { _ in }
  ) async -> BuiltPacks {
    var built = BuiltPacks(scope: scope)
    var loader = ProjectLoader(inputs, request: request)
    guard let loaded = loader.load(into: &log) else { return built }
    var libraries: [String: ExtractLibrary] = [:]
    var summaries = FileSummaries()
    for (index, project) in loaded.meetings.enumerated() {
      progress(
        BuildStep(
          council: project.council.name, meeting: project.meeting.id, number: index + 1,
          count: loaded.meetings.count))
      let council = project.council.id
      let library =
        libraries[council]
        ?? ExtractLibrary.discover(
          in: ["extracts", "councils/\(council)/extracts"], of: inputs.data, into: &log)
      libraries[council] = library
      let figures = MeetingFigures.read(project, loaded, library, inputs.data, into: &log)
      summaries.add(figures.summaries)
      guard !log.hasErrors else { continue }
      let builder = MeetingBuilder(
        project: project, figures: figures, toolVersion: request.toolVersion)
      if let pack = await builder.build(jobs: jobs, into: &log) { built.packs.append(pack) }
    }
    built.fileSummaries = summaries.lines
    return built
  }

  private var jobs: Int { request.jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Packs that are not among those built are withdrawn only where all were asked for.
  private var scope: StagedOutput.Scope {
    if !request.meetings.isEmpty { return .stagedOnly }
    if let council = request.council {
      return (try? PackName(council)).map { .councils([$0]) } ?? .stagedOnly
    }
    return .everything
  }
}
