import ArgumentParser
import Diagnostics
import Packs
import Publication

/// `scrutiny withdraw`: a published paper is taken off.
struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract:
      "Takes a published paper off the public pack at once, and leaves a notice in its place.",
    usage: "scrutiny withdraw <meeting> <paper> --reason <words> [--council <council>] [<options>]",
    discussion: """
      The paper's pages become a notice with the day and the reason, its other files go, and so do the \
      pages that hold several papers or quote them: all papers in one file, its PDF, and the page of \
      changes. No later build writes any of it back. The published record stays, and what stands from now \
      on is written beside it, to Data/councils/<council>/withdrawn: commit that file.

        scrutiny withdraw 2026-12-08-scrutiny 05-budget --reason 'It named a provider'

      It needs nothing but the pack in Output. Copies that others made, and papers that went out by mail, \
      have to be called back by hand.

      Exit status: 64 where the meeting has no such paper, 66 where it is not published, 1 where a file \
      that stays is not as it was published; nothing is written then.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var findings: FindingsOptions

  @Option(help: "The council, where two have a meeting of that name.")
  var council: String?

  @Option(help: ArgumentHelp("Why, as the public reads it.", valueName: "words"))
  var reason: String

  @Argument(help: "The meeting's folder name, or a date that names one.")
  var meeting: String

  @Argument(help: "The paper, by the name of its file: 05-budget or 05-budget.md.")
  var paper: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError("--reason takes the words that the public reads in place of the paper")
    }
    if reason.printable != reason {
      throw ValidationError("--reason has characters that nobody sees: \(reason.printable)")
    }
  }

  func run() throws {
    let inputs = try folders.inputs()
    let lock = try place.lock(inputs, telling: findings)
    var log = DiagnosticLog()
    let withdrawer = PaperWithdrawer(
      inputs: inputs, request: .of(meeting: meeting, council: council),
      output: place.place(inputs))
    let withdrawn = withdrawer.withdraw(paper, on: asOf.date, because: reason, into: &log)
    findings.report(log)
    guard let withdrawn else {
      findings.close("\(ConsoleWriter.count(of: log)). Nothing was withdrawn.\n")
      throw ExitStatus.status(of: log)
    }
    do throws(OutputProblem) {
      var staged = try StagedOutput(lock)
      if let pack = withdrawn.pack { try staged.stage(pack) }
      _ = try staged.publish(.stagedOnly, keeping: [])
    } catch {
      throw findings.tell(error)
    }
    let others = withdrawn.others.map {
      "\($0) prints it too: scrutiny withdraw \($0.meeting) \(withdrawn.report) --council \($0.council) "
        + "--reason …\n"
    }.joined()
    try Terminal.print(
      "\(withdrawn.isNew ? "withdrew" : "had withdrawn") \(withdrawn.report) of \(withdrawn.address)\n"
        + "\(withdrawn.path)\n\(others)")
  }
}
