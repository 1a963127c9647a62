import ArgumentParser
import Houses
import Packs
import Skeletons

/// `scrutiny new report`.
struct NewReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes a report in the council's house style and adds it to the agenda.",
    usage: "scrutiny new report --council <council> --meeting <meeting> <report> --title <title>",
    discussion: """
      Every field of the house style stands in its order, with text that can stay or be replaced, \
      and a table of figures that Data has for the council by the meeting's data cut-off.

        scrutiny new report --council kent --meeting 2026-12-08-scrutiny \\
            04-performance --title "Performance"
        scrutiny new report --council kent --meeting 2026-12-08-scrutiny \\
            02-minutes --title "Minutes of the last meeting" --kind minutes
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: "The council's folder name.")
  var council: String

  @Option(help: "The meeting's folder name, or a date that names one.")
  var meeting: String

  @Argument(help: "The file's name: two digits and words, such as 04-performance.")
  var report: String

  @Option(help: "The title that the paper prints.")
  var title: String

  @Option(
    help: ArgumentHelp(
      "What the paper is to its committee: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: PaperKind = .report

  func run() throws {
    try folders.make { maker throws(SkeletonMaker.Failure) in
      try maker.report(report, meeting: meeting, of: council, title: title, kind: kind)
    }
  }
}

extension PaperKind: ExpressibleByArgument {}
