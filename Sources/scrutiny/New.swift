import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Skeletons

/// `scrutiny new`: files that build without an edit.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a council, meeting, report, house style or mapping that can be used at once.",
    discussion: """
      Writes new files into Data or Templates and says what to do next. What is there is never \
      written over. Every sentence in a new report is true of any council, and every figure is read \
      from Data, so that scrutiny build makes a paper before anything was edited.

        scrutiny new house-style kent --from standard
        scrutiny new council kent --gss E10000016 --house kent
        scrutiny new meeting --council kent 2026-12-08-scrutiny \\
            --committee "Scrutiny Committee"
        scrutiny new report --council kent --meeting 2026-12-08-scrutiny \\
            04-performance --title "Performance"
        scrutiny new extract Data/extracts/dfe-children-in-need/2025/c1_referrals.csv
      """,
    subcommands: [
      NewCouncil.self, NewMeeting.self, NewReport.self, NewHouseStyle.self,
      NewExtract.self,
    ])
}

extension SkeletonMaker.Result {
  /// Says what was written and how to go on.
  func tell() throws {
    let lines =
      written.map { "wrote \($0)" } + changed.map { "added to \($0)" }
      + notes.map { "note: \($0)" } + ["next: \(next)"]
    try Terminal.print(lines.map { $0.printable + "\n" }.joined())
  }
}

extension FolderOptions {
  /// Makes a skeleton and says what was made, or reports why not.
  func make(
    _ skeleton: (SkeletonMaker) throws(SkeletonMaker.Failure) -> SkeletonMaker.Result
  ) throws {
    let maker = SkeletonMaker(inputs: try inputs())
    try Self.make { () throws(SkeletonMaker.Failure) in try skeleton(maker) }
  }

  /// Makes something and says what was made, or reports why not.
  static func make(
    _ skeleton: () throws(SkeletonMaker.Failure) -> SkeletonMaker.Result
  ) throws {
    try report(skeleton).tell()
  }

  /// Does something, or reports why not.
  static func report<Done>(_ work: () throws(SkeletonMaker.Failure) -> Done) throws -> Done {
    do throws(SkeletonMaker.Failure) {
      return try work()
    } catch {
      throw tell(error)
    }
  }

  private static func tell(_ failure: SkeletonMaker.Failure) -> ExitCode {
    switch failure {
    case .asked(let problem):
      tell(problem)
      return ExitCode(problem.exitStatus)
    case .file(let problem):
      tell(problem)
      return ExitCode(problem.exitStatus)
    case .project(let log):
      Terminal.report(log, as: .text)
      Terminal.error("\(ConsoleWriter.count(of: log)). Nothing was written.\n")
      return ExitStatus.status(of: BuildFailure(log) ?? .findings)
    }
  }

  private static func tell(_ problem: any Problem) {
    var text = "scrutiny: error[\(problem.code)]: \(problem.message.printable)\n"
    if let hint = problem.hint { text += "      hint: \(hint.printable)\n" }
    Terminal.error(text)
  }
}
