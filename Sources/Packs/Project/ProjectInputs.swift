package import Diagnostics
package import ProjectFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folders that a run reads. In messages and in manifests they are called Data and Templates,
/// wherever they lie.
package struct ProjectInputs: Sendable {
  /// The project's folder, where Data and Templates were found in one; nil where both were named.
  package let project: ProjectFolder?
  package let data: ProjectFolder
  package let templates: ProjectFolder
  /// What is wrong with what meetings of many councils say of councils.
  package let findings: DiagnosticLog

  /// - Parameters:
  ///   - project: the project's folder; nil to walk up from the working directory to the first
  ///     folder that holds Data and Templates.
  ///   - data: a folder to read in place of the project's Data.
  ///   - templates: the same for Templates.
  package init(project: String?, data: String?, templates: String?) throws(InputFoldersMissing) {
    let root: String?
    if let project {
      root = project
    } else if data != nil, templates != nil {
      root = nil
    } else {
      root = Self.projectAboveWorkingDirectory()
      if root == nil { throw InputFoldersMissing(.noProject) }
    }
    self.project = try root.map { path throws(InputFoldersMissing) in
      try Self.folder(path, called: "")
    }
    var folder = try Self.folder(data ?? "\(root ?? ".")/Data", called: "Data")
    let shared = SharedMeetings(folder)
    folder.aliases = shared.aliases
    self.data = folder
    findings = shared.log
    self.templates = try Self.folder(templates ?? "\(root ?? ".")/Templates", called: "Templates")
  }

  /// The same folders with what meetings of many councils say of councils now.
  package var renewed: ProjectInputs { ProjectInputs(again: self) }

  private init(again inputs: ProjectInputs) {
    project = inputs.project
    templates = inputs.templates
    var folder = inputs.data.plain
    let shared = SharedMeetings(folder)
    folder.aliases = shared.aliases
    data = folder
    findings = shared.log
  }

  /// Where a build writes unless it is told otherwise, relative to the project or, without one, to
  /// the working directory.
  package static let defaultOutput = "Output"

  private static func folder(_ path: String, called name: String) throws(InputFoldersMissing)
    -> ProjectFolder
  {
    do throws(FileProblem) {
      return try ProjectFolder(path, called: name)
    } catch {
      throw InputFoldersMissing(.unreadable(error.message))
    }
  }

  private static func projectAboveWorkingDirectory() -> String? {
    var path = FileManager.default.currentDirectoryPath
    while true {
      let isProject = ["Data", "Templates"].allSatisfy { name in
        (try? ProjectFolder("\(path)/\(name)", called: name)) != nil
      }
      if isProject { return path }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }
}

/// A folder of the project is not there.
package struct InputFoldersMissing: Error {
  package let message: String

  enum Reason {
    case noProject
    case unreadable(String)
  }

  init(_ reason: Reason) {
    message =
      switch reason {
      case .noProject:
        "no project here: neither this folder nor one above it holds Data and Templates; "
          + "name one with --project"
      case .unreadable(let text): text
      }
  }
}
