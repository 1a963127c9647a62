import ArgumentParser
import Diagnostics
import Packs

/// Where the project is, and how findings are told.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The folder that holds Data and Templates; otherwise found by walking up.")
  var project: String?

  @Option(help: "A folder to read instead of the project's Data.")
  var data: String?

  @Option(help: "A folder to read instead of the project's Templates.")
  var templates: String?

  @Option(help: "Only the council with this folder name.")
  var council: String?

  @Option(help: "How findings are written to standard error: text or json, one object a line.")
  var diagnostics: DiagnosticsForm = .text

  @Option(help: "How many reports are made at once; otherwise as many as the machine has cores.")
  var jobs: Int?

  @Argument(help: "Meetings by folder name, or a date that names one; otherwise all.")
  var meetings: [String] = []

  enum DiagnosticsForm: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 64; it was \(jobs)")
    }
  }

  /// The folders to read. What is missing is told on standard error and ends the run with 66.
  func inputs() throws -> ProjectInputs {
    do throws(InputFoldersMissing) {
      return try ProjectInputs(project: project, data: data, templates: templates)
    } catch {
      Terminal.error("scrutiny: \(error.message)\n")
      throw ExitStatus.inputMissing
    }
  }

  var request: BuildRequest {
    BuildRequest(
      council: council, meetings: meetings, jobs: jobs, toolVersion: ToolVersion.current)
  }
}
