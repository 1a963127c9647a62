import ArgumentParser
import Diagnostics
import Skeletons

/// `scrutiny update`: what a newer program carries, in an older project.
struct Update: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Brings newer areas, holidays, houses and national tables into a project.",
    usage: "scrutiny update [--write]",
    discussion: """
      Compares what the program carries with the project: the dictionary, areas, neighbours, bank \
      holidays, house styles and national tables. Without --write it says what would change, and \
      changes nothing. A file that somebody has edited since the project was begun, or since the \
      last update, is named and never written over.

        scrutiny update
        scrutiny update --write
      """)

  @OptionGroup var folders: FolderOptions

  @Flag(help: "Adds what is new and replaces what nobody has edited.")
  var write = false

  func run() throws {
    let update = ProjectUpdate(try folders.inputs())
    let isEverythingThere = update.steps.isEmpty
    if write { try FolderOptions.report { () throws(SkeletonMaker.Failure) in try update.apply() } }
    let lines = update.steps.map { step in
      let count = step.lines == 1 ? "1 line" : "\(step.lines) lines"
      let differing = step.lines == 1 ? "1 line differs" : "\(step.lines) lines differ"
      return switch step.kind {
      case .add: "\(write ? "added" : "would add") \(step.path) (\(count))"
      case .replace: "\(write ? "replaced" : "would replace") \(step.path) (\(differing))"
      case .edited: "left as it is, because it was edited: \(step.path) (\(differing))"
      }
    }
    let end =
      isEverythingThere
      ? "The project has all that this program carries.\n"
      : write ? "next: scrutiny check\n" : "Nothing was written. scrutiny update --write does it.\n"
    try Terminal.print(lines.map { $0.printable + "\n" }.joined() + end)
  }
}
