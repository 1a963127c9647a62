import ArgumentParser
import Diagnostics
import Publication

/// How findings are written.
struct FindingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How findings are written to standard error; json is one object a line.", valueName: "form"))
  var diagnostics: DiagnosticsForm = .text

  enum DiagnosticsForm: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func report(_ log: DiagnosticLog) { Terminal.report(log, as: diagnostics) }

  /// The line after the findings, for people.
  func close(_ line: String) {
    if diagnostics == .text { Terminal.error(line) }
  }

  /// Reports what is wrong with Output; gives back the status of that.
  func tell(_ problems: OutputProblem...) -> ExitCode {
    var log = DiagnosticLog()
    for problem in problems {
      log.report(problem, at: problem.location ?? Location(file: "Output"))
    }
    report(log)
    return ExitCode(problems.first?.exitStatus ?? 0)
  }
}
