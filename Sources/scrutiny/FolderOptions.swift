import ArgumentParser
import Packs

/// Where the project is.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds Data and Templates; otherwise found by walking up.",
      valueName: "folder"),
    completion: .directory)
  var project: String?

  @Option(
    help: ArgumentHelp("A folder to use instead of the project's Data.", valueName: "folder"),
    completion: .directory)
  var data: String?

  @Option(
    help: ArgumentHelp("A folder to use instead of the project's Templates.", valueName: "folder"),
    completion: .directory)
  var templates: String?

  /// The folders. What is missing is reported on standard error and ends the run with 66.
  func inputs() throws -> ProjectInputs {
    do throws(InputFoldersMissing) {
      return try ProjectInputs(project: project, data: data, templates: templates)
    } catch {
      Terminal.error("scrutiny: \(error.message)\n")
      throw ExitStatus.inputMissing
    }
  }

  /// The folders where there are any; a verb that can do without them asks this way.
  func inputsIfAny() -> ProjectInputs? {
    try? ProjectInputs(project: project, data: data, templates: templates)
  }
}
