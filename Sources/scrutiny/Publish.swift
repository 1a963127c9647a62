import ArgumentParser
import Diagnostics
import Packs
import Publication

/// `scrutiny publish`: a pack becomes history.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Freezes a pack: from then on it is history, and build leaves it alone.",
    usage: "scrutiny publish <meeting> [--council <council>] [<options>]",
    discussion: """
      Checks that the pack in Output is whole and is what Data and Templates make, then writes its \
      manifest to Data/councils/<council>/published/<meeting>.json. Commit that file: comparison \
      reads it and nothing else. It names the fingerprint of itself and of the records before it, so \
      that an edit by hand is refused. Where the pack is missing later, build makes it again and holds it \
      to the manifest. A correction goes out as a supplementary pack with its reason.

        scrutiny publish 2026-03-17
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions

  @Option(help: "The council, where two have a meeting of that name.")
  var council: String?

  @Flag(help: "Says what was published also where standard output is not a terminal.")
  var verbose = false

  @Argument(help: "The meeting's folder name, or a date that names one.")
  var meeting: String

  func run() throws {
    let inputs = try folders.inputs()
    let lock = try place.lock(inputs, telling: findings)
    var log = DiagnosticLog()
    let publisher = MeetingPublisher(
      inputs: inputs, request: .of(meeting: meeting, council: council),
      output: place.place(inputs))
    let published = publisher.publish(into: &log)
    withExtendedLifetime(lock) {}
    findings.report(log)
    guard let published else {
      findings.close("\(ConsoleWriter.count(of: log)). Nothing was published.\n")
      throw ExitStatus.status(of: log)
    }
    guard verbose || Terminal.isInteractive else { return }
    let count = "\(published.files) files, \(published.figures) figures"
    try Terminal.print(
      published.isNew
        ? "published \(published.address): \(count)\n\(published.path)\n"
        : "\(published.address) is published already: \(count)\n\(published.path)\n")
  }
}
