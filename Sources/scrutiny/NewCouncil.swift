import ArgumentParser
import Packs
import Skeletons

/// `scrutiny new council`.
struct NewCouncil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council",
    abstract: "Makes the folder of a council.",
    usage: "scrutiny new council <council> --gss <code> --house <house> [--name <name>]",
    discussion: """
      Writes council.yaml with the council's codes and region from Data/areas.csv and a comment for \
      each key, targets.csv and recommendations.csv with their headings, and facts.yaml.

        scrutiny new council kent --gss E10000016 --house standard
      """)

  @OptionGroup var folders: FolderOptions

  @Argument(help: "The folder's name, such as kent.")
  var council: String

  @Option(
    help: ArgumentHelp(
      "The code of the council's area in Data/areas.csv, such as E10000016.", valueName: "code"))
  var gss: String

  @Option(help: "The house style of its papers: a folder of Templates.")
  var house: String

  @Option(help: "The name that papers print; otherwise that of the area.")
  var name: String?

  func run() throws {
    try folders.make { maker throws(SkeletonMaker.Failure) in
      try maker.council(council, gss: gss, house: house, called: name)
    }
  }
}
