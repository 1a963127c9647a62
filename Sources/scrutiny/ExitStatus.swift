import Afterwards
import ArgumentParser
import Diagnostics
import Forms
import Handovers
import Packs
import ProjectFiles
import Publication
import Shards

/// What the command tells a scheduler.
enum ExitStatus {
  /// `verify` found differences.
  static let differences = ExitCode(1)
  static let usage = ExitCode(64)
  /// Errors in data or templates; nothing was written.
  static let findings = ExitCode(65)
  static let inputMissing = ExitCode(66)
  /// A form that was asked for could not be made; the others were.
  static let formatMissing = ExitCode(69)
  /// The program, or the machine under it, could not do its work.
  static let program = ExitCode(70)
  static let cannotWrite = ExitCode(73)
  /// Another build holds the lock; trying again later will do.
  static let busy = ExitCode(75)

  /// Those that say something of what was read.
  static let restOnInputs: [ExitCode] = [.success, differences, usage, findings, inputMissing]

  /// What a run has to say that met a shortage of the system on its way.
  static func words(of shortage: SystemError) -> String {
    "the run did not see all that it reads: \(shortage.words); what else it says may come of that. Start "
      + "it again"
  }

  static func status(of obstacle: BuildFailure) -> ExitCode {
    switch obstacle {
    case .usage: usage
    case .inputMissing: inputMissing
    case .findings: findings
    }
  }

  /// The status of what a verb other than build has found: that of the problem itself where it has
  /// one, the smallest of several, so that a mistake is reported before what follows from it.
  static func status(of log: DiagnosticLog) -> ExitCode {
    let errors = log.sorted().filter { $0.severity == .error }
    let own = errors.compactMap { diagnostic -> Int32? in
      switch diagnostic.problem {
      case let problem as HistoryProblem: problem.exitStatus
      case let problem as AfterwardsProblem: problem.exitStatus
      case let problem as OutputProblem: problem.exitStatus
      case let problem as HandoverProblem: problem.exitStatus
      case is IndexProblem: differences.rawValue
      case is ConversionProblem: formatMissing.rawValue
      case let problem as ShardProblem: problem.exitStatus
      default: nil
      }
    }
    if let status = own.min() { return ExitCode(status) }
    return BuildFailure(log).map(status(of:)) ?? .success
  }
}
