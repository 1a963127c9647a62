import ArgumentParser
import Packs
import Skeletons

/// `scrutiny new meeting`.
struct NewMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "Makes a meeting with an agenda and a first report.",
    usage: "scrutiny new meeting --council <council> <meeting> --committee <committee> [<options>]",
    discussion: """
      Works out the last day on which the papers can be issued, with the clear days that the law \
      asks for, and a data cut-off a week before it. The agenda has apologies, declarations, the \
      minutes of the meeting before, where there is one, and a report of key figures.

        scrutiny new meeting --council kent 2026-12-08-scrutiny \\
            --committee "Scrutiny Committee"
      """)

  @OptionGroup var folders: FolderOptions

  @Option(help: "The council's folder name.")
  var council: String

  @Argument(help: "The folder's name: the date and the committee, such as 2026-12-08-scrutiny.")
  var meeting: String

  @Option(help: "The committee's name as papers print it.")
  var committee: String

  @Option(help: "When the meeting begins, such as 18:30.")
  var time: String?

  @Option(help: "Where it is held.")
  var place: String?

  func run() throws {
    try folders.make { maker throws(SkeletonMaker.Failure) in
      try maker.meeting(meeting, of: council, committee: committee, time: time, place: place)
    }
  }
}
