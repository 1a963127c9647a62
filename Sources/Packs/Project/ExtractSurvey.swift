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
    return summaries.lines
  }
}
