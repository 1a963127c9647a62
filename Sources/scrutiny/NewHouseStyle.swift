import ArgumentParser
import Packs
import Skeletons

/// `scrutiny new house-style`.
struct NewHouseStyle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "house-style",
    abstract: "Copies a house style under a new name.",
    usage: "scrutiny new house-style <house> --from <house> [--name <name>]",
    discussion: """
      Copies every file of the folder, comments included; only the name in house.yaml changes.

        scrutiny new house-style kent --from standard
      """)

  @OptionGroup var folders: FolderOptions

  @Argument(help: "The folder's name in Templates, such as kent.")
  var house: String

  @Option(help: ArgumentHelp("The house style to copy.", valueName: "house"))
  var from: String

  @Option(help: "The name in house.yaml; otherwise the words of the folder's name.")
  var name: String?

  func run() throws {
    try folders.make { maker throws(SkeletonMaker.Failure) in
      try maker.houseStyle(house, from: from, called: name)
    }
  }
}
