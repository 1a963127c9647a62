import Councils
package import Diagnostics
import Extracts
import ProjectFiles

/// Reads every release that lies in a project whole, whether a paper uses it or not: what was just
/// put there is judged before the first report names it.
package enum ExtractSurvey {
  /// One line for each file that could be read, by path; what is wrong is reported.
  ///
  /// - Parameter council: with the shared releases only those of this council; nil for all.
  package static func lines(
    _ inputs: ProjectInputs, council: String?, into log: inout DiagnosticLog
  ) -> [String] {
    var loader = ProjectLoader(
      inputs, request: BuildRequest(council: council, meetings: [], jobs: 1, toolVersion: ""))
    guard let shared = loader.shared(into: &log) else { return [] }
    let councils = loader.reader.folderNames(in: "councils").filter { $0 == council ?? $0 }
    let library = ExtractLibrary.discover(
      in: ["extracts"] + councils.map { "councils/\($0)/extracts" }, of: inputs.data, into: &log)
    var summaries = FileSummaries()
    for release in library.releases {
      let results = ExtractLibrary.read(
        ExtractLibrary.Choice(release: release), of: inputs.data, dictionary: shared.dictionary,
        areas: shared.areas, isWhole: true, into: &log)
      summaries.add(results.map(\.summary))
    }
    log.answer(knownTo: Self.councils(councils, &loader, shared))
    return summaries.lines
  }

  /// The councils of a check. What is wrong with one is told where its meetings are read.
  private static func councils(
    _ ids: [String], _ loader: inout ProjectLoader, _ shared: ProjectLoader.Shared
  ) -> [Council] {
    var unheard = DiagnosticLog()
    return ids.compactMap { id in
      loader.reader.text("councils/\(id)/council.yaml", into: &unheard)
        .flatMap { shared.councils.read(id: id, $0, targets: [], into: &unheard) }
    }
  }
}
