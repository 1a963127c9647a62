import Councils
import Diagnostics
import Extracts
import ProjectFiles

/// The files of figures that a meeting reads: those that all share with the council's own, and of a joint meeting
/// each council's own for itself.
struct ExtractLibraries: Sendable {
  private let libraries: [String: ExtractLibrary]
  private let own: ExtractLibrary

  /// - Parameter known: what was discovered before, by council.
  init(
    of project: MeetingProject, in data: ProjectFolder, known: inout [String: ExtractLibrary],
    into log: inout DiagnosticLog
  ) {
    func library(_ council: String) -> ExtractLibrary {
      if let library = known[council] { return library }
      let library = ExtractLibrary.discover(
        in: ["extracts", "councils/\(council)/extracts"], of: data, into: &log)
      known[council] = library
      return library
    }
    own = library(project.council.id)
    libraries = Dictionary(
      project.council.sides.map { ($0.folder, library($0.folder)) },
      uniquingKeysWith: { first, _ in first })
  }

  subscript(_ project: MeetingProject) -> ExtractLibrary { libraries[project.filesOf] ?? own }
}
