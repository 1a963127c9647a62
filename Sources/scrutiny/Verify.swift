import ArgumentParser
import Diagnostics
import Packs

/// `scrutiny verify`: whether packs are what they were.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks packs against their manifests, their publication and their inputs.",
    usage: "scrutiny verify [<meeting> ...] [--council <council>] [--output <folder>] [<options>]",
    discussion: """
      Says of each pack in Output whether every file is the one in its manifest, with nothing \
      missing and nothing beside it; whether a published pack is the one that was published, and its \
      record unchanged; and, where its inputs are at hand, whether they still make the same bytes. Writes nothing and needs \
      no network. Ends with 0 where all is as it was and with 1 where something differs.

        scrutiny verify
        scrutiny verify 2026-03-17
        scrutiny verify --output /srv/papers
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions

  @Option(help: "Only the packs of the council with this folder name.")
  var council: String?

  @Argument(help: "Meetings by folder name, or a date that names one; otherwise all.")
  var meetings: [String] = []

  func run() throws {
    var log = DiagnosticLog()
    let inputs = place.output == nil ? try folders.inputs() : folders.inputsIfAny()
    let verifier = PackVerifier(
      output: place.place(inputs), inputs: inputs, toolVersion: ToolVersion.current)
    let packs = verifier.verify(council: council, meetings: meetings, into: &log)
    let isWritten = Terminal.output(packs.map { $0.line + "\n" }.joined())
    findings.report(log)
    let count = "\(counted(packs.count, "pack")) verified, "
    if log.hasErrors {
      findings.close(count + ConsoleWriter.count(of: log) + ".\n")
      throw ExitStatus.status(of: log)
    }
    guard isWritten else { throw Terminal.cannotPrint() }
    if findings.diagnostics == .text { try Terminal.print(count + "no differences.\n") }
  }
}
