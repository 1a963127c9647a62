import ArgumentParser
import Packs
import ProjectFiles
import Publication

extension BuildRequest {
  /// What a command asks for that has to do with one meeting alone.
  ///
  /// - Parameter council: nil where no other council has a meeting of that name.
  static func of(meeting: String, council: String?) -> BuildRequest {
    BuildRequest(
      council: council, meetings: [meeting], jobs: nil, toolVersion: ToolVersion.current)
  }
}

/// Where packs stand.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds the packs; otherwise Output in the project.", valueName: "folder"),
    completion: .directory)
  var output: String?

  /// The folder for reading.
  func place(_ inputs: ProjectInputs?) -> OutputPlace {
    if let output { return OutputPlace(name: output, path: output) }
    return Self.standard(inputs)
  }

  /// Output in the project.
  static func standard(_ inputs: ProjectInputs?) -> OutputPlace {
    let name = ProjectInputs.defaultOutput
    return OutputPlace(name: name, path: inputs?.project.map { "\($0.path)/\(name)" } ?? name)
  }

  /// The right to write there; throws what stands in the way.
  func lock(_ inputs: ProjectInputs) throws(OutputProblem) -> OutputLock {
    var lock = try OutputLock(
      output: output ?? ProjectInputs.defaultOutput, in: output == nil ? inputs.project : nil)
    lock.isClosedOtherwise = { ClosedFolders.isSaid(of: $0, in: inputs) }
    return lock
  }

  /// The same; what stands in the way is told and ends the run.
  func lock(_ inputs: ProjectInputs, telling findings: FindingsOptions) throws -> OutputLock {
    do throws(OutputProblem) {
      return try lock(inputs)
    } catch {
      throw findings.tell(error)
    }
  }
}
