import ArgumentParser
import Diagnostics
import Withholding

/// `scrutiny withhold`: a table as it may be published.
struct Withhold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withhold",
    abstract: "Says which figures of a table may be published, and proves it.",
    usage: "scrutiny withhold <table.csv> [--threshold <number>] [--protection <form>] [<options>]",
    discussion: """
      Reads a table of true figures with the sums among them and prints 'cell,shown': each figure \
      as it may be published, or c. Small counts are withheld, with the rates and means that rest on \
      them and the fewest further figures from which they could be worked out. What is printed is \
      then proved safe: of every small figure, printed or not, more than one value (exact) or every \
      value up to the threshold (range) stays possible. No figure is altered.

      Columns: cell (its name), kind (count, total, change, rate, mean, or hidden for what is never \
      printed but can be had by subtraction), value; and as far as needed sum_of and minus (names of \
      the figures that add up to it, less those to take off), num, den, per and dp (of a rate), \
      fixed (1 where an earlier paper showed it) and value2 (c where that paper withheld it).

        scrutiny withhold ages-by-ward.csv
        scrutiny withhold ages-by-ward.csv --threshold 4 --protection exact --why

      Exit status: 65 where no choice of figures is safe or the proof cannot be finished; nothing is \
      printed then.
      """)

  @Argument(
    help: ArgumentHelp("The table of true figures, a CSV file.", valueName: "table.csv"),
    completion: .file(extensions: ["csv"]))
  var file: String

  @Option(help: ArgumentHelp("Counts from 1 to this number are small.", valueName: "number"))
  var threshold = 5

  @Option(
    help: ArgumentHelp(
      "exact: no small figure is known; range: none can even be narrowed.", valueName: "form"))
  var protection = Protection.range

  @Flag(help: "Withholds counts of 0 too.")
  var zerosHidden = false

  @Flag(
    help: "Says of each figure why it is withheld. What is printed then is not for publication.")
  var why = false

  enum Protection: String, ExpressibleByArgument, CaseIterable {
    case exact, range
  }

  func validate() throws {
    guard (1...50).contains(threshold) else {
      throw ValidationError("--threshold takes a number from 1 to 50; it was \(threshold)")
    }
  }

  func run() throws {
    var log = DiagnosticLog()
    let policy = DisclosureInput.policy(
      threshold: threshold, protectsRange: protection == .range, printsZeros: !zerosHidden)
    let text = DisclosureInput.published(file, under: policy, sayingWhy: why, into: &log)
    Terminal.report(log, as: .text)
    guard let text else {
      Terminal.error("\(ConsoleWriter.count(of: log)). Nothing was printed.\n")
      throw ExitStatus.status(of: BuildFailure(log) ?? .findings)
    }
    try Terminal.print(text)
  }
}
