import ArgumentParser
import Diagnostics
import Figures
import Skeletons

/// `scrutiny init`: a project in an empty folder.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begins a project in an empty folder, with a council's published figures.",
    usage: "scrutiny init [<folder>] --council <name> [<options>]",
    discussion: """
      Makes what a project needs: the dictionary of indicators, areas, neighbours and bank holidays, \
      all house styles, the national tables that the program carries for every council with \
      children's services in England, and a first meeting with two papers that build at once. \
      Councils in Wales and Scotland get the same without figures.

        scrutiny init trafford --council Trafford
        cd trafford
        scrutiny build

      The folder is made where it is missing. Nothing is written into one that holds anything.
      """)

  @Argument(help: "The folder; otherwise the working directory.", completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "The council: its name, code such as E08000009, or number such as 358.", valueName: "name"))
  var council: String

  @Option(help: "The house style of its papers: one that the program carries.")
  var house = "standard"

  @Option(help: "The committee of the first meeting.")
  var committee = "Scrutiny Committee"

  @Option(
    help: ArgumentHelp(
      "The day of the first meeting, such as 2027-01-12; otherwise some weeks on.",
      valueName: "date"))
  var date: String?

  func run() throws {
    let day = date.flatMap { CalendarDate(iso: $0) }
    if let date, day == nil {
      throw ValidationError("--date takes a day such as 2027-01-12; it was '\(date)'")
    }
    try FolderOptions.make { () throws(SkeletonMaker.Failure) in
      try ProjectStarter(
        ProjectStarter.Request(
          folder: folder, council: council, house: house, committee: committee, date: day,
          today: Today.inLondon)
      ).make()
    }
  }
}
