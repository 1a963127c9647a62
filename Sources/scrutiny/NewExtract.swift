import ArgumentParser
import Packs
import Skeletons

/// `scrutiny new extract`.
struct NewExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Writes a first mapping for files of figures, with every guess marked.",
    usage: "scrutiny new extract <file> ... [--area <area>]",
    discussion: """
      Put the file as you received it into a folder for its source and one for its release, under \
      Data/extracts or the council's own extracts. The mapping that is written beside it says which \
      rows and columns are which indicators, as far as that could be guessed. Confirm each guess, \
      then run scrutiny check. Files of one release share one mapping: name several at once, or add \
      one to a mapping that is there. Entries for measures that Data/indicators.yaml does not have are \
      drafted in indicators-draft.yaml beside it.

        scrutiny new extract Data/extracts/dfe-children-in-need/2025/c1_referrals.csv
        scrutiny new extract Data/extracts/dfe-children-in-need/2025/*.csv
        scrutiny new extract --area E06000005 \\
            Data/councils/darlington/extracts/scorecard/2022-10/scorecard.csv
      """)

  @OptionGroup var folders: FolderOptions

  @Argument(help: "The files, in one release.")
  var files: [String]

  @Option(help: "Whose figures they are, by a code of areas.csv, where the file does not say.")
  var area: String?

  func run() throws {
    try folders.make { maker throws(SkeletonMaker.Failure) in
      try maker.extract(files, area: area)
    }
  }
}
