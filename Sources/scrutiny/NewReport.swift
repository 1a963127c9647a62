import ArgumentParser
import Houses
import Packs
import Skeletons

/// `scrutiny new report`.
struct NewReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes a report in the council's house style and adds it to the agenda.",
    usage: """
      scrutiny new report --council <council> --meeting <meeting> <report> --title <title>
      scrutiny new report --council <council> --meeting <meeting> <report> --from <file>
      """,
    discussion: """
      Every field of the house style stands in its order, with text that can stay or be replaced, \
      and a table of figures that Data has for the council by the meeting's data cut-off.

        scrutiny new report --council kent --meeting 2026-12-08-scrutiny \\
            04-performance --title "Performance"
        scrutiny new report --council kent --meeting 2026-12-08-scrutiny \\
            02-minutes --title "Minutes of the last meeting" --kind minutes

      With --from an old paper (Word, HTML, Markdown, or the text of a PDF) becomes the report: its head \
      and headings the fields of the house, its tables declared tables, and each number the name of a \
      declared fact or of a measure with which value, unit and period agree, or of a new fact with its \
      sentence in the meeting's facts.yaml. What is unsure is marked 'FILL IN', which check finds until it is written.

        scrutiny new report --council kent --meeting 2026-12-08-scrutiny \\
            05-foster-carers --from old/foster-carers.docx
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: "The council's folder name.")
  var council: String

  @Option(help: "The meeting's folder name, or a date that names one.")
  var meeting: String

  @Argument(help: "The file's name: two digits and words, such as 04-performance.")
  var report: String

  @Option(
    help: "The title that the paper prints; with --from the old paper's own unless it is given.")
  var title: String?

  @Option(
    help: ArgumentHelp("An old paper that the report is made of.", valueName: "file"),
    completion: .file(extensions: ["docx", "html", "md", "txt"]))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "What the paper is to its committee: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: PaperKind = .report

  func validate() throws {
    guard title != nil || from != nil else {
      throw ValidationError("a new report needs --title, or --from with an old paper")
    }
    guard from == nil || kind == .report else {
      throw ValidationError("--from makes a report; leave --kind out")
    }
  }

  func run() throws {
    try folders.make { maker throws(SkeletonMaker.Failure) in
      if let from {
        return try maker.report(report, meeting: meeting, of: council, from: from, title: title)
      }
      let title = title ?? ""
      return try maker.report(report, meeting: meeting, of: council, title: title, kind: kind)
    }
  }
}

extension PaperKind: ExpressibleByArgument {}
