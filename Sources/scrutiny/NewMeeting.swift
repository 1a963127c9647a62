import ArgumentParser
import Packs
import Skeletons

/// `scrutiny new meeting`.
struct NewMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "Makes a meeting with an agenda and a first report.",
    usage: """
      scrutiny new meeting --council <council> <meeting> --committee <committee> [<options>]
      scrutiny new meeting --council <council> <meeting> --like <meeting>
      """,
    discussion: """
      Works out the last day on which the papers can be issued, with the clear days that the law \
      asks for, and a data cut-off a week before it. The agenda has apologies, declarations, the \
      minutes of the meeting before, where there is one, and a report of key figures.

        scrutiny new meeting --council kent 2026-12-08-scrutiny \\
            --committee "Scrutiny Committee"

      With --like the new meeting goes on from an earlier one: its agenda with the days of the new \
      one and the minutes of the old, its papers, its facts and tables with FILL IN where this \
      meeting's amounts go, and in recommendations.csv a row for each recommendation that was \
      published and is not there yet. What is still to be filled in is an error until it is.

        scrutiny new meeting --council kent 2027-03-09-scrutiny --like 2026-12-08
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: "The council's folder name.")
  var council: String

  @Argument(help: "The folder's name: the date and the committee, such as 2026-12-08-scrutiny.")
  var meeting: String

  @Option(help: "The committee's name as papers print it.")
  var committee: String?

  @Option(
    help: ArgumentHelp(
      "The meeting to go on from, by its folder's name or its date.", valueName: "meeting"))
  var like: String?

  @Option(help: "When the meeting begins, such as 18:30.")
  var time: String?

  @Option(help: "Where it is held.")
  var place: String?

  func validate() throws {
    if (committee == nil) == (like == nil) {
      throw ValidationError("name either --committee or, to go on from a meeting, --like")
    }
    if like != nil, time != nil || place != nil {
      throw ValidationError("--time and --place are those of the meeting that --like names")
    }
  }

  func run() throws {
    try folders.make { maker throws(SkeletonMaker.Failure) in
      if let like { return try maker.meeting(meeting, of: council, like: like) }
      return try maker.meeting(
        meeting, of: council, committee: committee ?? "", time: time, place: place)
    }
  }
}
