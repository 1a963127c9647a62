import ArgumentParser
import Diagnostics
import Settings
import Skeletons

/// `scrutiny schema`: what a settings file may hold, for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the schema of a kind of settings file, for editors and checkers.",
    discussion: """
      A schema (draft 2020-12) lets an editor offer keys and mark mistakes while a file is written. \
      A project holds all of them in Data/.schemas, and the files that init and new make name their \
      own in their first line, so there is mostly nothing to do. Into another file write as the first line:

        # yaml-language-server: $schema=../../.schemas/council.json

      with as many '../' as lead from its folder to Data. Of a table that people keep, such as \
      targets.csv, a Table Schema of the Frictionless standards is printed. Without a kind, lists the kinds.

        scrutiny schema
        scrutiny schema meeting

      A schema does not know what other files hold: what it takes may still be refused by check.

      Exit status: 64 where there is no such kind.
      """)

  @Argument(help: "The kind of file, such as council or meeting.")
  var kind: String?

  func validate() throws {
    let kinds = SettingsFile.all.map(\.kind)
    guard let kind, !kinds.contains(kind) else { return }
    let near = NearestName.hint(for: kind.lowercased(), in: kinds, listingUpTo: kinds.count)
    throw ValidationError(
      "No file of the kind '\(kind.printable)' has a schema\(near.map { "; \($0)" } ?? "")")
  }

  func run() throws {
    guard let kind else {
      let width = SettingsFile.all.map(\.kind.count).max() ?? 0
      return try Terminal.print(
        SettingsFile.all.map { file in
          file.kind + String(repeating: " ", count: width - file.kind.count + 2) + file.place + "\n"
        }.joined())
    }
    guard let file = SettingsFile.all.first(where: { $0.kind == kind }) else { return }
    if let text = SettingsSchema(file)?.text ?? TableSchema(file)?.text {
      try Terminal.print(text)
    }
  }
}
