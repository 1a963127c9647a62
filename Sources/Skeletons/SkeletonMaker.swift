import Councils
package import Diagnostics
import Houses
import Indicators
package import Packs
package import ProjectFiles
import Publication

/// Makes skeletons: files of a project that build without an edit.
///
/// What is asked for is checked before anything is written; what is there is never written over.
package struct SkeletonMaker: Sendable {
  let inputs: ProjectInputs

  package init(inputs: ProjectInputs) { self.inputs = inputs }

  /// What was written, and what to do with it.
  package struct Result: Sendable, Equatable {
    /// Paths as messages call them, in order.
    package let written: [String]
    /// Paths of files that were there and have a line more.
    package let changed: [String]
    /// What the user should know about the new files.
    package let notes: [String]
    /// The command that goes on from here.
    package let next: String
  }

  /// Why nothing was written.
  package enum Failure: Error {
    case asked(SkeletonProblem)
    case file(FileProblem)
    /// Something is wrong with the project; it stands in the log.
    case project(DiagnosticLog)
  }

  var houses: [String] {
    ((try? inputs.templates.entries(of: "")) ?? []).filter { $0.kind == .folder }
      .compactMap(\.name.exactText).filter { !$0.hasPrefix(".") }
  }

  func folders(in path: String) -> [String] {
    ((try? inputs.data.entries(of: path)) ?? []).filter { $0.kind == .folder }
      .compactMap(\.name.exactText).filter { !$0.hasPrefix(".") }
  }

  static func check(
    _ name: String, for subject: SkeletonProblem.Subject
  ) throws(Failure) {
    do throws(OutputProblem) {
      _ = try PackName(name)
    } catch {
      guard case .name(_, let fault) = error else { return }
      throw .asked(.name(subject, name, fault))
    }
  }

  static func check(line text: String?, of option: String) throws(Failure) {
    if let text, !SettingsText.isLine(text) { throw .asked(.text(option: option)) }
  }

  func checkHouse(_ name: String) throws(Failure) {
    guard houses.contains(name) else { throw .asked(.unknownHouse(name, known: houses)) }
  }

  /// A new folder of the project. One that is there is not filled up, even where it is empty.
  func checkFree(_ path: String, in folder: ProjectFolder) throws(Failure) {
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let entries = (try? folder.entries(of: parent)) ?? []
    if entries.contains(where: { $0.name.text == name }) {
      throw .file(.exists(path: folder.named(path)))
    }
  }

  func write(_ files: [NewFile], in folder: ProjectFolder) throws(Failure) -> [String] {
    do throws(FileProblem) {
      try folder.create(files)
    } catch {
      throw .file(error)
    }
    return files.map { folder.named($0.path) }
  }

  /// A council of the project with what all councils share and its house.
  struct CouncilFiles {
    let shared: ProjectLoader.Shared
    let council: Council
    let house: HouseStyle
  }

  func council(_ id: String) throws(Failure) -> CouncilFiles {
    let known = folders(in: "councils")
    guard known.contains(id) else { throw .asked(.unknownCouncil(id, known: known)) }
    var log = DiagnosticLog()
    var loader = ProjectLoader(
      inputs, request: BuildRequest(council: id, meetings: [], jobs: nil, toolVersion: ""))
    guard let shared = loader.shared(into: &log),
      let source = loader.reader.text("councils/\(id)/council.yaml", into: &log),
      let council = shared.councils.read(id: id, source, targets: [], into: &log),
      let house = loader.house(council.houseStyle, into: &log).style, !log.hasErrors
    else { throw .project(log) }
    return CouncilFiles(shared: shared, council: council, house: house)
  }
}
