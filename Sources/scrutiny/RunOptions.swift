import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Publication
import Shards

/// Files that a run writes for whoever watches over it.
struct RunOptions: ParsableArguments {
  @Option(
    name: .customLong("status-file"),
    help: ArgumentHelp(
      "Says in this file how far the run is, for dashboards: JSON where it ends in .json, OpenMetrics "
        + "where it ends in .prom.",
      valueName: "file"),
    completion: .file(extensions: ["json", "prom"]))
  var statusFile: String?

  @OptionGroup var table: FindingsTableOptions

  func validate() throws {
    if let statusFile, form == nil {
      throw ValidationError(
        "--status-file takes a file that ends in .json or .prom; it was '\(statusFile)'")
    }
  }

  private var form: StatusFile.Form? {
    statusFile.flatMap { path in
      path.lastIndex(of: ".").flatMap {
        StatusFile.Form(rawValue: String(path[path.index(after: $0)...]))
      }
    }
  }

  /// The status of a run, with its file where one was asked for.
  var status: StatusFile { StatusFile(statusFile, form ?? .json) }
}

/// Where the findings of a run are written as a table.
struct FindingsTableOptions: ParsableArguments {
  @Option(
    name: .customLong("findings"),
    help: ArgumentHelp(
      "Writes all findings to this file as a table: council, meeting, code, severity, place.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var file: String?

  /// Writes the table where it was asked for.
  func write(_ findings: [RunFinding], _ options: FindingsOptions) throws {
    guard let file else { return }
    try options.writing {
      () throws(OwnFile.Failure) in
      try OwnFile(file, beginsWith: FindingsTable.head).write(FindingsTable.text(of: findings))
    }
  }
}

extension FindingsOptions {
  /// Writes a file that the user named; what stands in the way is reported and becomes the status.
  func writing(_ write: () throws(OwnFile.Failure) -> Void) throws {
    do throws(OwnFile.Failure) {
      try write()
    } catch {
      throw tell(ShardProblem.notOurs(path: error.path, error.error), at: error.path)
    }
  }

  /// Reports one problem; gives back its status.
  func tell(_ problem: ShardProblem, at path: String) -> ExitCode {
    var log = DiagnosticLog()
    log.report(problem, at: Location(file: path))
    report(log)
    return ExitStatus.status(of: log)
  }
}

extension StatusFile {
  /// Takes one pack more in, and says so on a terminal.
  func tell(_ step: BuildStep) {
    let status = tell { status in
      status.done = step.number
      status.packs = step.count
      status.errors += step.errors
      status.warnings += step.warnings
    }
    Terminal.progress(status.words, step)
  }

  /// There was nothing to do.
  func end(upToDate record: BuildRecord) {
    tell { status in
      status.state = .done
      status.packs = record.packs.count
      status.done = record.packs.count
      status.warnings = record.warnings ?? 0
    }
  }

  /// How the run ended.
  func end(_ state: RunStatus.State, _ log: DiagnosticLog) {
    tell { status in
      status.state = state
      status.errors = log.errorCount
      status.warnings = log.warningCount
    }
  }
}
