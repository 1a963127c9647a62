import ArgumentParser
import Diagnostics
import Packs
import Provenance

/// `scrutiny figures`: where a number comes from, and in which papers it was printed.
struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Says where a figure comes from and in which papers it was printed.",
    usage:
      "scrutiny figures <name-or-number> [--council <council>] [--output <folder>] [<options>]",
    discussion: """
      Looks for an indicator or fact by its name, for one figure by its id, or for a number as it \
      was printed, in the packs that are built, in those that were published, and in the newest \
      extracts. Tells of each figure the file, sheet, row, column and release that it was read from, \
      and each paper that prints it, with the place. What disclosure control withholds is not told.

        scrutiny figures cla_rate
        scrutiny figures 92.4
        scrutiny figures 1,278 --council staffordshire

      Exit status: 64 where nothing is found.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions

  @Option(help: "Only the figures of the council with this folder name.")
  var council: String?

  @Argument(
    help: ArgumentHelp(
      "The name of an indicator or fact, a figure's id, or a number as it is printed.",
      valueName: "name-or-number"))
  var asked: String

  func run() throws {
    var log = DiagnosticLog()
    let inputs = try folders.inputs()
    let tracer = FigureTracer(inputs: inputs, output: place.place(inputs), council: council)
    let text = tracer.trace(FigureQuery(asked), into: &log)
    findings.report(log)
    if let text { try Terminal.print(text.printableLines) }
    if log.hasErrors || text == nil { throw ExitStatus.status(of: BuildFailure(log) ?? .findings) }
  }
}

extension String {
  /// Without control characters but line ends, whatever a file's name or heading holds.
  fileprivate var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
      .joined(separator: "\n")
  }
}
