import ArgumentParser
import Packs

/// What to build or check, and how findings are written.
struct ProjectOptions: ParsableArguments {
  @OptionGroup var folders: FolderOptions

  @Option(help: "Only the council with this folder name.")
  var council: String?

  @OptionGroup var findings: FindingsOptions

  @Option(
    help: ArgumentHelp(
      "How many reports are made at once, 1 to 64; otherwise as many as there are cores.",
      valueName: "number"))
  var jobs: Int?

  @Argument(
    help: ArgumentHelp(
      "Meetings by folder name, or a date that names one; otherwise all.", valueName: "meeting"))
  var meetings: [String] = []

  var diagnostics: FindingsOptions.DiagnosticsForm { findings.diagnostics }

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 64; it was \(jobs)")
    }
  }

  var request: BuildRequest {
    BuildRequest(
      council: council, meetings: meetings, jobs: jobs, toolVersion: ToolVersion.current)
  }
}
